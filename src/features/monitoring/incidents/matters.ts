import { paths } from '../../../paths.ts'
import { type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { type AsksMatters, type Matter, mostMatters, withRest } from '../../../platform/matter.ts'
import { hostersById, servicesById } from '../../hosters/index.ts'
import { deadServices } from './dead/dead-services.ts'
import '../tables.ts'

/** Hours that a hoster has for a first word before the coordination asks. */
const patience = 24

/** Incidents that go on without a word, and services that are down for so long that they may be gone. */
export const matters: AsksMatters = async (db, { now }) => [...(await silent(db, now)), ...(await dead(db, now))]

async function silent(db: Database, now: Temporal.Instant): Promise<Matter[]> {
  const rows = await db
    .selectFrom('incident')
    .select(['id', 'hosterId', 'openedAt'])
    .where('closedAt', 'is', null)
    .where('openedAt', '<=', toInstant(now.subtract({ hours: patience })))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('incidentMessage').select('id').whereRef('incidentMessage.incidentId', '=', 'incident.id')),
      ),
    )
    .orderBy('openedAt')
    .orderBy('id')
    .execute()
  const shown = await withAddresses(db, rows.slice(0, mostMatters))
  const href = paths.coordinationIncidents.href()
  return withRest(shown, { sort: 'incident', key: 'monitoring.matter-silent-rest', href, count: rows.length })
}

interface Silent {
  id: Id
  hosterId: Id
  openedAt: Instant
}

async function withAddresses(db: Database, rows: readonly Silent[]): Promise<Matter[]> {
  const ids = [...new Set(rows.map(({ hosterId }) => hosterId))]
  const slugs = new Map((await hostersById(db, ids)).map(({ id, slug }) => [id, slug]))
  return rows.flatMap(({ id, hosterId, openedAt }): Matter[] => {
    const slug = slugs.get(hosterId)
    if (slug === undefined) return []
    const said = { sort: 'incident', key: 'monitoring.matter-silent', values: {} } as const
    return [{ ...said, href: paths.hosterIncident.href({ slug, id }), since: openedAt, until: null, hosterId }]
  })
}

/** One for each hoster, however many of its services are down. */
async function dead(db: Database, now: Temporal.Instant): Promise<Matter[]> {
  const found = await deadServices(db, now)
  const services = await servicesById(db, [...found.keys()])
  return [...Map.groupBy(services, ({ hosterId }) => hosterId)].slice(0, mostMatters).map(([hosterId, own]) => ({
    sort: 'dead-service',
    key: 'monitoring.matter-dead',
    values: { count: own.length },
    href: paths.coordinationIncidents.href(),
    since: own.map(({ id }) => found.get(id)?.downSince ?? '').reduce((a, b) => (a < b ? a : b)),
    until: null,
    hosterId,
  }))
}
