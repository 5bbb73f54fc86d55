import type { Note } from '../report.ts'

/** Degrees, with a point or a comma; degrees, minutes and seconds are understood, with a warning. */
export function readDegrees(value: string, most: 90 | 180, note: Note): number | null {
  const plain = /^[+-]?\d{1,3}(?:[.,]\d{1,18})?$/.test(value)
  const degrees = plain ? Number(value.replace(',', '.')) : dressed(value)
  if (degrees === null || Math.abs(degrees) > most) {
    note('error', 'descriptions.bad-coordinate', { values: { most } })
    return null
  }
  if (!plain) note('warning', 'descriptions.coordinate-form', { corrected: String(degrees) })
  return degrees
}

/** `48° 23′ 24″ N`, `48.39° N`, `4.49 O`: the letter of the direction in French or English. */
function dressed(value: string): number | null {
  const parts =
    /^([+-]?\d{1,3}(?:[.,]\d{1,9})?)\s?°?\s?(?:(\d{1,2})\s?['′’]\s?)?(?:([\d.,]{1,9})\s?(?:["″”]|''))?\s?([NSEWO])?$/i
  const [, degrees, minutes = '0', seconds = '0', direction = ''] = parts.exec(value.slice(0, 50)) ?? []
  if (degrees === undefined) return null
  const number = (text: string) => Number(text.replace(',', '.'))
  const size = Math.abs(number(degrees)) + number(minutes) / 60 + number(seconds) / 3600
  if (Number.isNaN(size) || number(minutes) >= 60 || number(seconds) >= 60) return null
  const isNegative = degrees.startsWith('-') || /[SWO]/i.test(direction)
  return Math.round((isNegative ? -size : size) * 1e6) / 1e6
}
