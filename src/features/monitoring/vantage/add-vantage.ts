import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { invalid } from '../../../platform/errors.ts'
import { hashOf, newToken } from '../../../platform/token.ts'
import { type By, hosterById, touchRegister } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { findVantage } from './queries.ts'
import '../tables.ts'

/** How the key of a place begins, so that it is known when it leaks. */
export const vantageKeyPrefix = 'vantage_'

interface VantageTyped {
  name: string
  /** Where it stands, in the words of who runs it. */
  place: string | null
  /** The hoster that runs it. */
  hosterId: Id | null
}

/** Lets another place look for us, and gives its key, which nobody can read again. */
export async function addVantage(db: Database, typed: VantageTyped, by: By): Promise<string> {
  const key = vantageKeyPrefix + newToken()
  const { name, place, hosterId } = typed
  const hoster = hosterId === null ? null : await hosterById(db, hosterId)
  if (hoster === undefined || hoster?.fictional) throw invalid('hoster', 'hosters.hoster-not-found')
  await atomically(db, async (db) => {
    const id = newId()
    const { actor, now } = by
    const byPersonId = 'personId' in actor ? actor.personId : null
    const fresh = { keyHash: hashOf(key), createdAt: toInstant(now), byPersonId, lastAt: null, revokedAt: null }
    await db
      .insertInto('vantage')
      .values({ id, name, place, hosterId, ...fresh })
      .execute()
    // The page that says from where we ask names it.
    await touchRegister(db, now)
    const subject = { kind: 'vantage', id }
    const after = { name, standsAt: place, runBy: hosterId }
    await recordChange(
      db,
      { actor, verb: 'vantage.added', subject, hosterId, before: null, after, visibility: 'public' },
      now,
    )
  })
  return key
}

/** A place is believed no more: its key opens nothing from now on. */
export function endVantage(db: Database, id: Id, { actor, now }: By): Promise<void> {
  return atomically(db, async (db) => {
    const { name, place, hosterId } = await findVantage(db, id)
    await db
      .updateTable('vantage')
      .set({ revokedAt: toInstant(now) })
      .where('id', '=', id)
      .execute()
    await touchRegister(db, now)
    const subject = { kind: 'vantage', id }
    const before = { name, standsAt: place, runBy: hosterId }
    await recordChange(
      db,
      { actor, verb: 'vantage.ended', subject, hosterId, before, after: null, visibility: 'public' },
      now,
    )
  })
}
