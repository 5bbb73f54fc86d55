import { z } from 'zod'
import { lengthOf, oneLine } from '../../../platform/text.ts'
import { withoutUnseen } from '../../../platform/unseen.ts'
import { type Request, readForm } from '../../../platform/web/index.ts'
import { outcomes } from '../state.ts'
import { lines, withLengths } from '../text-field.ts'
import { appealLength, longestDecision, longestName, reasonsLength } from './ruling.ts'

const named = (most: number, missing: 'compliance.name-missing' | 'compliance.decision-name-missing') =>
  z
    .string(missing)
    .transform((text) => withoutUnseen(oneLine(text)).trim())
    .refine((text) => text !== '', missing)
    .refine((text) => lengthOf(text) <= most, 'compliance.name-too-long')

const RulingForm = z.object({
  outcome: z.enum(outcomes, 'compliance.outcome-missing'),
  reasons: lines(reasonsLength, 'compliance.reasons-missing'),
  hoster: z.string('compliance.ruler-hoster-missing'),
  name: named(longestName, 'compliance.name-missing'),
  free: z.literal('yes', 'compliance.free-missing'),
})

/** The fields in the order of the page. */
export const rulingFields = ['outcome', 'reasons', 'hoster', 'name', 'free'] as const
export const readRulingForm = async (c: Request) => withLengths(await readForm(c, RulingForm), { ...reasonsLength })

const AskForm = z.object({ email: z.string('compliance.email-missing').trim().min(1, 'compliance.email-missing') })
export const readAskForm = (c: Request) => readForm(c, AskForm)

const AppealForm = z.object({ reason: lines(appealLength, 'compliance.appeal-missing') })
export const readAppealForm = async (c: Request) => withLengths(await readForm(c, AppealForm), { ...appealLength })

const DecisionForm = z.object({
  outcome: z.enum(outcomes, 'compliance.outcome-missing'),
  name: named(longestDecision, 'compliance.decision-name-missing'),
  url: z
    .string()
    .default('')
    .transform((text) => text.trim())
    .refine((text) => text === '' || isOfWeb(text), 'compliance.decision-url-wrong')
    .transform((text) => text || null),
})

export const decisionFields = ['outcome', 'name', 'url'] as const
export const readDecisionForm = (c: Request) => readForm(c, DecisionForm)

function isOfWeb(text: string): boolean {
  const { protocol } = URL.parse(text) ?? {}
  return text.length <= 2000 && (protocol === 'https:' || protocol === 'http:')
}
