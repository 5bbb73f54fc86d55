import { type Database, type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { askToCount } from '../ask-to-count.ts'
import type { Finding, Found } from '../finding.ts'
import type { FindingTable } from '../tables.ts'
import { bounded } from './bounded.ts'
import { publicAtOf } from './publication.ts'
import { rowOf } from './row-of.ts'
import { publicBefore } from './say.ts'
import { type Became, settleFinding } from './settle-finding.ts'
import '../tables.ts'

/** By check, what it says; null of one that broke down, of which all stays as it was. */
export type Founds = ReadonlyMap<string, Found[] | null>

export interface Keeping {
  subjectId: string
  /** Ids of the services that were looked at, by slug. */
  services: ReadonlyMap<string, Id>
  now: Temporal.Instant
  day: string
  timeZone: string
  isTold: boolean
  /** Days that a hoster has before all others read a change for the worse. */
  days: number
}

/** A finding that became something else. */
export interface Changed extends Became {
  findingId: Id
  publicAt: Temporal.Instant
}

/** Writes what checks found, and ends what they look for no more. In the caller's transaction; gives what changed. */
export async function keepFindings(db: Database, founds: Founds, keeping: Keeping): Promise<Changed[]> {
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .where('subjectId', '=', keeping.subjectId)
    .where('endedAt', 'is', null)
    .execute()
  const known = new Map(rows.map((row) => [nameOf(row.check, row.place), row]))
  const changed: Changed[] = []
  const same: Id[] = []
  const looked = new Set<string>()
  for (const { check, place, found } of placed(founds, keeping)) {
    const name = nameOf(check, place)
    if (looked.has(name)) continue
    looked.add(name)
    const row = known.get(name)
    const before = row ? rowOf(row) : null
    const pendingAt = row?.publicAt && row.publicAt > toInstant(keeping.now) ? row.publicAt : null
    const shown = row && pendingAt ? await publicBefore(db, row.id, keeping.now) : undefined
    const one = { ...bounded(found), subject: place }
    const { finding, change } = settleFinding(before, one, shown === undefined ? keeping : { ...keeping, shown })
    if (row && before && !change && isAsBefore(before, finding)) {
      same.push(row.id)
      continue
    }
    const id = row?.id ?? newId()
    const publicAt = change ? publicAtOf(change, { ...keeping, pendingAt }) : null
    await write(db, { id, row, check, place, finding, publicAt }, keeping)
    if (change && publicAt) changed.push({ ...change, findingId: id, publicAt })
  }
  await noteLooked(db, same, keeping.now)
  await endOthers(db, rows, { founds, looked, now: keeping.now })
  return changed
}

const nameOf = (check: string, place: string) => `${check}\n${place}`

/** Of services that are not there, nothing is kept. */
function* placed(founds: Founds, { services }: Keeping) {
  for (const [check, found] of founds)
    for (const one of found ?? []) {
      const place = one.subject === '' ? '' : services.get(one.subject)
      if (place !== undefined) yield { check, place, found: one }
    }
}

const isAsBefore = ({ checkedAt: _one, ...before }: Finding, { checkedAt: _other, ...after }: Finding) =>
  JSON.stringify(before) === JSON.stringify(after)

interface Writing {
  id: Id
  row: FindingTable | undefined
  check: string
  place: string
  finding: Finding
  publicAt: Temporal.Instant | null
}

async function write(db: Database, { id, row, check, place, finding, publicAt }: Writing, keeping: Keeping) {
  const { subjectId } = keeping
  const { result, sentence, evidence, since, checkedAt, seen } = finding
  const values = {
    result,
    sentence: sentence && toJson(sentence),
    evidence: result && toJson(evidence),
    since,
    checkedAt,
    seenResult: seen?.result ?? null,
    seenSentence: seen && toJson(seen.sentence),
    seenEvidence: seen && toJson(seen.evidence),
    seenSince: seen?.since ?? null,
    toldAt: publicAt ? null : (row?.toldAt ?? null),
    publicAt: publicAt ? toInstant(publicAt) : (row?.publicAt ?? null),
    endedAt: null,
  }
  if (row) await db.updateTable('finding').set(values).where('id', '=', id).execute()
  else
    await db
      .insertInto('finding')
      .values({ id, subjectId, check, place, ...values })
      .execute()
}

const atOnce = 400

async function noteLooked(db: Database, ids: Id[], now: Temporal.Instant): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce)
    await db
      .updateTable('finding')
      .set({ checkedAt: toInstant(now) })
      .where('id', 'in', ids.slice(from, from + atOnce))
      .execute()
}

interface Ending {
  founds: Founds
  looked: ReadonlySet<string>
  now: Temporal.Instant
}

/** A service that is gone, or a check that asks nothing of it any more. */
async function endOthers(db: Database, rows: FindingTable[], { founds, looked, now }: Ending): Promise<void> {
  const isOver = ({ check, place }: FindingTable) => founds.get(check) !== null && !looked.has(nameOf(check, place))
  const over = rows.filter(isOver).map(({ id }) => id)
  const at = toInstant(now)
  if (over.length > 0) await askToCount(db, now)
  for (let from = 0; from < over.length; from += atOnce) {
    const some = over.slice(from, from + atOnce)
    await db.updateTable('finding').set({ endedAt: at }).where('id', 'in', some).execute()
    const untold = db.updateTable('findingChange').where('findingId', 'in', some).where('publicAt', '>', at)
    await untold.set({ publicAt: null, saidAt: at }).execute()
  }
}
