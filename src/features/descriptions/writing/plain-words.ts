import { unquoted } from '../lines.ts'
import { cleanText, longestName, namedSign } from '../values/text.ts'

/** Plain text as a file has it: on one line, and nothing in it is taken for a line break, markup or a named sign. */
export function writtenText(text: string, most: number): string {
  const clean = cleanText(text.toWellFormed().replace(/\r\n?/g, '\n'), most)
  const written = clean
    .replace(namedSign, (sign) => `&amp;${sign.slice(1)}`)
    .replace(/<(?=\/?[a-z])/gi, '&lt;')
    .replace(/\\(?=[rn])/gi, '&#92;')
    .replaceAll('\n', most > longestName ? '\\n' : ' ')
  return withItsQuotes(written)
}

/** Quotes around a value are not part of it for a reader: those that are get written by their number. */
const withItsQuotes = (text: string) => (unquoted(text) === text ? text : `&#${text.codePointAt(0)};${text.slice(1)}`)
