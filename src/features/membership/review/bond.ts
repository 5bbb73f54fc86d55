import { dayIn } from '../../../platform/clock.ts'
import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { slugOf } from '../../../platform/slug.ts'
import { findPerson } from '../../accounts/index.ts'
import { memberStanding } from '../../decisions/index.ts'
import { actedForAfter, firstDays, hostersOf, sharingDelegates } from '../../delegates/index.ts'
import { collectiveOf, type Hoster, hasSameOwner } from '../../hosters/index.ts'
import type { Written } from '../application/queries.ts'

/** What binds a hoster, or somebody of it, to an applicant: then they do not review it. */
export const bonds = ['own-hoster', 'shared-delegate', 'same-owner', 'mentor', 'no-member', 'newcomer'] as const
export type Bond = (typeof bonds)[number]

/** An application with its hoster. */
export interface Applying {
  application: Pick<Written, 'hosterId' | 'dossier'>
  applicant: Hoster
}

/** Days: whoever leaves a hoster is still its people for so long. */
const cooling = 365

/** Of several hosters: what binds each to an applicant. */
export async function hosterBonds(
  db: Database,
  { application, applicant }: Applying,
  day: string,
): Promise<(hoster: Hoster) => Bond | null> {
  const sharing = new Set(await sharingDelegates(db, [applicant.id]))
  const mentor = slugOf(application.dossier.mentor)
  return (hoster) => {
    if (hoster.id === applicant.id) return 'own-hoster'
    // Those that were made up are reviewed by each other, and review nobody else.
    if (memberStanding(hoster, day, applicant.fictional) === null) return 'no-member'
    if (sharing.has(hoster.id)) return 'shared-delegate'
    if (hasSameOwner(hoster, applicant)) return 'same-owner'
    return mentor !== '' && mentor === hoster.slug ? 'mentor' : null
  }
}

/** What binds a person to an applicant, of whatever hoster they would review for. */
export async function personBond(
  db: Database,
  personId: Id,
  applying: Applying,
  now: Temporal.Instant,
): Promise<Bond | null> {
  const { applicant } = applying
  const acted = await actedForAfter(db, personId, toInstant(now.subtract({ hours: 24 * cooling })))
  if (acted.includes(applicant.id)) return 'own-hoster'
  const bondOf = await hosterBonds(db, applying, dayIn((await collectiveOf(db)).settings.timeZone, now))
  const bound = (await hostersOf(db, personId)).map(bondOf)
  return bound.find((bond) => bond !== null && bond !== 'no-member') ?? null
}

/** What keeps somebody from reviewing for one of their hosters; null: nothing. */
export async function reviewingBond(
  db: Database,
  { personId, hoster }: { personId: Id; hoster: Hoster },
  applying: Applying,
  now: Temporal.Instant,
): Promise<Bond | null> {
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const bond = (await hosterBonds(db, applying, day))(hoster) ?? (await personBond(db, personId, applying, now))
  if (bond) return bond
  const { roles } = await findPerson(db, personId)
  return (await firstDays(db, { personId, roles }, hoster.id, now)) === null ? null : 'newcomer'
}
