import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { type By, touchRegister } from '../../hosters/index.ts'
import { type Actor, recordChange } from '../../journal/index.ts'
import { askToCount } from '../ask-to-count.ts'
import type { Result } from '../finding.ts'
import { ownSubject } from './kept.ts'
import '../tables.ts'

const hosterOf = (subjectId: string): Id | null => (subjectId === ownSubject ? null : subjectId)

/** The first diagnosis of a hoster is public from now on; the journal says so. */
export async function sayPublished(db: Database, subjectId: string, { actor, now }: By): Promise<void> {
  const at = toInstant(now)
  await db.updateTable('diagnosis').set({ saidAt: at }).where('subjectId', '=', subjectId).execute()
  await touchRegister(db, now)
  await askToCount(db, now)
  const subject = { kind: 'diagnosis', id: subjectId }
  const change = { verb: 'diagnosis.published', subject, hosterId: hosterOf(subjectId), before: null, after: null }
  await recordChange(db, { actor, visibility: 'public', ...change }, now)
}

interface Said {
  subjectId: string
  findingId: Id
  /** What all could read until now; null: nothing. */
  before: Result | null
  after: Result
}

/** What was found is something else from now on, for all to read; a first finding is no change. */
export async function sayChanged(
  db: Database,
  { subjectId, findingId, before, after }: Said,
  actor: Actor,
  now: Temporal.Instant,
) {
  await touchRegister(db, now)
  await askToCount(db, now)
  if (before === null || before === after) return
  const subject = { kind: 'finding', id: findingId }
  const said = { verb: 'finding.changed', subject, hosterId: hosterOf(subjectId) }
  const values = { before: { result: before }, after: { result: after } }
  await recordChange(db, { actor, visibility: 'public', ...said, ...values }, now)
}

/** What all could read of a finding before that change of it. */
export async function publicBefore(db: Database, findingId: Id, now: Temporal.Instant): Promise<Result | null> {
  const row = await db
    .selectFrom('findingChange')
    .select('after')
    .where('findingId', '=', findingId)
    .where('publicAt', '<=', toInstant(now))
    .where('saidAt', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.after ?? null
}
