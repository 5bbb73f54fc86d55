import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { collectiveOf, type Hoster, standingOn, touchRegister } from '../../hosters/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { notify } from '../../notifications/index.ts'
import { afterLook, isSeen, type LinkBack, type Outcome, showsOtherwise, sidesOf } from './proof.ts'
import { linkBackOf } from './queries.ts'
import { nextLook } from './when.ts'

/** Notes what a look brought, tells whom it concerns, and says when the next one is due. */
export function noteLook(db: Database, hoster: Hoster, outcome: Outcome, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const before = (await linkBackOf(db, hoster.id)) ?? neverLooked(hoster.id, now)
    const nextAt = toInstant(nextLook(now, hoster.id))
    const after = { ...afterLook(before, outcome, toInstant(now)), nextAt }
    await db
      .insertInto('linkBack')
      .values(after)
      .onConflict((clash) => clash.column('hosterId').doUpdateSet(after))
      .execute()
    if (showsOtherwise(before, after)) await touchRegister(db, now)
    if (isSeen(before) && !isSeen(after)) await tellDelegates(db, hoster, now)
    if (!isSeen(before) && isSeen(after)) await tellOfClaim(db, hoster, after, now)
  })
}

/** Nothing is known of who is gone or was made up. */
export async function forgetLooks(db: Database, hosterId: Id): Promise<void> {
  await db.deleteFrom('linkBack').where('hosterId', '=', hosterId).execute()
}

export const neverLooked = (hosterId: Id, now: Temporal.Instant): LinkBack => ({
  ...{ hosterId, way: null, address: null },
  ...{ firstSeenAt: null, lastSeenAt: null, missingSince: null },
  ...{ lookedAt: null, triedAt: null, failingSince: null, trouble: null, askedAt: null },
  nextAt: toInstant(now),
})

/** A link is mostly lost by mistake, when a website is made anew. */
async function tellDelegates(db: Database, { id, slug, facts }: Hoster, now: Temporal.Instant): Promise<void> {
  const to = (await delegatesOf(db, id)).map(({ personId }) => personId)
  const href = paths.hosterProof.href({ slug })
  const told = { key: 'proofs.told-missing', values: { hoster: facts.name }, href, hosterId: id } as const
  await notify(db, { kind: 'hoster', to, ...told }, now)
}

/** Whoever is no member and says that it is one is the coordination's to look at. */
async function tellOfClaim(db: Database, hoster: Hoster, linkBack: LinkBack, now: Temporal.Instant): Promise<void> {
  const { timeZone } = (await collectiveOf(db)).settings
  const standing = standingOn(dayIn(timeZone, now), hoster.periods, hoster.fictional)
  if (sidesOf(standing, linkBack) !== 'them') return
  const values = { hoster: hoster.facts.name }
  await tellCoordination(db, { key: 'proofs.told-claim', values, href: paths.coordinationClaims.href() }, now)
}
