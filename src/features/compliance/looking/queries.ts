import { type Database, fromJson, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { servicesById } from '../../hosters/index.ts'
import type { Result } from '../finding.ts'
import type { FindingTable } from '../tables.ts'
import { type ChangeKept, type Diagnosis, type FindingKept, ownSubject } from './kept.ts'
import { rowOf } from './row-of.ts'

interface Whose {
  now: Temporal.Instant
  /** As everybody sees it; else as the hoster does. */
  public: boolean
  /** Not what was asked and what came, which is long: enough for states, and for pages that show none of it. */
  withoutEvidence?: boolean
  /** Of this check there alone. */
  only?: { check: string; place: string }
}

const never: Omit<Diagnosis, 'subjectId'> = {
  firstAt: null,
  lookedAt: null,
  nextAt: null,
  toldAt: null,
  publicAt: null,
}

/** What is known of the looks at a hoster, or at the collective's own site. */
export async function diagnosisOf(db: Database, subjectId: string): Promise<Diagnosis> {
  const row = await db
    .selectFrom('diagnosis')
    .select(['subjectId', 'firstAt', 'lookedAt', 'nextAt', 'toldAt', 'publicAt'])
    .where('subjectId', '=', subjectId)
    .executeTakeFirst()
  return row ?? { subjectId, ...never }
}

export const isPublic = ({ publicAt }: Pick<Diagnosis, 'publicAt'>, now: Temporal.Instant): boolean =>
  publicAt !== null && publicAt <= toInstant(now)

/** What was found of a hoster: what ended is left out, and of what is not public yet, what was public before it. */
export async function findingsOf(db: Database, subjectId: string, whose: Whose): Promise<FindingKept[]> {
  const found = await findingsOfSeveral(db, [subjectId], whose)
  return found.get(subjectId) ?? []
}

/** The same of several, by subject. */
export async function findingsOfSeveral(
  db: Database,
  subjectIds: string[],
  whose: Whose,
): Promise<Map<string, FindingKept[]>> {
  const open = whose.public ? await publicOnes(db, subjectIds, whose.now) : subjectIds
  const present = db.selectFrom('finding').where('subjectId', 'in', open).where('endedAt', 'is', null)
  const { only } = whose
  const asked = only ? present.where('check', '=', only.check).where('place', '=', only.place) : present
  const ordered = asked.orderBy('check').orderBy('place')
  const rows = whose.withoutEvidence
    ? (await ordered.select(withoutEvidence).execute()).map((row) => ({ ...row, evidence: null, seenEvidence: null }))
    : await ordered.selectAll().execute()
  const found = await named(db, whose.public ? await asPublic(db, rows, whose.now) : rows)
  const standing = found.filter(({ subject, service }) => subject === '' || service !== null)
  return Map.groupBy(standing, (finding) => finding.subjectId)
}

const withoutEvidence = [
  ...(['id', 'subjectId', 'check', 'place', 'result', 'sentence', 'since', 'checkedAt'] as const),
  ...(['seenResult', 'seenSentence', 'seenSince', 'toldAt', 'publicAt', 'endedAt'] as const),
] as const

/** One finding, ended or not; as everybody sees it, it is there when something of it is public. */
export async function findFinding(db: Database, id: Id, whose: Whose): Promise<FindingKept | undefined> {
  const rows = await db.selectFrom('finding').selectAll().where('id', '=', id).execute()
  if (!whose.public) return (await named(db, rows))[0]
  const open = await publicOnes(
    db,
    rows.map(({ subjectId }) => subjectId),
    whose.now,
  )
  return open.length === 0 ? undefined : (await named(db, await asPublic(db, rows, whose.now)))[0]
}

/** Whose findings are, and of what check. */
export const whatFindings = (db: Database, ids: Id[]): Promise<{ id: Id; subjectId: string; check: string }[]> =>
  db.selectFrom('finding').select(['id', 'subjectId', 'check']).where('id', 'in', ids).execute()

/** What findings were, the newest first; those that everybody may know, or all. */
export async function changesOf(db: Database, findingIds: Id[], { now, public: open }: Whose): Promise<ChangeKept[]> {
  const rows = await db
    .selectFrom('findingChange')
    .selectAll()
    .where('findingId', 'in', findingIds)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const changes = rows.map(({ sentence, evidence, saidAt: _said, ...row }) => {
    return { ...row, sentence: fromJson(sentence), evidence: fromJson(evidence) }
  })
  return open ? publicChanges(changes, toInstant(now)) : changes
}

/** From one public result to the next: what was over before all could read it is not told. */
function publicChanges(changes: ChangeKept[], at: Instant): ChangeKept[] {
  const known = new Map<Id, Result>()
  return changes
    .toReversed()
    .flatMap((change) => {
      const { findingId, after, publicAt } = change
      const before = known.get(findingId) ?? null
      if (publicAt === null || publicAt > at || before === after) return []
      known.set(findingId, after)
      return [{ ...change, before }]
    })
    .toReversed()
}

async function publicOnes(db: Database, subjectIds: string[], now: Temporal.Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('diagnosis')
    .select('subjectId')
    .where('subjectId', 'in', subjectIds)
    .where('publicAt', '<=', toInstant(now))
    .execute()
  return rows.map(({ subjectId }) => subjectId)
}

/** Without what is being confirmed; where the last change is not public yet, with the last one that is. */
async function asPublic(db: Database, rows: FindingTable[], now: Temporal.Instant): Promise<FindingTable[]> {
  const unseen = { seenResult: null, seenSentence: null, seenEvidence: null, seenSince: null }
  const at = toInstant(now)
  const isOpen = ({ publicAt }: FindingTable) => publicAt !== null && publicAt <= at
  const early = rows.filter((row) => !isOpen(row)).map(({ id }) => id)
  const former = await lastPublic(db, early, at)
  return rows.flatMap((row) => {
    if (isOpen(row)) return [{ ...row, ...unseen }]
    const change = former.get(row.id)
    if (!change) return []
    const { after: result, sentence, evidence, since, publicAt } = change
    return [{ ...row, ...unseen, result, sentence, evidence, since, publicAt }]
  })
}

async function lastPublic(db: Database, findingIds: Id[], at: Instant) {
  const rows = await db
    .selectFrom('findingChange')
    .selectAll()
    .where('findingId', 'in', findingIds)
    .where('publicAt', '<=', at)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.findingId, row]))
}

async function named(db: Database, rows: FindingTable[]): Promise<FindingKept[]> {
  const places = [...new Set(rows.map(({ place }) => place))].filter((place) => place !== '')
  const services = new Map((await servicesById(db, places)).map((service) => [service.id, service]))
  return rows.map((row) => {
    const service = services.get(row.place)
    const { id, subjectId, place, toldAt, endedAt } = row
    const own = subjectId === ownSubject && place !== '' ? { id: place, slug: place, name: place } : null
    const isOf = service ? { id: service.id, slug: service.slug, name: service.facts.name } : own
    return { ...rowOf(row), id, subjectId, toldAt, endedAt, subject: isOf?.slug ?? row.place, service: isOf }
  })
}
