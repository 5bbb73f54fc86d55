import { z } from 'zod'
import type { FieldError } from '../../platform/errors.ts'
import { answerLength, reasonLength } from './restriction.ts'
import { lines } from './text-field.ts'

const wrong = { short: 'moderation.text-too-short', long: 'moderation.text-too-long' } as const
const reason = lines(reasonLength, { missing: 'moderation.reason-missing', ...wrong })

/** `what` is `freeze`, or the text to hide. */
export const RestrictionForm = z.object({ what: z.string('moderation.what-missing'), reason })
export const LiftForm = z.object({ reason })
export const AnswerForm = z.object({ answer: lines(answerLength, { missing: 'moderation.answer-missing', ...wrong }) })

/** The words of errors may say how long a text may be. */
export const withLengths = (errors: FieldError[], lengths: { least: number; most: number }) =>
  errors.map((error) => ({ ...error, values: lengths }))
