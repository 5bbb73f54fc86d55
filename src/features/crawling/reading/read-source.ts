import { setImmediate as othersTurn } from 'node:timers/promises'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { type FederationReading, type ReportLine, readFederation, wholeFile } from '../../descriptions/index.ts'
import { byMachine, type Hoster, hosterById, keepPicture, redrawn } from '../../hosters/index.ts'
import type { HeldChange } from '../held/held.ts'
import { keepHeld } from '../held/keep-held.ts'
import { heldChangesOf, keptFiles, sourceOf } from '../queries.ts'
import type { Source } from '../source.ts'
import { findRoot } from './find-root.ts'
import { keepFiles } from './keep-files.ts'
import { type KeptFile, loadWeb, type WebReading } from './load-web.ts'
import { noteFailure, noteReading } from './note.ts'
import { refusedRoot } from './root-of-another.ts'
import { takeReading } from './take-hoster.ts'

export interface Means {
  outbound: Pick<Outbound, 'fetch'>
  /** Files that were fetched just now. */
  fresh?: ReadonlyMap<string, KeptFile>
}

/** For all files of one hoster together: less than the time for which a job is held. */
const patienceMs = 8 * 60_000

/**
 * Reads a hoster's own files once: what changed goes into the register, what could be a takeover waits, what cannot be
 * read is noted and changes nothing. Asks for the next reading.
 */
export async function readSource(db: Database, means: Means, hosterId: Id, now: Temporal.Instant): Promise<void> {
  const begun = await beginReading(db, hosterId)
  if (begun) await endReadings(db, [await fetchFiles(means, begun)], now)
}

/** What is known of a hoster and its files before a reading. */
export interface Begun {
  source: Source
  hoster: Hoster
  kept: ReadonlyMap<string, KeptFile>
}

/** Undefined when nobody says any more where the hoster's files stand. */
export function beginReading(db: Database, hosterId: Id): Promise<Begun | undefined> {
  return atomically(db, async (db) => {
    const source = await sourceOf(db, hosterId)
    const hoster = await hosterById(db, hosterId)
    return source && hoster && { source, hoster, kept: await keptFiles(db, hosterId) }
  })
}

/** What came of asking for the files: all of them, or why not. */
export interface Fetched extends Begun {
  web: WebReading
  found: Found | Unfound
  /** A redrawn picture, or undefined: the one that is there. */
  logo: Picture | undefined
}

interface Unfound {
  error: Key
  report: ReportLine[]
}

type Picture = NonNullable<Awaited<ReturnType<typeof redrawn>>>

/** Asks for a hoster's files: the part that waits for others. */
export async function fetchFiles(means: Means, begun: Begun): Promise<Fetched> {
  const web = loadWeb({ ...means, kept: begun.kept, patienceMs })
  const found = await readingAt(web, begun.source)
  return { ...begun, web, found, logo: 'error' in found ? undefined : await logoOf(web, found, begun.hoster) }
}

/** Brings what was fetched of several hosters into the register: so, a thousand are not a thousand commits. */
export function endReadings(db: Database, several: Fetched[], now: Temporal.Instant): Promise<ReportLine[]> {
  return atomically(db, async (db) => {
    const remarks: ReportLine[] = []
    for (const fetched of several) {
      remarks.push(...(await endReading(db, fetched, now)))
      await othersTurn()
    }
    return remarks
  })
}

/** Brings what was fetched into the register; gives what was remarked. */
async function endReading(db: Database, fetched: Fetched, now: Temporal.Instant): Promise<ReportLine[]> {
  const { source, hoster, web, found, logo: picture } = fetched
  const present = await sourceOf(db, hoster.id)
  const again = await hosterById(db, hoster.id)
  // Somebody gave another address, or took it away, while we read.
  if (present?.address !== source.address || !again) return []
  if ('error' in found) return noteFailure(db, { source: present, hoster: again, ...found }, now)
  const refused = await refusedRoot(db, { source: present, hoster: again, root: found.root }, now)
  if (refused) return noteFailure(db, { source: present, hoster: again, ...refused }, now)
  if (picture) await keepPicture(db, picture, now)
  const logo = picture?.hash ?? again.logo
  const answered = await heldChangesOf(db, hoster.id)
  const isNew = web.isChanged() || logo !== again.logo || answered.some(({ answer }) => answer === 'yes')
  const taken = isNew ? await take(db, { source: present, hoster: again, reading: found, answered, logo }, now) : null
  if (!taken?.isFrozen) await keepFiles(db, hoster.id, { ...web, untaken: taken?.untaken ?? [] }, now)
  return noteReading(db, { source: present, hoster: again, found, missing: web.missing, taken }, now)
}

export interface Found {
  root: string
  reading: FederationReading
  own: FederationReading['hosters'][number]
}

async function readingAt(web: WebReading, source: Source): Promise<Found | Unfound> {
  const known = source.root === null ? null : await readAt(web, source.root)
  if (known && !('error' in known)) return known
  if (known && source.root === source.address) return known
  const found = await findRoot(web.load, source.address)
  if (found.ok) return found.root === source.root && known ? known : readAt(web, found.root)
  const remark = (file: string): ReportLine => {
    const message = { key: web.missing.get(file) ?? found.error, values: { address: file } }
    return { file, ...wholeFile, severity: 'info', message }
  }
  return known ?? { error: found.error, report: found.tried.map(remark) }
}

async function readAt(web: WebReading, root: string): Promise<Found | Unfound> {
  const reading = await readFederation(web.load, root)
  const [own] = reading.hosters
  if (reading.federation || !own) {
    return { error: web.missing.get(root) ?? 'crawling.no-organization', report: reading.report }
  }
  if (own.file.facts.name === '') return { error: 'crawling.no-name', report: reading.report }
  return { root, reading, own }
}

/** The picture that the file names, redrawn, when it may be another than the one that is there. */
async function logoOf(web: WebReading, { own }: Found, hoster: Hoster): Promise<Picture | undefined> {
  const address = own.file.logo
  if (address === null || !/^https?:/i.test(address)) return undefined
  const wasChanged = web.isChanged()
  const loaded = await web.load(address)
  const isSame = !wasChanged && !web.isChanged() && hoster.logo !== null
  return 'error' in loaded || isSame ? undefined : redrawn(loaded.bytes)
}

interface Taking {
  source: Source
  hoster: Hoster
  reading: Found
  answered: readonly HeldChange[]
  logo: string | null
}

async function take(db: Database, { source, hoster, reading, answered, logo }: Taking, now: Temporal.Instant) {
  const from = { ...reading.own, source: { ...source, root: reading.root }, hoster, answered, logo }
  const taken = await takeReading(db, from, byMachine('crawl', now))
  // What waits goes on waiting, and what changed is found again when the page is free.
  if (taken.isFrozen) return { ...taken, fresh: [] }
  const fresh = await keepHeld(db, hoster.id, taken.held, toInstant(now))
  return { ...taken, fresh }
}
