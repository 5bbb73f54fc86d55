import { z } from 'zod'
import { readEmail } from '../../platform/email.ts'
import { lengthOf, oneLine } from '../../platform/text.ts'
import { type ReadForm, type Request, readForm } from '../../platform/web/index.ts'
import { ownAddress } from './own-address.ts'
import { decisions, explanationLength, problems } from './report.ts'
import { reasonLength } from './restriction.ts'
import { lines } from './text-field.ts'

const name = z
  .string()
  .default('')
  .transform(oneLine)
  .refine((text) => lengthOf(text) <= 100, 'moderation.name-too-long')
  .transform((text) => text || null)

const email = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || readEmail(text) !== null, 'moderation.email-wrong')
  .transform((text) => (text === '' ? null : readEmail(text)))

/** What the form sends. `website` is the field that only robots fill. */
const reportForm = (publicUrl: string) =>
  z.object({
    about: z
      .string('moderation.about-missing')
      .transform((text) => text.trim())
      .refine((text) => text !== '', 'moderation.about-missing')
      .transform((text) => ownAddress(text, publicUrl) ?? '')
      .refine((address) => address !== '', 'moderation.about-elsewhere'),
    problem: z.enum(problems, 'moderation.problem-missing'),
    explanation: lines(explanationLength, {
      missing: 'moderation.explanation-missing',
      short: 'moderation.text-too-short',
      long: 'moderation.text-too-long',
    }),
    name,
    email,
    goodFaith: z.literal('yes', 'moderation.good-faith-missing'),
    stamp: z.string().catch(''),
    website: z.string().catch(''),
  })

export type ReportForm = z.output<ReturnType<typeof reportForm>>

/** The fields in the order of the page. */
export const reportFields = ['about', 'problem', 'explanation', 'name', 'email', 'goodFaith'] as const

/** Reads the form; the words of its errors may say how long a text may be. */
export async function readReportForm(c: Request): Promise<ReadForm<ReturnType<typeof reportForm>>> {
  const form = await readForm(c, reportForm(c.var.site.publicUrl))
  return form.ok ? form : { ...form, errors: form.errors.map((error) => ({ ...error, values: explanationLength })) }
}

/** What the coordination answers to a report. */
export const DecisionForm = z.object({
  decision: z.enum(decisions, 'moderation.decision-missing'),
  reason: lines(reasonLength, {
    missing: 'moderation.reason-missing',
    short: 'moderation.text-too-short',
    long: 'moderation.text-too-long',
  }),
})
