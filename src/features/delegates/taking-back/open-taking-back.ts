import { paths } from '../../../paths.ts'
import { type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { hashOf, newToken } from '../../../platform/token.ts'
import '../tables.ts'
import { erasureOf, expiryOf, type Sort } from './taking-back.ts'

interface Opening {
  hosterId: Id
  entryId: Id
  sort: Sort
  personId: Id | null
}

/** Keeps that a change may be taken back, in the caller's transaction; gives where: to people, and to a mailbox. */
export async function openTakingBack(db: Database, opening: Opening, now: Temporal.Instant) {
  const [id, token] = [newId(), newToken()]
  const span = { at: toInstant(now), expiresAt: toInstant(expiryOf(now)), doneAt: null }
  await db
    .insertInto('takingBack')
    .values({ id, tokenHash: hashOf(token), ...opening, ...span })
    .execute()
  await askForJob(db, { kind: 'erase-taking-back', name: id, payload: { id }, runAt: erasureOf(now) })
  return { forPeople: paths.takingBack.href({ token: id }), forMailbox: paths.takingBack.href({ token }) }
}
