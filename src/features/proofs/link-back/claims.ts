import type { Database } from '../../../platform/database/index.ts'
import { type Hoster, hostersById, type Standing, standingOn } from '../../hosters/index.ts'
import { type LinkBack, sidesOf } from './proof.ts'
import { seenLinkBacks } from './queries.ts'

/** Somebody who says on their own domain that they are a member, and whom the register does not know as one. */
export interface Claim {
  hoster: Hoster
  standing: Standing
  linkBack: LinkBack
}

// At most 500 parameters a statement.
const atATime = 400

/** The claims of this day of the collective, the newest first. */
export async function claimsOn(db: Database, day: string): Promise<Claim[]> {
  const seen = await seenLinkBacks(db)
  const hosters = new Map<string, Hoster>()
  for (let at = 0; at < seen.length; at += atATime) {
    const ids = seen.slice(at, at + atATime).map(({ hosterId }) => hosterId)
    for (const hoster of await hostersById(db, ids)) hosters.set(hoster.id, hoster)
  }
  return seen.flatMap((linkBack) => {
    const hoster = hosters.get(linkBack.hosterId)
    if (!hoster) return []
    const standing = standingOn(day, hoster.periods, hoster.fictional)
    return sidesOf(standing, linkBack) === 'them' ? [{ hoster, standing, linkBack }] : []
  })
}
