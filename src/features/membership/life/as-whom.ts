import { dayIn } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import { type By, collectiveOf, isGuarded } from '../../hosters/index.ts'
import { restrictionsOn } from '../../moderation/index.ts'

/** The day of the collective. */
export async function todayIn(db: Database, now: Temporal.Instant): Promise<string> {
  return dayIn((await collectiveOf(db)).settings.timeZone, now)
}

/** Who did it, for a row that keeps it. */
export const personOf = ({ actor }: Pick<By, 'actor'>): Id | null => ('personId' in actor ? actor.personId : null)

/** Refuses whoever neither acts for the hoster nor coordinates, and a delegate in their first days. */
export async function refuseOthers(db: Database, by: By, hosterId: Id): Promise<void> {
  const { actor } = by
  if (isGuarded(by)) throw forbidden('membership.life-first-days')
  if (!('personId' in actor)) return
  if (await mayActFor(db, actor, hosterId)) return
  if (!isCoordination(await findPerson(db, actor.personId))) throw forbidden('delegates.only-delegates')
}

/** Whether the coordination has frozen the pages of a hoster: nothing that it wrote is shown. */
export async function isFrozen(db: Database, hosterId: Id): Promise<boolean> {
  const present = await restrictionsOn(db, [{ kind: 'hoster', id: hosterId }])
  return present.some(({ sort }) => sort === 'freeze')
}
