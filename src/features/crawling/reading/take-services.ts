import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type ReportLine, type ServiceFile, wholeFile } from '../../descriptions/index.ts'
import {
  type By,
  type Difference,
  describedAt,
  type Hoster,
  isEnding,
  type Lead,
  leadingOf,
  placeOf,
  recordService,
  removeService,
  restoreService,
  riskyAddresses,
  type ServiceFacts,
  serviceFilesOf,
} from '../../hosters/index.ts'
import { type Held, type HeldChange, isAllowed } from '../held/held.ts'
import { sourceServices } from '../queries.ts'
import type { SourceServiceTable } from '../tables.ts'
import { matchServices } from './match-services.ts'
import { type Others, otherWith, placesOfOthers } from './places-of-others.ts'
import { servicesGoing } from './services-going.ts'

/** What one reading of a hoster's files gives, and what was said of it before. */
export interface Taken {
  hosterId: Id
  /** The hoster's own file. */
  root: string
  /** The files of services that could be read. */
  services: readonly ServiceFile[]
  /** Every address that the hoster's own file names, read or not. */
  named: ReadonlySet<string>
  leads: Lead | null
  answered: readonly HeldChange[]
  /** The hoster's own registered domains. */
  own: ReadonlySet<string>
  /** Nothing could be taken over yet. */
  isNew: boolean
}

export interface Outcome {
  held: Held[]
  differs: (Difference & { service: string | null })[]
  remarks: ReportLine[]
  /** Files of which something could not go in, since a page is frozen: they count as unread when it is free again. */
  untaken: string[]
  /** Addresses of services that another hoster has already: they are not taken. */
  clashes: { other: Hoster; address: string }[]
}

/** Brings a hoster's services up to date with its files: in the caller's transaction. */
export async function takeServices(db: Database, taken: Taken, by: By): Promise<Outcome> {
  const { hosterId, named } = taken
  const known = await serviceFilesOf(db, hosterId)
  const described = await describedAt(
    db,
    taken.services.map(({ address }) => address),
  )
  const matched = matchServices(known, taken.services, described)
  const before = new Map((await sourceServices(db, hosterId)).map((service) => [service.serviceId, service]))
  const present = new Set(known.map(({ id }) => id))
  const wasGone = (id: Id) => !present.has(id) && (before.get(id)?.goneAt ?? null) !== null
  const others = await placesOfOthers(db, hosterId, taken.services)
  const { answered } = taken
  const going = servicesGoing({ known, matched, named, before: before.values(), answered, now: by.now })
  const outcome: Outcome = { held: going.held ? [going.held] : [], ...nothingElse() }
  const come: SourceServiceTable[] = []
  for (const file of taken.services) {
    const id = matched.get(file)
    const isKept = id !== undefined && going.held !== null && going.ending.has(id)
    const one = await takeService(db, file, { ...taken, id, wasGone, others, isKept }, by)
    if (one.id !== null) come.push({ serviceId: one.id, hosterId, address: file.address, goneAt: null })
    outcome.held.push(...one.held)
    outcome.differs.push(...one.differs)
    outcome.remarks.push(...one.remarks)
    outcome.untaken.push(...one.untaken)
    outcome.clashes.push(...one.clashes)
  }
  const left: SourceServiceTable[] = []
  for (const { id, descriptionAddress } of going.held ? [] : going.gone)
    if (await isTakenOff(db, id, by))
      left.push({ serviceId: id, hosterId, address: descriptionAddress ?? '', goneAt: toInstant(by.now) })
    else outcome.untaken.push(taken.root)
  await note(db, [...come, ...left], before)
  return outcome
}

/** False where the coordination has frozen the page: what is frozen stays as it is. */
async function isTakenOff(db: Database, id: Id, by: By): Promise<boolean> {
  try {
    await removeService(db, id, by)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'moderation.frozen') return false
    throw error
  }
}

/** Keeps which services came from files, and which went with them. */
async function note(db: Database, rows: SourceServiceTable[], before: ReadonlyMap<Id, SourceServiceTable>) {
  const isSame = (row: SourceServiceTable) => {
    const known = before.get(row.serviceId)
    return known?.address === row.address && known.goneAt === row.goneAt
  }
  const changed = rows.filter((row) => !isSame(row))
  for (let at = 0; at < changed.length; at += atATime)
    await db
      .insertInto('sourceService')
      .values(changed.slice(at, at + atATime))
      .onConflict((clash) =>
        clash
          .column('serviceId')
          .doUpdateSet(({ ref }) => ({ address: ref('excluded.address'), goneAt: ref('excluded.goneAt') })),
      )
      .execute()
}

