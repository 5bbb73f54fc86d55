import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { Application } from './application.ts'
import { refuseOthers } from './policy.ts'
import { findApplication } from './queries.ts'
import '../tables.ts'

/** Throws a draft away. What was sent once is withdrawn instead. */
export function discardApplication(db: Database, slug: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const application = await findApplication(db, slug)
    await refuseOthers(db, application, by)
    if (application.state !== 'draft') throw conflict('membership.not-a-draft')
    await eraseDraft(db, application, by)
  })
}

/** In the caller's transaction. The entry of the hoster stays in the register, in no public list. */
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

async function deleteRows(db: Database, id: Id): Promise<void> {
  await db.deleteFrom('applicationChange').where('applicationId', '=', id).execute()
  await db.deleteFrom('applicationVersion').where('applicationId', '=', id).execute()
  await db.deleteFrom('application').where('id', '=', id).execute()
}
