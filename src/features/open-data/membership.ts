import type { MembershipClaim } from '../descriptions/index.ts'
import type { ShownHoster } from '../directory/index.ts'
import type { FileLine } from '../hosters/index.ts'
import { federationKey, type Publishing } from './publishing.ts'

/** What the register says of a hoster's place in the collective; nothing of those that are no member yet. */
export function membershipOf(publishing: Publishing, { hoster, standing }: ShownHoster): MembershipClaim[] {
  const stretches = hoster.periods.filter(({ state }) => state !== 'incubating')
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (!first || !last || standing === 'fictional' || standing === 'none' || standing === 'incubating') return []
  return [
    {
      federation: federationKey(publishing),
      activity: standing === 'active' ? 'active' : last.state === 'idle' && standing === 'paused' ? 'idle' : 'away',
      note: null,
      from: first.from,
      to: standing === 'former' ? last.to : null,
    },
  ]
}

/** Who belongs to the collective is told by its register, not by a hoster's own word; of others only it can tell. */
export function withoutOwnClaims(publishing: Publishing, lines: FileLine[]): FileLine[] {
  const own = `organization.memberof.${federationKey(publishing)}.`
  return lines.filter(({ key }) => !key.startsWith(own))
}
