import { z } from 'zod'
import { readEmail } from '../../platform/email.ts'
import { asLines, lengthOf } from '../../platform/text.ts'
import { type ReadForm, type Request, readForm } from '../../platform/web/index.ts'
import { answerLength, explanationLength, needsExplanation, outcomes, problems } from './remark.ts'

/** A text of several lines that may be left out. */
const lines = ({ least, most }: { least: number; most: number }) =>
  z
    .string()
    .default('')
    .transform(asLines)
    .refine((text) => text === '' || lengthOf(text) >= least, 'remarks.text-too-short')
    .refine((text) => lengthOf(text) <= most, 'remarks.text-too-long')
    .transform((text) => text || null)

const email = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || readEmail(text) !== null, 'remarks.email-wrong')
  .transform((text) => (text === '' ? null : readEmail(text)))

/** What the form sends. `website` is the field that only robots fill. */
const RemarkForm = z
  .object({
    about: z.string('remarks.about-missing'),
    problem: z.enum(problems, 'remarks.problem-missing'),
    explanation: lines(explanationLength),
    email,
    stamp: z.string().catch(''),
    website: z.string().catch(''),
  })
  .refine(({ problem, explanation }) => explanation !== null || !needsExplanation(problem), {
    path: ['explanation'],
    message: 'remarks.explanation-missing',
  })

/** The fields in the order of the page. */
export const remarkFields = ['problem', 'explanation', 'email'] as const

/** Reads the form; the words of its errors may say how long a text may be. */
export const readRemarkForm = async (c: Request) => withLengths(await readForm(c, RemarkForm), explanationLength)

/** What is answered: who says no says why. */
const AnswerForm = z
  .object({ outcome: z.enum(outcomes, 'remarks.outcome-missing'), answer: lines(answerLength) })
  .refine(({ outcome, answer }) => answer !== null || outcome !== 'not-so', {
    path: ['answer'],
    message: 'remarks.answer-missing',
  })

export const answerFields = ['outcome', 'answer'] as const

export const readAnswerForm = async (c: Request) => withLengths(await readForm(c, AnswerForm), answerLength)

function withLengths<Schema extends z.ZodType>(
  form: ReadForm<Schema>,
  lengths: { least: number; most: number },
): ReadForm<Schema> {
  return form.ok ? form : { ...form, errors: form.errors.map((error) => ({ ...error, values: lengths })) }
}
