import { z } from 'zod'
import { linesOf } from '../../typed-text.ts'
import { lengths } from './sanction.ts'

const reasons = linesOf(lengths.reasons, 'membership.sanction-reasons-missing')

export const SanctionForm = z.object({
  kind: z.enum(['suspension', 'exclusion'], 'membership.sanction-kind-missing'),
  clauseIds: z
    .union([z.string().max(100), z.array(z.string().max(100)).max(100)])
    .default([])
    .transform((typed) => [typed].flat()),
  reasons,
})
export const sanctionFields = ['kind', 'clauseIds', 'reasons'] as const

export const ReasonsForm = z.object({ reasons })
export const ReplyForm = z.object({ reply: linesOf(lengths.reply, 'membership.sanction-reply-missing') })
