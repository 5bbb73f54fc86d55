import { z } from 'zod'
import { type Key, languages } from '../../platform/i18n/index.ts'
import { asLines, lengthOf, oneLine } from '../../platform/text.ts'
import { withoutUnseen } from '../../platform/unseen.ts'
import { type ReadForm, type Request, readForm } from '../../platform/web/index.ts'
import { closeLength, textLength, titleLength } from './topic.ts'

interface Lengths {
  least: number
  most: number
}

interface Wrong {
  missing: Key
  short: Key
  long: Key
}

const bounded = ({ least, most }: Lengths, clean: (text: string) => string, { missing, short, long }: Wrong) =>
  z
    .string(missing)
    .transform((text) => withoutUnseen(clean(text)).trim())
    .refine((text) => text !== '', missing)
    .refine((text) => lengthOf(text) >= least, short)
    .refine((text) => lengthOf(text) <= most, long)

const wrongText = {
  missing: 'discussions.text-missing',
  short: 'discussions.text-too-short',
  long: 'discussions.text-too-long',
} as const
const wrongTitle = {
  missing: 'discussions.title-missing',
  short: 'discussions.title-too-short',
  long: 'discussions.title-too-long',
} as const

const title = bounded(titleLength, oneLine, wrongTitle)
const text = bounded(textLength, asLines, wrongText)
const language = z.enum(languages, 'discussions.language-wrong')
/** `oneself`, or the slug of a hoster. */
const as = z.string('discussions.as-wrong')
const once = z.string().max(100).catch('')

const lengths: Record<string, Lengths> = { title: titleLength, text: textLength, reason: closeLength }

export const TopicForm = z.object({ title, text, language, as, once })
export const AnswerForm = z.object({ text, language, as, once })
export const EditForm = z.object({ text, language })
export const EditBeginningForm = z.object({ title, text, language })
export const ErasureForm = z.object({ sure: z.literal('yes', 'discussions.erase-not-sure') })
export const CloseForm = z.object({ reason: bounded(closeLength, asLines, { ...wrongText }) })

/** Reads a form; the words of its errors may say how long a text may be. */
export async function readBounded<Schema extends z.ZodType>(c: Request, schema: Schema): Promise<ReadForm<Schema>> {
  const form = await readForm(c, schema)
  if (form.ok) return form
  const errors = form.errors.map((error) => {
    const bounds = lengths[error.field]
    return bounds ? { ...error, values: { ...bounds } } : error
  })
  return { ...form, errors }
}
