import { z } from 'zod'
import type { Key, Values } from '../../platform/i18n/index.ts'
import { asLines, lengthOf } from '../../platform/text.ts'
import { withoutUnseen } from '../../platform/unseen.ts'
import type { ReadForm } from '../../platform/web/index.ts'

export interface Lengths {
  least: number
  most: number
}

/** A text of several lines, between two lengths in characters, with what is seen of it alone. */
export const lines = ({ least, most }: Lengths, missing: Key) =>
  z
    .string(missing)
    .transform((text) => withoutUnseen(asLines(text)).trim())
    .refine((text) => text !== '', missing)
    .refine((text) => lengthOf(text) >= least, 'compliance.text-too-short')
    .refine((text) => lengthOf(text) <= most, 'compliance.text-too-long')

/** The words of an error may say how long its text may be. */
export function withLengths<Schema extends z.ZodType>(
  form: ReadForm<Schema>,
  lengths: Values & Partial<Lengths>,
): ReadForm<Schema> {
  return form.ok ? form : { ...form, errors: form.errors.map((error) => ({ ...error, values: lengths })) }
}
