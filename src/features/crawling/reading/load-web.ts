import type { Key } from '../../../platform/i18n/index.ts'
import type { Fetched } from '../../../platform/outbound/index.ts'
import { type Load, librehostStatements, mostBytes, textOf } from '../../descriptions/index.ts'
import { registeredDomain } from '../../hosters/index.ts'
import type { WayOut } from './except-ours.ts'
import { ownTurn } from './own-turn.ts'
import { countRefusals, sizeOf } from './refusals.ts'

/** A file as it was last read, to ask whether it changed. */
export interface KeptFile {
  address: string
  etag: string | null
  lastModified: string | null
  bytes: Uint8Array
}

/** What became of the files that one reading asked for. */
export interface WebReading {
  load: Load
  /** Every file that is there, as it is now. */
  files: Map<string, KeptFile>
  /** Whether one of them is not what it was. */
  isChanged(): boolean
  /** Why the others are not there. */
  missing: Map<string, Key>
}

/** Bytes of all files of one hoster together. */
export const mostOfHoster = 8 * 1024 * 1024
const fileMs = 10_000
const refusalsOfHoster = 20

interface Means {
  outbound: WayOut
  kept: ReadonlyMap<string, KeptFile>
  /** Files that were fetched just now: they are not asked for again. */
  fresh?: ReadonlyMap<string, KeptFile>
  /** What is left of the time for all files together, in milliseconds. */
  patienceMs: number
  /** Bytes of all files together. */
  mostBytes?: number
  /** After so many answers that are no file, nothing more is asked of a domain. */
  mostRefusals?: number
}

/**
 * Reads files from the web, each once: only what changed is sent again, and one that leads to another's domain is not
 * followed. What a hoster may take of our time and memory is bounded, and so is what its files may have us ask of
 * others.
 */
export function loadWeb({
  outbound,
  kept,
  fresh,
  patienceMs,
  mostBytes: most = mostOfHoster,
  ...means
}: Means): WebReading {
  const files = new Map<string, KeptFile>()
  const missing = new Map<string, Key>()
  const until = performance.now() + patienceMs
  const refusals = countRefusals(means.mostRefusals ?? refusalsOfHoster)
  let total = 0
  let changed = false

  const read = async (address: string): Promise<KeptFile | Key> => {
    if (performance.now() > until) return 'crawling.too-slow'
    if (total > most) return 'crawling.too-much'
    const before = kept.get(address)
    const file = fresh?.get(address) ?? (await ask(address, before))
    if (typeof file === 'object') {
      total += file.bytes.length
      changed ||= !before || !Buffer.from(before.bytes).equals(file.bytes)
    }
    return file
  }

  const ask = async (address: string, before: KeptFile | undefined): Promise<KeptFile | Key> => {
    if (outbound.isOurs?.(address)) return 'crawling.address-own'
    if (refusals.isEnough(address)) return 'crawling.many-refused'
    const wish = { maxBytes: mostBytes + 1, timeoutMs: fileMs, accept: 'text/plain, */*;q=0.5' }
    const fetched = await outbound.fetch(address, before ? { ...wish, known: before } : wish)
    refusals.note(address, fetched)
    if (fetched.ok && outbound.isOurs?.(fetched.url)) return 'crawling.address-own'
    const file = readAnswer(address, fetched, before)
    if (typeof file === 'string') total += sizeOf(fetched, mostBytes)
    return file
  }
  return {
    files,
    missing,
    isChanged: () => changed,
    async load(address) {
      const known = files.get(address) ?? missing.get(address) ?? (await read(address))
      if (typeof known === 'string') {
        missing.set(address, known)
        return { error: known }
      }
      files.set(address, known)
      await ownTurn(known.bytes)
      return { bytes: asDescription(address, known.bytes) }
    },
  }
}

/** A file of another format, as the description that it is. */
export function asDescription(address: string, bytes: Uint8Array): Uint8Array {
  if (!new URL(address).pathname.endsWith('/librehost.json')) return bytes
  const class_ = { key: 'file.class', value: 'Organization' }
  return new TextEncoder().encode(textOf([class_, ...librehostStatements(bytes, address)]))
}

function readAnswer(address: string, fetched: Fetched, before: KeptFile | undefined): KeptFile | Key {
  if (!fetched.ok) return fetched.reason === 'bad-url' ? 'crawling.bad-url' : `crawling.unreached-${fetched.reason}`
  const { status, headers, body, url } = fetched
  if (registeredDomain(url) !== registeredDomain(address)) return 'crawling.leads-elsewhere'
  if (status === 304 && before) return before
  if (status === 404 || status === 410) return 'crawling.file-gone'
  if ([401, 403, 429, 451].includes(status)) return 'crawling.refused-us'
  if (status >= 500) return 'crawling.server-failing'
  if (status < 200 || status > 299) return 'crawling.odd-answer'
  const mark = (text = '') => (text !== '' && text.length <= longestMark ? text : null)
  return { address, etag: mark(headers.get('etag')), lastModified: mark(headers.get('last-modified')), bytes: body }
}

/** What is longer is not sent back: there is no use in keeping it. */
const longestMark = 500
