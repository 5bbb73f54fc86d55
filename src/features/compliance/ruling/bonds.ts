import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { mailboxOf } from '../../../platform/email.ts'
import { findPerson } from '../../accounts/index.ts'
import { actedForAfter, hostersOf, sharingDelegates } from '../../delegates/index.ts'
import { type Hoster, hasSameOwner, hosterById } from '../../hosters/index.ts'
import { suspicionsSaidBy } from '../suspicion/queries.ts'
import type { Bond } from './conflict.ts'
import '../tables.ts'

/** A contest or a suspicion, and the hoster that it is about. */
export interface Case {
  id: Id
  hosterId: Id
}

/** Days: whoever leaves a hoster is still its people for so long, so that nobody leaves for an hour to rule on it. */
const cooling = 365

/** What binds somebody to a case; null: nothing. The same rule for who rules and for the coordination. */
export async function bondTo(db: Database, personId: Id, about: Case, now: Temporal.Instant): Promise<Bond | null> {
  const hoster = await hosterById(db, about.hosterId)
  return (await bondsTo(db, personId, hoster ? [hoster] : [], now))(about)
}

/** The same of many cases, about these hosters: all is asked at once. */
export async function bondsTo(
  db: Database,
  personId: Id,
  hosters: readonly Hoster[],
  now: Temporal.Instant,
): Promise<(about: Case) => Bond | null> {
  const acted = new Set(await actedForAfter(db, personId, toInstant(now.subtract({ hours: 24 * cooling }))))
  const own = await hostersOf(db, personId)
  const sharing = new Set(
    await sharingDelegates(
      db,
      own.map(({ id }) => id),
    ),
  )
  const sameOwner = new Set(
    hosters.filter((hoster) => own.some((other) => hasSameOwner(other, hoster))).map(({ id }) => id),
  )
  const said = new Set(await saidBy(db, personId))
  const ruled = new Set(await ruledBy(db, personId))
  return ({ id, hosterId }) => {
    if (acted.has(hosterId)) return 'own-hoster'
    if (sharing.has(hosterId)) return 'shared-delegate'
    if (sameOwner.has(hosterId)) return 'same-owner'
    if (said.has(id)) return 'author'
    return ruled.has(id) ? 'ruler' : null
  }
}

/** What they contested, and what they said of hosters. */
async function saidBy(db: Database, personId: Id): Promise<Id[]> {
  const { email } = await findPerson(db, personId)
  const contests = await db.selectFrom('contest').select('id').where('byPersonId', '=', personId).execute()
  const suspicions = await suspicionsSaidBy(db, { personId, mailbox: email && mailboxOf(email) })
  return [...contests.map(({ id }) => id), ...suspicions]
}

async function ruledBy(db: Database, personId: Id): Promise<Id[]> {
  const rows = db.selectFrom('ruling').select(['contestId', 'suspicionId']).where('rulerPersonId', '=', personId)
  return (await rows.execute()).flatMap(({ contestId, suspicionId }) => contestId ?? suspicionId ?? [])
}
