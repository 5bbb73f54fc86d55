import { visible } from '../clean.ts'
import { findKey } from '../key-tree.ts'
import { writtenText } from '../writing/plain-words.ts'
import type { StatedLine } from '../writing/stated-line.ts'

/** The sorts of documents in which others may have told the same already. */
export const offerSources = ['properties', 'librehost', 'json-ld', 'node-info', 'security-txt'] as const
export type OfferSource = (typeof offerSources)[number]

/** What a document says that a description may say too: somebody keeps it or drops it. */
export interface Offer {
  source: OfferSource
  /** Where the document stands. */
  address: string
  about: 'organization' | 'service'
  statements: StatedLine[]
}

/** Statements out of what a document says, by key; what is no text, or empty, is left out. */
export function stated(told: Record<string, unknown>): StatedLine[] {
  return Object.entries(told).flatMap(([key, said]) => {
    const text = typeof said === 'number' ? String(said) : typeof said === 'string' ? said : ''
    const known = findKey(key)?.known
    const most = known && 'most' in known ? known.most : longestValue
    const isText = known?.type === 'text' || known?.type === 'translated'
    const value = isText ? writtenText(text, most) : visible(text.slice(0, longestValue).toWellFormed()).trim()
    return value === '' ? [] : [{ key, value }]
  })
}

const longestValue = 2000

/** An address that people may follow, whole; undefined for anything else. */
export function webAddress(said: unknown, base?: string): string | undefined {
  if (typeof said !== 'string' || said.length > longestValue || !URL.canParse(said, base)) return undefined
  const url = new URL(said, base)
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined
}
