import { dayIn } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import { findPerson, isCoordination, type SignedIn } from '../../accounts/index.ts'
import { hostersOf } from '../../delegates/index.ts'
import { type By, collectiveOf, type Hoster, rulesOfKind } from '../../hosters/index.ts'
import type { Rules } from '../decision.ts'
import { memberStanding } from '../electorate.ts'

/** The coordination, whoever acts for a member where the kind allows it, and other rooms by themselves. */
export async function refuseUnlessMayOpen(
  db: Database,
  { actor, now }: By,
  { rules, fictional }: { rules: Rules; fictional: boolean },
): Promise<void> {
  if (actor.kind === 'job' || actor.kind === 'machine') return
  if (isCoordination(await findPerson(db, actor.personId))) return
  const own = rules.mayOpen === 'member' ? await memberHostersOf(db, actor.personId, now, fictional) : []
  if (!own.some(({ id }) => id === actor.forHosterId)) throw forbidden('decisions.may-not-open')
}

/** The members for which a person acts. */
export async function memberHostersOf(
  db: Database,
  personId: Id,
  now: Temporal.Instant,
  fictional = false,
): Promise<Hoster[]> {
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  return (await hostersOf(db, personId)).filter((hoster) => memberStanding(hoster, day, fictional) !== null)
}

/** Whether somebody may open a decision here: what has no room of its own. */
export async function mayOpenSome(
  db: Database,
  person: Pick<SignedIn, 'personId' | 'roles'>,
  now: Temporal.Instant,
): Promise<boolean> {
  if (isCoordination(person)) return true
  const { rules } = (await collectiveOf(db)).settings
  if (rulesOfKind(rules, 'other').mayOpen !== 'member') return false
  return (await memberHostersOf(db, person.personId, now)).length > 0
}
