import { atomically, Clash, type Database, type Id } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { type By, removeUnused } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { Application } from './application.ts'
import { refuseOthers } from './policy.ts'
import { findApplication } from './queries.ts'
import '../tables.ts'

/** Throws a draft away. What was sent once is withdrawn instead. */
export async function discardApplication(db: Database, slug: string, by: By): Promise<void> {
  const draft = await atomically(db, async (db) => {
    const application = await findApplication(db, slug)
    await refuseOthers(db, application, by)
    if (application.state !== 'draft') throw conflict('membership.not-a-draft')
    await eraseDraft(db, application, by)
    return application
  })
  await forgetNewcomer(db, draft, by)
}

/** In the caller's transaction. */
export async function eraseDraft(
  db: Database,
  { id, hosterId }: Pick<Application, 'id' | 'hosterId'>,
  { actor, now }: By,
): Promise<void> {
  await deleteRows(db, id)
  const subject = { kind: 'application', id }
  const change = { actor, verb: 'application.discarded', subject, hosterId, before: null, after: null } as const
  await recordChange(db, { ...change, visibility: 'private' }, now)
}

/** A hoster that was entered with the draft that is gone, and of which nothing else is known, goes too. */
export async function forgetNewcomer(
  db: Database,
  { hosterId, begunAt }: Pick<Application, 'hosterId' | 'begunAt'>,
  by: By,
): Promise<void> {
  const but = ['application.begun', 'application.discarded']
  await atomically(db, (db) => removeUnused(db, { id: hosterId, enteredAt: begunAt, but }, by)).catch(stillNamed)
}

/** Whatever the database still has of it keeps the entry: a delegate, a claim, a service. */
function stillNamed(error: unknown): void {
  if (!(error instanceof Clash) || error.kind !== 'reference') throw error
}

async function deleteRows(db: Database, id: Id): Promise<void> {
  await db.deleteFrom('applicationChange').where('applicationId', '=', id).execute()
  await db.deleteFrom('applicationVersion').where('applicationId', '=', id).execute()
  await db.deleteFrom('application').where('id', '=', id).execute()
}
