import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { collectiveOf, servicesOf } from '../../hosters/index.ts'
import type { Visited } from '../visit/visited.ts'
import { diagnosisRow } from './diagnosis-row.ts'
import { keepChanges } from './keep-changes.ts'
import { type Changed, type Founds, keepFindings } from './keep-findings.ts'
import { ownSubject } from './kept.ts'
import { isPublic } from './queries.ts'
import { isAnotherDay } from './settle-finding.ts'
import { tell } from './tell.ts'
import { nextVisit } from './when.ts'
import '../tables.ts'

interface Kept {
  /** What it cost, and what pages it found. */
  visited: Pick<Visited, 'cost' | 'services'>
  founds: Founds
}

export const visiting = { kind: 'job', name: 'visit-hoster' } as const

/** Keeps what a look found, in one transaction, and tells those who answer for the site what changed. */
export function keepVisit(
  db: Database,
  subjectId: string,
  { visited, founds }: Kept,
  now: Temporal.Instant,
): Promise<void> {
  return atomically(db, async (db) => {
    const { timeZone, diagnosis: rules } = (await collectiveOf(db)).settings
    const day = dayIn(timeZone, now)
    const row = await diagnosisRow(db, subjectId, now)
    const services = await serviceIds(db, subjectId, visited.services)
    const isTold = row.toldAt !== null
    const keeping = { subjectId, services, now, day, timeZone, isTold, days: rules.days }
    const changes = await keepFindings(db, founds, keeping)
    await keepChanges(db, changes, { subjectId, now, isPublic: isPublic(row, now), actor: visiting })
    const at = toInstant(now)
    const firstAt = row.firstAt ?? at
    const isFirst = !isTold && isAnotherDay(firstAt, { now, day, timeZone })
    const told = isFirst ? { toldAt: at, publicAt: toInstant(now.add({ hours: 24 * rules.firstDays })) } : {}
    const seen = { firstAt, lookedAt: at, lockedUntil: null, nextAt: toInstant(nextVisit(now, subjectId, timeZone)) }
    await db
      .updateTable('diagnosis')
      .set({ ...seen, ...visited.cost, ...told })
      .where('subjectId', '=', subjectId)
      .execute()
    if (isFirst) await tellFirst(db, subjectId, rules.firstDays, now)
    else if (isTold) await tellChanges(db, subjectId, { changes, days: rules.days }, now)
  })
}

/** What the collective runs itself is in no register: it is known by its host. */
async function serviceIds(db: Database, subjectId: string, visited: Visited['services']): Promise<Map<string, Id>> {
  const known = subjectId === ownSubject ? [] : await servicesOf(db, subjectId)
  const services = subjectId === ownSubject ? visited.map(({ slug }) => ({ slug, id: slug })) : known
  return new Map(services.map(({ slug, id }) => [slug, id]))
}

async function tellFirst(db: Database, subjectId: string, days: number, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('finding')
    .set({ toldAt: toInstant(now) })
    .where('subjectId', '=', subjectId)
    .execute()
  const telling = { kind: 'waiting', key: 'compliance.told-first', values: { days }, letter: 'first' } as const
  await tell(db, subjectId, telling, now)
}

interface Telling {
  changes: readonly Changed[]
  days: number
}

/** One message for all that changed: what got worse waits for an answer, what got better does not. */
async function tellChanges(
  db: Database,
  subjectId: string,
  { changes, days }: Telling,
  now: Temporal.Instant,
): Promise<void> {
  const ids = changes.map(({ findingId }) => findingId)
  await db
    .updateTable('finding')
    .set({ toldAt: toInstant(now) })
    .where('id', 'in', ids)
    .execute()
  const worse = changes.filter(({ isWorse }) => isWorse).length
  const better = changes.filter(({ isWorse, before }) => !isWorse && before !== null).length
  if (worse > 0)
    await tell(
      db,
      subjectId,
      { kind: 'waiting', key: 'compliance.told-worse', values: { count: worse, days }, letter: null },
      now,
    )
  if (better > 0)
    await tell(
      db,
      subjectId,
      { kind: 'hoster', key: 'compliance.told-better', values: { count: better }, letter: null },
      now,
    )
}
