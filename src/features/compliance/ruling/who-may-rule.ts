import { dayIn } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { findPerson } from '../../accounts/index.ts'
import { firstDays, hostersOf } from '../../delegates/index.ts'
import { collectiveOf, type Hoster, hostersById, standingOn } from '../../hosters/index.ts'
import { bondsTo, type Case } from './bonds.ts'
import type { Conflict } from './conflict.ts'

/** For which of their hosters somebody may rule, or why they may not. */
export type MayRule = { hosters: Hoster[] } | { conflict: Conflict }

/** The same on one case; the database is asked each time. */
export async function mayRule(db: Database, personId: Id, about: Case, now: Temporal.Instant): Promise<MayRule> {
  return (await mayRuleEach(db, personId, [about], now))(about)
}

/** On several, of whatever hosters: all is asked at once. */
export async function mayRuleEach(
  db: Database,
  personId: Id,
  cases: readonly Case[],
  now: Temporal.Instant,
): Promise<(about: Case) => MayRule> {
  const hosters = await hostersById(db, [...new Set(cases.map(({ hosterId }) => hosterId))])
  const bondOf = await bondsTo(db, personId, hosters, now)
  const concerned = new Map(hosters.map((hoster) => [hoster.id, hoster]))
  const members = await membersAmong(db, await hostersOf(db, personId), now)
  const settled = new Set((await settledIn(db, personId, members, now)).map(({ id }) => id))
  return (about) => {
    const hoster = concerned.get(about.hosterId)
    const bond = bondOf(about)
    if (bond) return { conflict: bond }
    // Those that were made up are ruled on by each other, and rule on nobody else.
    const peers = members.filter(({ id, fictional }) => id !== hoster?.id && fictional === hoster?.fictional)
    if (peers.length === 0) return { conflict: 'no-member' }
    const free = peers.filter(({ id }) => settled.has(id))
    return free.length === 0 ? { conflict: 'newcomer' } : { hosters: free }
  }
}

/** Those for which they are past their first days. */
async function settledIn(db: Database, personId: Id, hosters: Hoster[], now: Temporal.Instant): Promise<Hoster[]> {
  const { roles } = await findPerson(db, personId)
  const days = await Promise.all(hosters.map(({ id }) => firstDays(db, { personId, roles }, id, now)))
  return hosters.filter((_, at) => days[at] === null)
}

async function membersAmong(db: Database, hosters: Hoster[], now: Temporal.Instant): Promise<Hoster[]> {
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  return hosters.filter(({ fictional, periods }) => {
    const standing = standingOn(day, periods, fictional)
    return standing === 'active' || standing === 'paused' || standing === 'fictional'
  })
}
