import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type ReportLine, type ServiceFile, wholeFile } from '../../descriptions/index.ts'
import {
  type By,
  type Difference,
  describedAt,
  type Lead,
  recordService,
  removeService,
  restoreService,
  type ServiceFacts,
  serviceFilesOf,
} from '../../hosters/index.ts'
import { type Held, type HeldChange, isAllowed } from '../held/held.ts'
import { isManyGone, riskyAddresses } from '../held/risks.ts'
import { sourceServices } from '../queries.ts'
import type { SourceServiceTable } from '../tables.ts'
import { matchServices } from './match-services.ts'

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
  const outcome: Outcome = { held: [], differs: [], remarks: [], untaken: [] }
  const come: SourceServiceTable[] = []
  for (const file of taken.services) {
    const { held, differs, remarks, untaken, id } = await takeService(
      db,
      file,
      { ...taken, id: matched.get(file), wasGone },
      by,
    )
    if (id !== null) come.push({ serviceId: id, hosterId, address: file.address, goneAt: null })
    outcome.held.push(...held)
    outcome.differs.push(...differs)
    outcome.remarks.push(...remarks)
    outcome.untaken.push(...untaken)
  }
  const ids = new Set(matched.values())
  const filed = known.filter(({ descriptionAddress }) => descriptionAddress !== null)
  const gone = filed.filter(({ id, descriptionAddress }) => !ids.has(id) && !named.has(descriptionAddress ?? ''))
  const services = gone.map(({ name }) => name)
  const change: Held = { what: 'gone', shown: { sort: 'gone', services, of: filed.length } }
  const waits = isManyGone(gone.length, filed.length) && !isAllowed(taken.answered, change)
  if (waits) outcome.held.push(change)
  const left: SourceServiceTable[] = []
  for (const { id, descriptionAddress } of waits ? [] : gone)
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
}

type TakenService = Outcome & { id: Id | null }

async function takeService(db: Database, file: ServiceFile, one: One, by: By): Promise<TakenService> {
  const { address, facts } = file
  const nothing = { id: null, held: [], differs: [], remarks: [], untaken: [] }
  const away = one.id === undefined && !one.isNew ? riskyAddresses(null, facts, one.own) : []
  const whole: Held = {
    what: `service:${address}`,
    shown: { sort: 'service', service: facts.name, ...placesOf(facts) },
  }
  if (away.length > 0 && !isAllowed(one.answered, whole)) return { ...nothing, held: [whole] }
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
  const record = {
    hosterId,
    ...(id === undefined ? {} : { serviceId: id }),
    descriptionAddress: address,
    ...{ key, facts, provenances, urlIsGuessed, leads },
    waiting: (known: ServiceFacts, stated: ServiceFacts) =>
      (isNew ? [] : riskyAddresses(known, stated, own)).filter(
        (fact) => !isAllowed(answered, heldFact(file, { fact, here: known[fact], inFile: stated[fact] })),
      ),
  }
  let recorded = await recordService(db, record, by)
  if (one.wasGone(recorded.id) && !recorded.isFrozen) {
    await restoreService(db, recorded.id, by)
    recorded = await recordService(db, record, by)
  }
  return {
    id: recorded.isFrozen ? null : recorded.id,
    held: recorded.waits.map((difference) => heldFact(file, difference)),
    differs: recorded.differs.map((difference) => ({ ...difference, service: facts.name })),
    remarks: [],
    untaken: recorded.isFrozen ? [address] : [],
  }
}

const placesOf = ({ url, pageUrl, contactUrl }: ServiceFacts) => ({ url, pageUrl, contactUrl })

const heldFact = ({ address, facts }: ServiceFile, difference: Difference): Held => ({
  what: `service:${address}:${difference.fact}`,
  shown: { sort: 'service-fact', service: facts.name, ...difference },
})
