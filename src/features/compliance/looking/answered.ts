import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import type { By } from '../../hosters/index.ts'
import { diagnosisOf } from './queries.ts'
import { publicBefore, sayChanged, sayPublished } from './say.ts'
import '../tables.ts'

/**
 * A hoster answered: what waited for its answer is public from now on. Its first diagnosis whole, once it was told of
 * it; of later changes, that of the finding which it answers, or all of them.
 */
export function answered(db: Database, subjectId: string, by: By, findingId: Id | null = null): Promise<void> {
  return atomically(db, async (db) => {
    const { toldAt, publicAt } = await diagnosisOf(db, subjectId)
    if (toldAt === null) return
    if (publicAt === null || publicAt > toInstant(by.now)) await publish(db, subjectId, by)
    await publishChanges(db, subjectId, by, findingId)
  })
}

/** A hoster has its diagnosis read by all now, told of it or not. */
export function publishNow(db: Database, subjectId: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { publicAt, firstAt } = await diagnosisOf(db, subjectId)
    if (firstAt === null) return
    if (publicAt === null || publicAt > toInstant(by.now)) await publish(db, subjectId, by)
    await publishChanges(db, subjectId, by, null)
  })
}

async function publish(db: Database, subjectId: string, by: By): Promise<void> {
  const at = toInstant(by.now)
  const { toldAt } = await diagnosisOf(db, subjectId)
  await db
    .updateTable('diagnosis')
    .set({ publicAt: at, toldAt: toldAt ?? at })
    .where('subjectId', '=', subjectId)
    .execute()
  await sayPublished(db, subjectId, by)
}

async function publishChanges(
  db: Database,
  subjectId: string,
  { actor, now }: By,
  findingId: Id | null,
): Promise<void> {
  const at = toInstant(now)
  const waiting = db
    .selectFrom('finding')
    .innerJoin('findingChange', 'findingChange.findingId', 'finding.id')
    .select(['findingChange.id', 'findingId', 'after'])
    .where('subjectId', '=', subjectId)
    .where('findingChange.publicAt', '>', at)
  const rows = await (findingId === null ? waiting : waiting.where('finding.id', '=', findingId)).execute()
  for (const { id, findingId, after } of rows) {
    const before = await publicBefore(db, findingId, now)
    await db.updateTable('findingChange').set({ publicAt: at, saidAt: at }).where('id', '=', id).execute()
    await db.updateTable('finding').set({ publicAt: at }).where('id', '=', findingId).execute()
    await sayChanged(db, { subjectId, findingId, before, after }, actor, now)
  }
}
