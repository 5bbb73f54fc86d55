import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { hashOf } from '../../../platform/token.ts'
import { actorOf, type SignedIn } from '../../accounts/index.ts'
import { admit } from '../admit.ts'
import { delegationOf } from '../queries.ts'
import { forgetClaim } from './begin-claim.ts'
import type { Way } from './claim.ts'
import { proveAgain } from './prove-again.ts'
import { claimOf } from './queries.ts'

/** The domain said the word: whom it was made for may act for the hoster, or has shown it anew. It serves once. */
export function proveClaim(
  db: Database,
  { hosterId, way, word }: { hosterId: Id; way: Exclude<Way, 'mail'>; word: string },
  person: SignedIn,
  now: Temporal.Instant,
): Promise<void> {
  return atomically(db, async (db) => {
    const claim = await claimOf(db, { personId: person.personId, hosterId }, now)
    if (claim?.word !== word) throw notFound('delegates.claim-over')
    await settle(db, { hosterId, way }, person, now)
  })
}

/** The link that went to the domain's mailbox was opened by the person who asked for it: nobody else can use it. */
export function proveByMail(
  db: Database,
  { hosterId, token }: { hosterId: Id; token: string },
  person: SignedIn,
  now: Temporal.Instant,
): Promise<void> {
  return atomically(db, async (db) => {
    const claim = await claimOf(db, { personId: person.personId, hosterId }, now)
    if (!claim || claim.mailTokenHash !== hashOf(token)) throw notFound('delegates.claim-link-unknown')
    await settle(db, { hosterId, way: 'mail' }, person, now)
  })
}

async function settle(
  db: Database,
  { hosterId, way }: { hosterId: Id; way: Way },
  person: SignedIn,
  now: Temporal.Instant,
) {
  const { personId } = person
  const by = { actor: actorOf(person, hosterId), now }
  const present = await delegationOf(db, personId, hosterId)
  if (present && way !== 'mail') await proveAgain(db, present, way, by)
  else await admit(db, { hosterId, personId, proof: way, admittedBy: null }, by)
  await forgetClaim(db, { personId, hosterId })
}
