import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { actorOf, type SignedIn } from '../../accounts/index.ts'
import { type Actor, type Undoers, undoEntry } from '../../journal/index.ts'
import { mayActFor } from '../queries.ts'
import { takingBackAt } from './queries.ts'
import { isOver, type TakingBack } from './taking-back.ts'

interface Circumstances {
  now: Temporal.Instant
  undoers: Undoers
}

/** Undoes the change behind a link, as a new change. Done already, it does nothing; after seven days it refuses. */
export function takeBack(
  db: Database,
  address: string,
  person: SignedIn | null,
  { now, undoers }: Circumstances,
): Promise<TakingBack> {
  return atomically(db, async (db) => {
    const change = await takingBackAt(db, address, person)
    if (change === undefined || change === 'sign-in') throw notFound('delegates.taking-back-not-found')
    if (change.doneAt !== null) return change
    if (isOver(change, now)) throw notFound('delegates.taking-back-over')
    const doneAt = toInstant(now)
    await db.updateTable('takingBack').set({ doneAt }).where('id', '=', change.id).execute()
    await undoEntry(db, change.entryId, { actor: await actorIn(db, change, person), now }, { undoers })
    return { ...change, doneAt }
  })
}

/** Who holds the link of a mailbox need not be anybody that the site knows. */
async function actorIn(db: Database, { hosterId, personId }: TakingBack, person: SignedIn | null): Promise<Actor> {
  if (!person) return { kind: 'job', name: 'taking-back' }
  const isOwn = personId === person.personId || (await mayActFor(db, person, hosterId))
  return actorOf(person, isOwn ? hosterId : null)
}
