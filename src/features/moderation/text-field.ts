import { z } from 'zod'
import type { Key } from '../../platform/i18n/index.ts'
import { asLines, lengthOf } from '../../platform/text.ts'

interface Wrong {
  missing: Key
  short: Key
  long: Key
}

/** A text of several lines, between two lengths in characters. */
export const lines = ({ least, most }: { least: number; most: number }, wrong: Wrong) =>
  z
    .string(wrong.missing)
    .transform(asLines)
    .refine((text) => text !== '', wrong.missing)
    .refine((text) => lengthOf(text) >= least, wrong.short)
    .refine((text) => lengthOf(text) <= most, wrong.long)
