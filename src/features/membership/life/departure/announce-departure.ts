import {
  atomically,
  type Database,
  type Id,
  newIdInTime,
  toInstant,
  toJson,
  yesNo,
} from '../../../../platform/database/index.ts'
import { refuseMoved } from '../../../../platform/edit-conflict.ts'
import { conflict } from '../../../../platform/errors.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { seenOnly } from '../../../../platform/unseen.ts'
import {
  type By,
  continuePeriod,
  endPeriod,
  type Hoster,
  hasEnded,
  hosterById,
  leavesOn,
  type Service,
  servicesOf,
  touchRegister,
} from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { refuseFrozen } from '../../../moderation/index.ts'
import { refusedForm } from '../../refused-form.ts'
import { type LifeBy, personOf, refuseUnasked, todayIn } from '../as-whom.ts'
import type { DepartureTable } from '../tables.ts'
import { welcomesShown } from '../welcome/queries.ts'
import { isPlaceFor, type WelcomeShown } from '../welcome/welcome.ts'
import { closeServices, closeStill, reopenServices } from './close-services.ts'
import { type Departure, firstDay, lastDay, mostSuccessors, notice } from './departure.ts'
import { openDeparture } from './queries.ts'
import { tellOfDeparture } from './tell.ts'
import '../tables.ts'

export interface DepartureTyped {
  endsOn: string
  reason: string
  ownData: string
  /** Whether the services of a hoster that leaves close with it. */
  closes: boolean
  /** Ids of offers of other members, the first one first. */
  successors: readonly Id[]
  language: Language
  /** Of the announcement that is changed; 0: there was none. */
  revision: number
}

/**
 * Announces that a hoster leaves, or that one of its services closes, on a day to come; again: with another day, other
 * words, other successors. From then on its pages say so; on its day it is gone whether this site runs or not.
 */
export function announceDeparture(
  db: Database,
  { hoster, service }: { hoster: Hoster; service: Service | null },
  typed: DepartureTyped,
  by: LifeBy,
): Promise<Id> {
  return atomically(db, async (db) => {
    await refuseUnasked(db, by, hoster.id)
    await refuseFrozen(db, { kind: 'hoster', id: hoster.id })
    const today = await todayIn(db, by.now)
    const { endsOn, language } = typed
    if (endsOn < firstDay(today) || endsOn > lastDay(today))
      throw refusedForm('endsOn', 'membership.leave-day-wrong', 422, { least: notice.least })
    const known = await openDeparture(db, service?.id ?? hoster.id)
    refuseMoved(typed.revision, { value: known, revision: known?.revision ?? 0 })
    if (known) await takenBack(db, known, today, by)
    const services = await closingServices(db, { hoster, service, closes: typed.closes }, today)
    const successors = await chosen(db, { hoster, services, today }, typed.successors)
    if (!service) await endPeriod(db, hoster.id, { to: endsOn, reason: null }, by)
    const before = await closeServices(db, { services, endsOn, successors }, by)
    const closes = service !== null || typed.closes
    const said = { endsOn, ...seenOnly({ reason: typed.reason, ownData: typed.ownData }), language }
    const id = known?.id ?? newIdInTime()
    const row = { ...said, closes: yesNo(closes), before: toJson(before), revision: (known?.revision ?? 0) + 1 }
    if (known) await db.updateTable('departure').set(row).where('id', '=', id).execute()
    else await insert(db, { id, hosterId: hoster.id, serviceId: service?.id ?? null, ...row }, by)
    await putSuccessors(db, id, successors)
    await closeStill(db, { id, hosterId: hoster.id }, { today, by })
    const departure = { id, hosterId: hoster.id, serviceId: service?.id ?? null, endsOn }
    await record(db, departure, { known, closes, successors }, by)
    await touchRegister(db, by.now)
    await tellOfDeparture(db, { departure, hoster, service, what: known ? 'changed' : 'announced', successors }, by)
    return id
  })
}

/** What an announcement did, undone before another one takes its place. */
export async function takenBack(
  db: Database,
  { id, serviceId, hosterId }: Departure,
  today: string,
  by: By,
): Promise<void> {
  await reopenServices(db, { id, hosterId }, by)
  // Who was suspended since then has no period that goes on.
  const isLeaving = leavesOn((await hosterById(db, hosterId))?.periods ?? [], today) !== null
  if (serviceId === null && isLeaving) await continuePeriod(db, hosterId, { today }, by)
}

interface Closing {
  hoster: Hoster
  service: Service | null
  closes: boolean
}

async function closingServices(db: Database, { hoster, service, closes }: Closing, today: string): Promise<Service[]> {
  const there = (await servicesOf(db, hoster.id)).filter(({ facts }) => !hasEnded(facts.endsOn, today))
  if (service === null) return closes ? there : []
  const present = there.find(({ id }) => id === service.id)
  if (!present) throw conflict('membership.leave-ended')
  return [present]
}

/** Refuses what nobody offers, and what is no place for people of these services. */
async function chosen(
  db: Database,
  { hoster, services, today }: { hoster: Hoster; services: readonly Service[]; today: string },
  ids: readonly Id[],
): Promise<WelcomeShown[]> {
  const offered = await welcomesShown(db, today)
  const kinds = new Set(services.flatMap(({ facts }) => facts.kinds))
  const found = [...new Set(ids)].flatMap((id) => offered.find((welcome) => welcome.id === id) ?? [])
  const isRight = (welcome: WelcomeShown) => isPlaceFor(welcome, hoster, kinds)
  if (found.length < new Set(ids).size || found.length > mostSuccessors || !found.every(isRight))
    throw refusedForm('successors', 'membership.leave-successor-gone')
  return found
}

type Announced = Omit<DepartureTable, 'openFor' | keyof typeof none | 'announcedAt' | 'announcedByPersonId'>

const none = { calledOffAt: null, calledOffByPersonId: null, endedAt: null }

async function insert(db: Database, row: Announced, by: By): Promise<void> {
  const announced = { announcedAt: toInstant(by.now), announcedByPersonId: personOf(by) }
  await db
    .insertInto('departure')
    .values({ ...row, openFor: row.serviceId ?? row.hosterId, ...announced, ...none })
    .execute()
}

async function putSuccessors(db: Database, departureId: Id, successors: readonly WelcomeShown[]): Promise<void> {
  await db.deleteFrom('departureSuccessor').where('departureId', '=', departureId).execute()
  const rows = successors.map(({ id }, position) => ({ departureId, welcomeId: id, position }))
  if (rows.length > 0) await db.insertInto('departureSuccessor').values(rows).execute()
}

interface Recorded {
  known: Departure | null
  closes: boolean
  successors: readonly WelcomeShown[]
}

async function record(
  db: Database,
  { id, hosterId, endsOn }: { id: Id; hosterId: Id; endsOn: string },
  { known, closes, successors }: Recorded,
  { actor, now, undoes = null }: By,
): Promise<void> {
  const verb = known ? 'departure.changed' : 'departure.announced'
  const before = known && { endsOn: known.endsOn }
  const names = successors.map(({ hoster, service }) => `${hoster.facts.name} · ${service.facts.name}`)
  const change = { actor, verb, subject: { kind: 'departure', id }, hosterId, visibility: 'public' as const }
  await recordChange(db, { ...change, before, after: { endsOn, closes, successors: names }, undoes }, now)
}
