import { z } from 'zod'
import type { Key } from '../../platform/i18n/index.ts'
import { asLines, lengthOf, oneLine } from '../../platform/text.ts'
import { withoutUnseen } from '../../platform/unseen.ts'

/** A text of several lines with what is seen of it alone; empty unless `missing` says that it must not be. */
export const linesOf = (most: number, missing: Key | null = null) =>
  z
    .string()
    .default('')
    .transform((text) => withoutUnseen(asLines(text)).trim())
    .refine((text) => missing === null || text !== '', missing ?? undefined)
    .refine((text) => lengthOf(text) <= most, 'membership.text-too-long')

/** The same in one line. */
export const lineOf = (most: number, missing: Key | null = null) =>
  z
    .string()
    .default('')
    .transform((text) => withoutUnseen(oneLine(text)).trim())
    .refine((text) => missing === null || text !== '', missing ?? undefined)
    .refine((text) => lengthOf(text) <= most, 'membership.text-too-long')

/** A day as a browser's field gives it. */
export const dayOf = (missing: Key) => z.string(missing).trim().refine(isDay, missing)

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}