/** Of four parameters each: a statement has at most 500. */
const atATime = 100

interface One extends Taken {
  /** The service of the register that the file describes, if it was there. */
  id: Id | undefined
  /** Whether a service was taken off because the files named it no more. */
  wasGone(id: Id): boolean
  /** Whether it goes on for now, whatever its file says of its end. */
  isKept: boolean
  others: Others
}

type TakenService = Outcome & { id: Id | null }

async function takeService(db: Database, file: ServiceFile, one: One, by: By): Promise<TakenService> {
  const { address, facts } = file
  const nothing = { id: null, held: [], ...nothingElse() }
  const away = one.id === undefined && !one.isNew ? riskyAddresses(null, facts, one.own) : []
  const whole: Held = {
    what: `service:${address}`,
    shown: { sort: 'service', service: facts.name, ...leadingOf(facts) },
  }
  if (away.length > 0 && !isAllowed(one.answered, whole)) return { ...nothing, held: [whole] }
  const other = one.id === undefined ? otherWith(one.others, facts.url) : undefined
  if (other) return { ...nothing, ...clash(file, other) }
  try {
    return await written(db, file, one, by)
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'hosters.service-of-another') throw error
    const message = { key: error.reason, values: { name: facts.name } } as const
    return { ...nothing, remarks: [{ file: address, ...wholeFile, severity: 'error', message }] }
  }
}

async function written(db: Database, file: ServiceFile, one: One, by: By): Promise<TakenService> {
  const { address, key, facts, provenances, urlIsGuessed } = file
  const { id, hosterId, leads, answered, own, isNew } = one
  let other: Hoster | undefined
  const record = {
    hosterId,
    ...(id === undefined ? {} : { serviceId: id }),
    descriptionAddress: address,
    ...{ key, facts, provenances, urlIsGuessed, leads },
    waiting(known: ServiceFacts, stated: ServiceFacts) {
      const risky = (isNew ? [] : riskyAddresses(known, stated, own)).filter(
        (fact) => !isAllowed(answered, heldFact(file, { fact, here: known[fact], inFile: stated[fact] })),
      )
      const moves = placeOf(stated.url) !== placeOf(known.url)
      if (moves) other = otherWith(one.others, stated.url)
      const ends = one.isKept && isEnding(known, stated)
      return [...new Set([...risky, ...(other ? ['url' as const] : []), ...(ends ? ['endsOn' as const] : [])])]
    },
  }
  let recorded = await recordService(db, record, by)
  if (one.wasGone(recorded.id) && !recorded.isFrozen) {
    await restoreService(db, recorded.id, by)
    recorded = await recordService(db, record, by)
  }
  const told = other ? clash(file, other) : {}
  // What ends waits with all that go, and an address of another hoster for nobody's yes.
  const isSaidElsewhere = ({ fact }: Difference) => fact === 'endsOn' || (fact === 'url' && other !== undefined)
  return {
    id: recorded.isFrozen ? null : recorded.id,
    held: recorded.waits.filter((one) => !isSaidElsewhere(one)).map((difference) => heldFact(file, difference)),
    ...nothingElse(),
    differs: recorded.differs.map((difference) => ({ ...difference, service: facts.name })),
    untaken: recorded.isFrozen ? [address] : [],
    ...told,
  }
}

/** The file counts as unread, so that it is taken as soon as the other hoster has that address no more. */
function clash({ address: file, facts }: ServiceFile, other: Hoster): Pick<Outcome, 'remarks' | 'clashes' | 'untaken'> {
  const address = facts.url ?? ''
  const values = { hoster: other.facts.name, name: facts.name, address }
  const message = { key: 'crawling.service-address-taken' as const, values }
  return {
    remarks: [{ file, ...wholeFile, severity: 'error', message }],
    clashes: [{ other, address }],
    untaken: [file],
  }
}

const nothingElse = (): Omit<Outcome, 'held'> => ({ differs: [], remarks: [], untaken: [], clashes: [] })

const heldFact = ({ address, facts }: ServiceFile, difference: Difference): Held => ({
  what: `service:${address}:${difference.fact}`,
  shown: { sort: 'service-fact', service: facts.name, ...difference },
})
