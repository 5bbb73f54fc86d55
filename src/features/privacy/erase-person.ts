import { atomically, type Database } from '../../platform/database/index.ts'
import type { Leaving, PersonalData } from '../../platform/personal-data.ts'
import { actorOf, findPerson, refuseLastAdministrator, type SignedIn } from '../accounts/index.ts'
import { recordChange } from '../journal/index.ts'

/**
 * Forgets a person in every room, at once. What must stay (an act for a hoster, an entry of the journal) keeps a
 * number that leads to nobody. Refuses the last administrator: nobody could run the site.
 */
export function erasePerson(
  db: Database,
  person: SignedIn,
  rooms: readonly PersonalData[],
  now: Temporal.Instant,
  wish: Leaving = { withTexts: false },
): Promise<void> {
  return atomically(db, async (db) => {
    const { personId } = person
    // As it is now: a role may have come since the request began.
    if ((await findPerson(db, personId)).roles.includes('administrator')) await refuseLastAdministrator(db, personId)
    // High rooms first: what they forget may point to what lower rooms keep.
    for (const { forgetPerson } of rooms.toReversed()) await forgetPerson(db, personId, now, wish)
    const subject = { kind: 'person', id: personId }
    const nothing = { hosterId: null, before: null, after: null, visibility: 'private' } as const
    await recordChange(db, { actor: actorOf(person), verb: 'person.erased', subject, ...nothing }, now)
  })
}
