import { atomically, type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../../platform/errors.ts'
import { findPerson, isCoordination } from '../../../accounts/index.ts'
import { mayActFor } from '../../../delegates/index.ts'
import { type By, hosterById } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { personOf } from '../as-whom.ts'
import { findSanction } from './queries.ts'
import { type Sanction, stageOf } from './sanction.ts'
import { tellOfSanction } from './tell.ts'
import '../tables.ts'

/** Takes it back before anybody votes: the coordination, or the member that asked for it. */
export function withdrawSanction(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const sanction = await findSanction(db, id)
    if (!(await mayWithdraw(db, sanction, by))) throw forbidden('membership.sanction-not-yours')
    if (stageOf(sanction) !== 'heard') throw conflict('membership.sanction-voted')
    await dropSanction(db, sanction, by)
  })
}

/** The same without asking anybody: the hoster left before the vote. */
export async function dropSanction(db: Database, { id, hosterId, kind }: Sanction, by: By): Promise<void> {
  await db
    .updateTable('sanction')
    .set({ withdrawnAt: toInstant(by.now), withdrawnByPersonId: personOf(by), openFor: null })
    .where('id', '=', id)
    .execute()
  const { actor, now } = by
  const change = { actor, verb: 'sanction.withdrawn', subject: { kind: 'sanction', id }, hosterId } as const
  await recordChange(db, { ...change, before: null, after: null, visibility: 'public' }, now)
  const hoster = await hosterById(db, hosterId)
  if (hoster) await tellOfSanction(db, { id, hoster, kind, what: 'withdrawn' }, by)
}

export async function mayWithdraw(db: Database, { byHosterId, by }: Sanction, { actor }: Pick<By, 'actor'>) {
  if (!('personId' in actor) || by === 'hoster') return false
  if (byHosterId !== null && (await mayActFor(db, actor, byHosterId))) return true
  return isCoordination(await findPerson(db, actor.personId))
}
