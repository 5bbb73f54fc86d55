import type { Database, Id } from '../../platform/database/index.ts'
import { isCoordination, type SignedIn } from '../accounts/index.ts'
import { type Hoster, hosterById, standingOn } from '../hosters/index.ts'
import { type Delegation, removesFrom } from './delegation.ts'
import { everyDelegationOf } from './queries.ts'
import type { DelegationTable } from './tables.ts'

/** Since when somebody acts for a hoster by its domain, and from when they may do all that others may. */
export interface FirstDays {
  since: Temporal.Instant
  until: Temporal.Instant
}

type Came = Pick<DelegationTable, 'id' | 'personId' | 'startedAt' | 'proof' | 'admittedByPersonId'>

/**
 * The first days of somebody whom the domain alone let in, of a hoster that others know: for whom somebody else acted
 * before, or a member. Whom they invite waits as long as they do. Null: they came otherwise, or nobody is surprised.
 */
export function firstDaysOf(own: Came, all: readonly Came[], isMember: boolean): FirstDays | null {
  const before = all.filter(({ id, startedAt }) => id !== own.id && startedAt <= own.startedAt)
  if (own.proof === 'coordination') return null
  if (own.proof === 'invitation') {
    const inviter = before.findLast(({ personId }) => personId === own.admittedByPersonId)
    return inviter ? firstDaysOf(inviter, before, isMember) : null
  }
  if (!isMember && before.every(({ personId }) => personId === own.personId)) return null
  return { since: Temporal.Instant.from(own.startedAt), until: removesFrom(own) }
}

/** The same of who acts for a hoster now, while those days last. */
export async function firstDaysNow(
  db: Database,
  own: Came & Pick<Delegation, 'hosterId'>,
  now: Temporal.Instant,
): Promise<FirstDays | null> {
  const hoster = await hosterById(db, own.hosterId)
  if (!hoster) return null
  const days = firstDaysOf(own, await everyDelegationOf(db, own.hosterId), isMember(hoster, now))
  return days && Temporal.Instant.compare(now, days.until) < 0 ? days : null
}

/** The first days of a person; null: none, or over, or they are of the coordination. */
export async function firstDays(
  db: Database,
  person: Pick<SignedIn, 'personId' | 'roles'>,
  hosterId: Id,
  now: Temporal.Instant,
): Promise<FirstDays | null> {
  if (isCoordination(person)) return null
  const own = (await everyDelegationOf(db, hosterId)).find(
    ({ personId, endedAt }) => personId === person.personId && endedAt === null,
  )
  return own ? firstDaysNow(db, own, now) : null
}

/**
 * Who acts for a hoster, and whether one of them is past those days: else what waits for a yes is the coordination's.
 */
export async function whoAnswers(db: Database, hosterId: Id, now: Temporal.Instant) {
  const present = (await everyDelegationOf(db, hosterId)).filter(({ endedAt }) => endedAt === null)
  const days = await Promise.all(present.map((own) => firstDaysNow(db, own, now)))
  return { to: present.map(({ personId }) => personId), isAnyFree: days.includes(null) }
}

/** Whether the collective knows it: a member, one that is on the way, or one that rests. */
export function isMember(
  { periods, fictional }: Pick<Hoster, 'periods' | 'fictional'>,
  now: Temporal.Instant,
): boolean {
  const standing = standingOn(now.toString().slice(0, 10), periods, fictional)
  return standing === 'active' || standing === 'incubating' || standing === 'paused'
}
