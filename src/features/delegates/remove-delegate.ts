import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { conflict, forbidden, invalid } from '../../platform/errors.ts'
import { actorOf, findPerson, isCoordination, type SignedIn } from '../accounts/index.ts'
import { recordChange } from '../journal/index.ts'
import { type EndedBy, longestReason, mayRemoveOthers } from './delegation.ts'
import { delegationOf, findDelegation } from './queries.ts'
import type { DelegationTable } from './tables.ts'
import { openRemoval } from './taking-back/open-removal.ts'

interface Removal {
  hosterId: Id
  delegationId: Id
  /** Why, when it is the coordination's word. */
  reason: string
}

interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
}

/**
 * Ends that somebody acts for a hoster: one leaves, is removed by another who has been there a while, or by the
 * coordination.
 */
export function removeDelegate(db: Database, removal: Removal, person: SignedIn, { now, publicUrl }: Circumstances) {
  const { hosterId, delegationId } = removal
  return atomically(db, async (db) => {
    const delegation = await findDelegation(db, hosterId, delegationId)
    const by = await onWhoseWord(db, delegation, person, now)
    const reason = by === 'coordination' ? reasonIn(removal.reason) : null
    if (delegation.endedAt !== null) throw conflict('delegates.gone-already')
    await db
      .updateTable('delegation')
      .set({ endedAt: toInstant(now), endedByPersonId: person.personId, endReason: reason })
      .where('id', '=', delegationId)
      .execute()
    const actor = actorOf(person, by === 'coordination' ? null : hosterId)
    const before = { proof: delegation.proof, startedAt: delegation.startedAt }
    const subject = { kind: 'delegation', id: delegationId }
    const change = { actor, verb: 'delegation.ended', subject, hosterId, before, after: { by } }
    const entryId = await recordChange(db, { ...change, visibility: 'public' }, now)
    const removed = await findPerson(db, delegation.personId)
    await openRemoval(db, { hosterId, entryId, removed, remover: person, by, reason }, { now, publicUrl })
    return by
  })
}

/** Refuses who has no word in it. */
async function onWhoseWord(
  db: Database,
  { personId, hosterId }: DelegationTable,
  person: SignedIn,
  now: Temporal.Instant,
): Promise<EndedBy> {
  if (person.personId === personId) return 'oneself'
  const own = await delegationOf(db, person.personId, hosterId)
  if (own && mayRemoveOthers(own, now)) return 'delegate'
  if (isCoordination(person)) return 'coordination'
  throw forbidden(own ? 'delegates.too-new' : 'delegates.only-delegates')
}

function reasonIn(text: string): string {
  const reason = text.trim()
  if (reason === '') throw invalid('reason', 'delegates.reason-missing')
  if (reason.length > longestReason) throw invalid('reason', 'delegates.reason-too-long', { most: longestReason })
  return reason
}
