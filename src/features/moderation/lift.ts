import { paths } from '../../paths.ts'
import { announce, atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { recordChange } from '../journal/index.ts'
import { notify } from '../notifications/index.ts'
import { type By, personOf, refuseUnlessCoordination } from './by.ts'
import { findRestriction } from './queries.ts'
import { refusedForm } from './refused-form.ts'

/** Gives back to the public what was taken from it, and tells who acts for the hoster. Refuses what is given back. */
export function lift(db: Database, id: Id, reason: string, by: By, tell: readonly Id[] = []): Promise<void> {
  return endRestriction(db, { id, reason, undoes: null, tell }, by)
}

/** `reason` is null when the decision is taken back from the journal, by the entry that `undoes` names. */
export function endRestriction(
  db: Database,
  { id, reason, undoes, tell = [] }: { id: Id; reason: string | null; undoes: Id | null; tell?: readonly Id[] },
  { actor, now }: By,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseUnlessCoordination(db, actor)
    const { endedAt, subject, hosterId, field } = await findRestriction(db, id)
    if (endedAt !== null) throw refusedForm('form', 'moderation.lifted-already', 409)
    await db
      .updateTable('restriction')
      .set((row) => ({
        endedAt: toInstant(now),
        endReason: reason,
        endedByPersonId: personOf(actor),
        revision: row('revision', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    const after = { restriction: id, ...(field ? { field } : {}), ...(reason ? { reason } : {}) }
    const change = { actor, verb: 'moderation.lifted', subject, hosterId, before: null, after, undoes } as const
    await recordChange(db, { ...change, visibility: 'public' }, now)
    const href = paths.restriction.href({ id })
    const key = hosterId === null ? 'moderation.told-own-lifted' : 'moderation.told-lifted'
    await notify(db, { kind: 'hoster', to: tell, key, values: {}, href, hosterId }, now)
    await announce(db)
  })
}
