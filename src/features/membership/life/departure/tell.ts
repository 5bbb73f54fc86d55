import { paths } from '../../../../paths.ts'
import type { Database } from '../../../../platform/database/index.ts'
import type { Key, Values } from '../../../../platform/i18n/index.ts'
import { delegatesOf } from '../../../delegates/index.ts'
import type { By, Hoster, Service } from '../../../hosters/index.ts'
import { tellCoordination } from '../../../moderation/index.ts'
import { tellFollowersOf } from '../../../monitoring/index.ts'
import { notify } from '../../../notifications/index.ts'
import { othersFor } from '../as-whom.ts'
import type { WelcomeShown } from '../welcome/welcome.ts'
import type { Departure } from './departure.ts'
import type { NewsOfDeparture } from './news.ts'

/** As the site’s words write a date. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`)

interface Told {
  departure: Pick<Departure, 'id' | 'endsOn'>
  hoster: Hoster
  service: Service | null
  what: NewsOfDeparture
  /** Whose people come. */
  successors: readonly WelcomeShown[]
}

/** Tells whoever acts for the hoster, who follows its states, the coordination, and those who welcome its people. */
export async function tellOfDeparture(
  db: Database,
  { departure: { endsOn }, hoster, service, what, successors }: Told,
  { actor, now }: By,
): Promise<void> {
  const href = service
    ? paths.serviceLeaving.href({ slug: hoster.slug, service: service.slug })
    : paths.hosterLeaving.href({ slug: hoster.slug })
  const values = { hoster: hoster.facts.name, service: service?.facts.name ?? '', day: noonOf(endsOn) }
  const key: Key = service ? `membership.told-closing-${what}` : `membership.told-leaving-${what}`
  const own = await othersFor(db, hoster.id, { actor })
  await notify(db, { kind: 'hoster', to: own, key, values, href, hosterId: hoster.id }, now)
  await tellFollowersOf(db, { hosterId: hoster.id, key, values, href }, now)
  if (what !== 'reminded') await tellCoordination(db, { key, values, href, hosterId: hoster.id }, now)
  if (what === 'announced' || what === 'called-off') await tellWelcoming(db, { values, href, what, successors }, now)
}

/** Once a hoster, however many of its services were chosen. */
async function tellWelcoming(
  db: Database,
  { values, href, what, successors }: Pick<Told, 'what' | 'successors'> & { values: Values; href: string },
  now: Temporal.Instant,
): Promise<void> {
  const key = what === 'announced' ? 'membership.told-welcome-chosen' : 'membership.told-welcome-called-off'
  for (const hosterId of new Set(successors.map((welcome) => welcome.hosterId))) {
    const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
    await notify(db, { kind: 'hoster', to, key, values, href, hosterId }, now)
  }
}
