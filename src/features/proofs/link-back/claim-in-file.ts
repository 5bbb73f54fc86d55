import { slugOf } from '../../../platform/slug.ts'
import type { Source } from '../../crawling/index.ts'
import { registeredDomain } from '../../hosters/index.ts'
import { patienceDays } from './proof.ts'

interface Asked {
  collective: string
  website: string | null
  publicUrl: string
  now: Temporal.Instant
  /** The collective's day. */
  today: string
}

/** Where a hoster's own file, on its own domain, says that it is a member now; null when none does. */
export function claimInFile(source: Source | undefined, { collective, website, publicUrl, now, today }: Asked) {
  if (!source || source.root === null || isLost(source, now)) return null
  const { root, claims } = source
  const domain = registeredDomain(root)
  // Our own files about it say what we say.
  if (domain === null || new URL(root).host === new URL(publicUrl).host) return null
  if (website !== null && registeredDomain(website) !== domain) return null
  const name = slugOf(collective)
  // Who writes that it is away says no more that it is there.
  const isClaimed = claims.some(
    ({ federation, to, activity }) => slugOf(federation) === name && (to === null || to > today) && activity !== 'away',
  )
  return isClaimed ? root : null
}

const isLost = ({ failingSince }: Source, now: Temporal.Instant) =>
  failingSince !== null && now.since(Temporal.Instant.from(failingSince)).total('hours') >= 24 * patienceDays
