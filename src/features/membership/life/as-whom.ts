import { dayIn } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import { atDemandOf, byOf, delegatesOf, mayActFor } from '../../delegates/index.ts'
import { type By, collectiveOf, isGuarded } from '../../hosters/index.ts'
import { restrictionsOn } from '../../moderation/index.ts'

/** The day of the collective. */
export async function todayIn(db: Database, now: Temporal.Instant): Promise<string> {
  return dayIn((await collectiveOf(db)).settings.timeZone, now)
}

/** Who did it, for a row that keeps it. */
export const personOf = ({ actor }: Pick<By, 'actor'>): Id | null => ('personId' in actor ? actor.personId : null)

/** Who says something of a hoster’s life, and whether it asked the coordination to say it in its place. */
export interface LifeBy extends By {
  atDemand?: boolean
}

export async function lifeByOf(c: Request, hosterId: Id): Promise<LifeBy> {
  return { ...(await byOf(c, hosterId)), atDemand: (await atDemandOf(c, [hosterId])).has(hosterId) }
}

/** Refuses who does not act for the hoster: the coordination says in its place only what it asked for. */
export async function refuseUnasked(db: Database, by: LifeBy, hosterId: Id): Promise<void> {
  await refuseOthers(db, by, hosterId)
  if (!('personId' in by.actor) || by.atDemand || (await mayActFor(db, by.actor, hosterId))) return
  throw forbidden('membership.life-at-demand')
}

/** Those who act for a hoster, without the one who does it. */
export async function othersFor(db: Database, hosterId: Id, by: Pick<By, 'actor'>): Promise<Id[]> {
  const self = personOf(by)
  return (await delegatesOf(db, hosterId)).map(({ personId }) => personId).filter((id) => id !== self)
}

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
