import { z } from 'zod'
import { Refusal } from '../../platform/errors.ts'
import { asLines, lengthOf, oneLine } from '../../platform/text.ts'
import { type ReadForm, type Request, readForm } from '../../platform/web/index.ts'
import { coordination, messageLength, mostHosters } from './contact.ts'

const recipients = z
  .union([z.string(), z.array(z.string())], { error: 'contact.to-missing' })
  .transform((given) => [
    ...new Set(
      [given]
        .flat()
        .flatMap((text) => text.split(','))
        .map((slug) => slug.trim()),
    ),
  ])
  .transform((slugs) => slugs.filter(Boolean))
  .refine((slugs) => slugs.length > 0, 'contact.to-missing')
  .refine((slugs) => slugs.length <= mostHosters, 'contact.to-too-many')
  .refine((slugs) => !slugs.includes(coordination) || slugs.length === 1, 'contact.to-one-or-other')

const message = z
  .string('contact.message-missing')
  .transform(asLines)
  .refine((text) => text !== '', 'contact.message-missing')
  .refine((text) => lengthOf(text) >= messageLength.least, 'contact.message-too-short')
  .refine((text) => lengthOf(text) <= messageLength.most, 'contact.message-too-long')

const email = z
  .string('contact.email-missing')
  .trim()
  .min(1, 'contact.email-missing')
  .max(254, 'contact.email-wrong')
  .pipe(z.email('contact.email-wrong'))

const name = z
  .string()
  .default('')
  .transform(oneLine)
  .refine((text) => lengthOf(text) <= 100, 'contact.name-too-long')
  .transform((text) => text || null)

/** What the form sends. `website` is the field that only robots fill. */
export const ContactForm = z.object({
  to: recipients,
  message,
  email,
  name,
  stamp: z.string().catch(''),
  website: z.string().catch(''),
})
export type ContactForm = z.output<typeof ContactForm>

/** The fields in the order of the page. */
export const fieldOrder = ['to', 'message', 'email', 'name'] as const

/** Reads the form; the words of its errors may say how long a message may be. */
export async function readContactForm(c: Request): Promise<ReadForm<typeof ContactForm>> {
  const form = await readForm(c, ContactForm)
  if (form.ok) return form
  return { ...form, errors: form.errors.map((error) => ({ ...error, values: messageLength })) }
}

export const refusedForm = (errors: Refusal['errors'], status: 422 | 429 = 422, retryAfter?: number) =>
  new Refusal(status, 'contact.form-refused', errors, retryAfter)
