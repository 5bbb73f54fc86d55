import type { Note } from '../report.ts'
import { readText } from './text.ts'

/** A price in one language: the words, and what the bracket lets compute. */
export interface StatedPrice {
  text: string
  cents: number | null
  currency: string | null
  per: 'month' | 'year' | 'once' | null
  from: boolean
}

/** `10 € par an [10.00 EUR/year]`, `dès 3 € [from 3.00 EUR/month]`; the bracket may be missing. */
export function readPrice(value: string, note: Note): StatedPrice | null {
  const opening = value.endsWith(']') ? value.lastIndexOf('[') : -1
  const words = opening < 0 ? value : value.slice(0, opening)
  const bracket = opening < 0 ? null : value.slice(opening + 1, -1)
  const computed = bracket === null ? unknown : computedOf(bracket)
  if (!computed) note('error', 'descriptions.bad-price', words.trim() ? { corrected: words.trim() } : {})
  return { text: readText(words.trim(), 500, note) ?? '', ...(computed ?? unknown) }
}

const unknown = { cents: null, currency: null, per: null, from: false } as const

function computedOf(bracket: string): Omit<StatedPrice, 'text'> | null {
  const shape = /^(from )?(\d{1,7})(?:[.,](\d{1,2}))? ?([A-Za-z]{3}) ?\/ ?(month|year|once)$/i
  const [, from, whole, part = '', currency = '', period] = shape.exec(bracket.trim().replace(/\s+/g, ' ')) ?? []
  const per = periods.find((known) => known === period?.toLowerCase())
  if (whole === undefined || per === undefined) return null
  const cents = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return { cents, currency: currency.toUpperCase(), per, from: from !== undefined }
}

const periods = ['month', 'year', 'once'] as const
