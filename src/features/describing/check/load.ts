import { setTimeout as pause } from 'node:timers/promises'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { countRefusals, ownTurn, sizeOf } from '../../crawling/index.ts'
import { type Load, mostBytes, whyNotReached } from '../../descriptions/index.ts'

export interface Bounds {
  /** For all files together, in milliseconds. */
  patienceMs: number
  /** Between two files: nobody's server is pressed for the sake of a check. */
  pauseMs: number
  mostFiles: number
  /** Bytes of all files together. */
  mostBytes: number
}

/** After so many answers that are no file, nothing more is asked of a domain. */
const mostRefusals = 20
const fileMs = 10_000

/** Gets files from the web until time, number or size is used up; what is left out says so. */
export function loadWithin(outbound: Pick<Outbound, 'fetch'>, { patienceMs, pauseMs, ...most }: Bounds): Load {
  const until = performance.now() + patienceMs
  const refusals = countRefusals(mostRefusals)
  let files = 0
  let bytes = 0
  return async (address) => {
    const isOver = performance.now() > until || files >= most.mostFiles || bytes > most.mostBytes
    if (isOver || refusals.isEnough(address)) return { error: notLookedAt }
    if (files > 0) await pause(pauseMs)
    files += 1
    const left = Math.max(1, Math.ceil(until - performance.now()))
    const wish = { maxBytes: mostBytes + 1, timeoutMs: Math.min(fileMs, left), accept: 'text/plain, */*;q=0.5' }
    const fetched = await outbound.fetch(address, wish)
    refusals.note(address, fetched)
    bytes += sizeOf(fetched, mostBytes)
    if (!fetched.ok && fetched.reason === 'too-large') return { error: 'descriptions.sub-too-large' }
    if (!fetched.ok && fetched.reason === 'busy') return { error: notLookedAt }
    const why = whyNotReached(fetched)
    if (why) return { error: why.message }
    if (!fetched.ok) return { error: notLookedAt }
    await ownTurn(fetched.body)
    return { bytes: fetched.body }
  }
}

export const notLookedAt: Key = 'descriptions.sub-not-looked-at'
