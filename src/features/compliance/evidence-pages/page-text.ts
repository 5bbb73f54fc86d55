import { createHash } from 'node:crypto'
import { withoutUnseen } from '../../../platform/unseen.ts'

/** Characters that are kept of a page. */
export const mostText = 200_000

/** What is kept of a page's text: what is seen of it, each line tidy, cut where it is too long. */
export function keptText(words: string): string {
  const lines = withoutUnseen(words)
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return text.slice(0, mostText).replace(/[\ud800-\udbff]$/, '')
}

/** The same for two texts that say the same: spaces aside, and the date of the day that some pages show. */
export function textHash(text: string, day: string): string {
  const said = datesOf(day)
    .reduce((left, date) => left.replaceAll(date, ''), text.toLowerCase().replace(/\s+/g, ' '))
    .replace(/\s+/g, ' ')
  return createHash('sha256').update(said.trim()).digest('base64url')
}

/** How pages write a day, and the days beside it: their clock is not ours. */
function datesOf(day: string): string[] {
  if (lately?.day === day) return lately.dates
  const today = Temporal.PlainDate.from(day)
  const dates = [0, -1, 1].flatMap((days) => written(today.add({ days })))
  lately = { day, dates }
  return dates
}

/** The pages of a night are all of one day, and writing dates in words is dear. */
let lately: { day: string; dates: string[] } | null = null

function written(date: Temporal.PlainDate): string[] {
  const [day, month] = [date.day, date.month].map((part) => String(part).padStart(2, '0'))
  const in_ = (locale: string, style: 'long' | 'medium') => date.toLocaleString(locale, { dateStyle: style })
  const long = ['fr', 'en-GB', 'en-US'].flatMap((locale) => [in_(locale, 'long'), in_(locale, 'medium')])
  const short = [`${day}/${month}/${date.year}`, `${month}/${day}/${date.year}`, `${day}.${month}.${date.year}`]
  return [date.toString(), ...short, ...long].map((text) => text.toLowerCase().replace(/\s+/g, ' '))
}
