import { z } from 'zod'
import { readEmail } from '../../../platform/email.ts'
import { type Request, readForm } from '../../../platform/web/index.ts'
import { lines, withLengths } from '../text-field.ts'
import { answerLength, dismissalLength, textLength } from './suspicion.ts'

const email = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || readEmail(text) !== null, 'compliance.email-wrong')
  .transform((text) => (text === '' ? null : readEmail(text)))

/** What the form sends. `website` is the field that only robots fill. */
const SuspicionForm = z.object({
  text: lines(textLength, 'compliance.suspicion-missing'),
  email,
  stamp: z.string().catch(''),
  website: z.string().catch(''),
})

/** The fields in the order of the page. */
export const suspicionFields = ['text', 'email'] as const
export const readSuspicionForm = async (c: Request) => withLengths(await readForm(c, SuspicionForm), { ...textLength })

const AnswerForm = z.object({ answer: lines(answerLength, 'compliance.answer-missing') })
export const readAnswerForm = async (c: Request) => withLengths(await readForm(c, AnswerForm), { ...answerLength })

const DismissalForm = z.object({ dismissal: lines(dismissalLength, 'compliance.dismissal-missing') })
export const readDismissalForm = async (c: Request) =>
  withLengths(await readForm(c, DismissalForm), { ...dismissalLength })
