import { type Field, refuse } from './field.ts'
import { readText, type TextOptions } from './text.tsx'

/** A whole number between two bounds. */
export const wholeNumber = ({
  least,
  most,
  ...options
}: TextOptions & { least: number; most: number }): Field<number | null> =>
  readText(
    options,
    (text, asked) => {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
      return number >= least && number <= most ? number : refuse(asked, 'editing.number-bounds', { least, most })
    },
    String,
  )
