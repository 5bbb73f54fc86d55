import type { Translated } from '../../platform/i18n/index.ts'

// What hosters write of how long they keep things, and how much they take, read where it can be read.

/** Days that things are kept, of a sentence such as « 6 mois » or “30 days”; null when it tells none. */
export function keptDaysIn(text: Translated | null): number | null {
  const found = Object.values(text ?? {}).flatMap((written) => {
    const [, number, unit = ''] = durations.exec(written) ?? []
    return number === undefined ? [] : [Number(number) * (daysOf(unit) ?? 0)]
  })
  if (found.length > 0) return Math.min(...found)
  return Object.values(text ?? {}).some((written) => forEver.test(written)) ? always : null
}

/** Megabytes of a sentence such as « 500 Mo » or “2 GB”; null when it tells none. */
export function megabytesIn(text: Translated | null): number | null {
  const found = Object.values(text ?? {}).flatMap((written) => {
    const [, number = '', unit = ''] = sizes.exec(written) ?? []
    return number === '' ? [] : [Number(number.replace(',', '.')) * (unit.toLowerCase().startsWith('g') ? 1024 : 1)]
  })
  return found.length > 0 ? Math.min(...found) : null
}

/** What is kept without end counts as a hundred years. */
export const always = 36_500

const durations = /(\d{1,4})\s*(jours?|days?|semaines?|weeks?|mois|months?|ans?|années?|years?)\b/i
const sizes = /(\d{1,4}(?:[.,]\d{1,2})?)\s*(go|gb|gio|gib|mo|mb|mio|mib)\b/i
const forEver = /illimit|sans limite|unlimited|for ?ever|indefinite|indéfini|jamais (?:supprim|effac)/i

const daysOf = (unit: string): number | undefined =>
  [
    { unit: /^(jour|day)/i, days: 1 },
    { unit: /^(semaine|week)/i, days: 7 },
    { unit: /^(mois|month)/i, days: 30 },
    { unit: /^(an|année|year)/i, days: 365 },
  ].find((known) => known.unit.test(unit))?.days
