import type { Instant } from '../../../platform/database/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Standing } from '../../hosters/index.ts'
import type { LinkBackTable } from '../tables.ts'

/** How a hoster says on its own domain that it is of the collective: a link to its page here, or its own file. */
export type Way = 'link' | 'file'

/** What a hoster's own domain says of its membership, as far as we have looked. */
export interface LinkBack extends Omit<LinkBackTable, 'trouble'> {
  trouble: Key | null
}

/** Who says that a hoster is a member: both, the collective alone, the hoster alone, nobody. */
export type Sides = 'both' | 'us' | 'them' | 'neither'

export const isMember = (standing: Standing) => standing === 'active' || standing === 'paused'

/** Who is still preparing may link to its page here; a file that says "member" is another matter. */
export function sidesOf(standing: Standing, linkBack: LinkBack | undefined): Sides {
  if (standing === 'fictional') return 'neither'
  const isSaid = isSeen(linkBack)
  if (isMember(standing)) return isSaid ? 'both' : 'us'
  return isSaid && (standing !== 'incubating' || linkBack?.way === 'file') ? 'them' : 'neither'
}

export const isSeen = (linkBack: LinkBack | undefined) =>
  linkBack !== undefined && linkBack.lastSeenAt !== null && linkBack.missingSince === null

/** How long a website may be out of reach before what it said is no longer shown. */
export const patienceDays = 14

/** What one look at a hoster's domain brought. */
export type Outcome = { found: Way; address: string } | 'missing' | { trouble: Key }

/** What is known after a look at this instant. */
export function afterLook(before: LinkBack, outcome: Outcome, at: Instant): LinkBack {
  const tried = { ...before, triedAt: at }
  if (outcome === 'missing') return { ...tried, ...told(at), missingSince: missedSince(before, at) }
  if ('trouble' in outcome) return afterTrouble(tried, outcome.trouble, at)
  const firstSeenAt = isSeen(before) ? before.firstSeenAt : at
  const { found: way, address } = outcome
  return { ...tried, ...told(at), way, address, firstSeenAt, lastSeenAt: at, missingSince: null }
}

const told = (at: Instant) => ({ lookedAt: at, failingSince: null, trouble: null })

const missedSince = ({ lastSeenAt, missingSince }: LinkBack, at: Instant) =>
  lastSeenAt === null ? null : (missingSince ?? at)

/** Out of reach is not gone, for a while. */
function afterTrouble(before: LinkBack, trouble: Key, at: Instant): LinkBack {
  const failingSince = before.failingSince ?? at
  const hours = Temporal.Instant.from(at).since(Temporal.Instant.from(failingSince)).total('hours')
  const missingSince = hours >= 24 * patienceDays ? missedSince(before, failingSince) : before.missingSince
  return { ...before, trouble, failingSince, missingSince }
}

/** Whether pages must be made anew at once: dates of looks alone wait for those of the next day. */
export const showsOtherwise = (before: LinkBack, after: LinkBack) =>
  isSeen(before) !== isSeen(after) || before.way !== after.way || before.address !== after.address
