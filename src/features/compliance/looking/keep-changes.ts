import { type Database, newIdInTime, toInstant, toJson } from '../../../platform/database/index.ts'
import type { Actor } from '../../journal/index.ts'
import type { Changed } from './keep-findings.ts'
import { publicBefore, sayChanged } from './say.ts'
import '../tables.ts'

interface Keeping {
  subjectId: string
  now: Temporal.Instant
  /** Whether all can read the diagnosis: before, no single change is told. */
  isPublic: boolean
  actor: Actor
}

/** Keeps each change with what was found then; what was to be told and is over already is never told. */
export async function keepChanges(db: Database, changes: readonly Changed[], keeping: Keeping): Promise<void> {
  const { now, subjectId, isPublic, actor } = keeping
  const at = toInstant(now)
  for (const { findingId, before, after, sentence, evidence, since, publicAt } of changes) {
    const known = await publicBefore(db, findingId, now)
    await db
      .updateTable('findingChange')
      .set({ publicAt: null, saidAt: at })
      .where('findingId', '=', findingId)
      .where('publicAt', '>', at)
      .execute()
    const isDue = toInstant(publicAt) <= at
    const row = { findingId, at, before, after, sentence: toJson(sentence), evidence: toJson(evidence), since }
    await db
      .insertInto('findingChange')
      .values({ id: newIdInTime(), ...row, publicAt: toInstant(publicAt), saidAt: isDue ? at : null })
      .execute()
    if (isDue && isPublic) await sayChanged(db, { subjectId, findingId, before: known, after }, actor, now)
  }
}
