import { rhythms, usualRhythm } from '../watching/rhythm.ts'

export type Rhythm = (typeof rhythms)[number]

/** What a hoster wants of its watching. */
export interface WatchChoice {
  /** Minutes between two checks. */
  rhythm: number
  optedOut: boolean
  /** To be told of an outage before the public list turns red. */
  toldFirst: boolean
  /** Where it says itself how it is doing. */
  ownStatusPage: string | null
}

/** A hoster that chose nothing. */
export const usualChoice: WatchChoice = { rhythm: usualRhythm, optedOut: false, toldFirst: false, ownStatusPage: null }

export const isRhythm = (minutes: unknown): minutes is Rhythm => rhythms.some((rhythm) => rhythm === minutes)

/** An address of the web as it is kept; null for what is none. */
export function pageAddress(typed: string): string | null {
  const url = URL.parse(typed.trim())
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.href.length <= 500 ? url.href : null
}
