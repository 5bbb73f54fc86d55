import { atomically, type Database, fromJson, type Id, toInstant, yesNo } from '../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { stateOf } from '../decision.ts'
import { findDecisionById } from '../queries.ts'
import { hostersVotingBy } from './voices.ts'
import '../tables.ts'

/** A hoster that objected says that its objection is resolved: it is shown still, and counts no more. */
export function liftObjection(
  db: Database,
  by: By,
  { decisionId, hosterId }: { decisionId: Id; hosterId: Id },
): Promise<void> {
  return atomically(db, async (db) => {
    const decision = await findDecisionById(db, decisionId)
    if (stateOf(decision, toInstant(by.now)) !== 'open') throw conflict('decisions.over')
    const own = by.actor.kind === 'person' ? await hostersVotingBy(db, by.actor.personId, decision) : []
    if (!own.includes(hosterId)) throw forbidden('decisions.not-your-vote')
    // Else whoever acts for the hoster beside its caster would learn what was said.
    if (decision.secret) throw conflict('decisions.secret-not-lifted')
    const mine = db.selectFrom('ballot').select('ballot').where('decisionId', '=', decisionId)
    const row = await mine.where('hosterId', '=', hosterId).executeTakeFirst()
    const ballot = row && fromJson(row.ballot)
    if (!ballot || !('choice' in ballot) || ballot.choice !== 'object') throw conflict('decisions.no-objection')
    await db
      .updateTable('ballot')
      .set({ resolved: yesNo(true) })
      .where('decisionId', '=', decisionId)
      .where('hosterId', '=', hosterId)
      .execute()
    const subject = { kind: 'decision', id: decisionId }
    const change = { actor: by.actor, verb: 'ballot.replaced', subject, hosterId } as const
    await recordChange(db, { ...change, before: null, after: null, visibility: 'private' }, by.now)
  })
}
