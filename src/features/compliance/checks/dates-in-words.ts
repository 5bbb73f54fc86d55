import { oneDay } from './one-day.ts'

/** The days that a text names, in French and English and as numbers, as `YYYY-MM-DD`; each once, at most 200. */
export function datesInWords(text: string): string[] {
  const days = new Set<string>()
  for (const [regex, read] of ways)
    for (const found of text.matchAll(regex)) {
      const day = read(found)
      if (day !== null) days.add(day)
      if (days.size >= most) return [...days]
    }
  return [...days]
}

const most = 200

const months: Record<string, number> = {
  ...numbered('janv fevr mars avri mai juin juil aout sept octo nove dece'),
  ...numbered('janu febr marc apri may june july augu sept octo nove dece'),
  ...numbered('jan fev mar avr mai jun jul aou sep oct nov dec'),
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec'),
}

function numbered(words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, at) => [word, at + 1]))
}

/** `octobre`, `Oct.`, `août`: its number; null for another word. */
function monthOf(word = ''): number | null {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return months[plain.slice(0, 4)] ?? months[plain.slice(0, 3)] ?? null
}

const ways: [RegExp, (found: RegExpExecArray) => string | null][] = [
  [/\b(20\d\d)-(\d\d)(?:-(\d\d))?\b/g, ([, year, month, day]) => oneDay(year, month, day)],
  [/\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b/g, ([, day, month, year]) => oneDay(year, month, day)],
  // “12 octobre 2026”, “1er octobre 2026”, “octobre 2026”.
  [
    /(?:\b(\d{1,2})(?:er|st|nd|rd|th)?\s{1,3}(?:of\s)?)?\b(\p{L}{3,9})\.?\s{1,3}(20\d\d)\b/gu,
    ([, day, month, year]) => oneDay(year, monthOf(month), day),
  ],
  // “October 12, 2026”.
  [
    /\b(\p{L}{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(20\d\d)\b/gu,
    ([, month, day, year]) => oneDay(year, monthOf(month), day),
  ],
]
