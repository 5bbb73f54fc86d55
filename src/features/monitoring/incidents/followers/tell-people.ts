import { paths } from '../../../../paths.ts'
import type { Database } from '../../../../platform/database/index.ts'
import type { Key } from '../../../../platform/i18n/index.ts'
import { notify } from '../../../notifications/index.ts'
import type { Incident } from '../incident.ts'
import { type Named, namedIn } from '../named.ts'
import { incidentsById } from '../queries.ts'
import type { Follower } from './follower.ts'
import type { Piece, What } from './news.ts'

interface Telling {
  news: readonly Piece[]
  followers: readonly Follower[]
}

/** Tells who follows from their account, each as they chose there: at once, once a week, or on their own page alone. */
export async function tellPeople(db: Database, { news, followers }: Telling, now: Temporal.Instant): Promise<void> {
  const people = followers.filter(({ personId }) => personId !== null)
  if (people.length === 0) return
  const incidents = await incidentsById(
    db,
    news.map(({ incidentId }) => incidentId),
  )
  const named = await namedIn(db, incidents)
  for (const { incidentId, hosterId, what } of news) {
    const incident = incidents.find(({ id }) => id === incidentId)
    const about = people.filter((follower) => follower.hosterId === null || follower.hosterId === hosterId)
    const to = about.flatMap(({ personId }) => personId ?? [])
    const href = paths.hosterIncident.href({ slug: named.hoster(hosterId).slug, id: incidentId })
    if (incident && to.length > 0)
      await notify(db, { kind: 'followed', to, ...said(incident, what, named), href, hosterId }, now)
  }
}

/** Names alone: each reads the sentence in their own language. */
function said(
  incident: Incident,
  what: What,
  named: Named,
): { key: Key; values: { hoster: string; services: string } } {
  const services = incident.services.map(({ serviceId }) => named.service(serviceId) ?? '…').join(', ')
  return { key: keys[what], values: { hoster: named.hoster(incident.hosterId).name, services } }
}

const keys: Record<What, Key> = {
  opened: 'monitoring.followed-opened',
  closed: 'monitoring.followed-closed',
  both: 'monitoring.followed-both',
}
