import { type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { IncidentTable } from '../tables.ts'
import { hiddenWords } from './hidden-words.ts'
import type { Affected, Incident, IncidentMessage } from './incident.ts'
import '../tables.ts'

export interface IncidentsAsked {
  hosterId?: Id
  serviceId?: Id
  open?: boolean
  /** Those that are open, or ended since. */
  since?: Instant
  most: number
  now: Temporal.Instant
  /** With those of which only the hoster knows yet. */
  withHidden?: boolean
}

/** Incidents, those that began last first; what only their hoster knows yet is left out. */
export async function incidentsOf(db: Database, asked: IncidentsAsked): Promise<Incident[]> {
  const { hosterId, serviceId, open, since, most, now, withHidden = false } = asked
  const rows = await db
    .selectFrom('incident')
    .selectAll()
    .where(({ and, or, eb, exists, selectFrom }) => {
      const ofService = selectFrom('incidentService')
        .select('incidentId')
        .whereRef('incidentService.incidentId', '=', 'incident.id')
      return and([
        ...(hosterId === undefined ? [] : [eb('hosterId', '=', hosterId)]),
        ...(serviceId === undefined ? [] : [exists(ofService.where('incidentService.serviceId', '=', serviceId))]),
        ...(open === undefined ? [] : [eb('closedAt', open ? 'is' : 'is not', null)]),
        ...(since === undefined ? [] : [or([eb('closedAt', 'is', null), eb('closedAt', '>=', since)])]),
        ...(withHidden ? [] : [or([eb('hiddenUntil', 'is', null), eb('hiddenUntil', '<=', toInstant(now))])]),
      ])
    })
    .orderBy('openedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return complete(db, rows)
}

/** Those of these numbers that there are, those that began last first. */
export async function incidentsById(db: Database, ids: readonly Id[]): Promise<Incident[]> {
  const rows = await db
    .selectFrom('incident')
    .selectAll()
    .where('id', 'in', ids.slice(0, atOnce))
    .orderBy('openedAt', 'desc')
    .orderBy('id')
    .execute()
  return complete(db, rows)
}

/** An incident of this hoster. Refuses an unknown one. */
export async function findIncident(db: Database, hosterId: Id, id: Id): Promise<Incident> {
  const row = await db
    .selectFrom('incident')
    .selectAll()
    .where('id', '=', id)
    .where('hosterId', '=', hosterId)
    .executeTakeFirst()
  const [incident] = row ? await complete(db, [row]) : []
  if (!incident) throw notFound('monitoring.incident-not-found')
  return incident
}

const atOnce = 200

/** With their services and messages; the words that moderation hid are taken out. */
async function complete(db: Database, rows: IncidentTable[]): Promise<Incident[]> {
  const found: Incident[] = []
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    const ids = some.map(({ id }) => id)
    const [services, messages] = [await servicesByIncident(db, ids), await messagesByIncident(db, ids)]
    const hiddenOf = await hiddenWords(db, 'incident', some)
    for (const row of some) {
      const hidden = hiddenOf(row)
      const said = { title: row.title, messages: messages.get(row.id) ?? [] }
      found.push({
        ...publicOf(row),
        services: services.get(row.id) ?? [],
        hidden,
        ...(hidden ? { title: null, messages: [] } : said),
      })
    }
  }
  return found
}

function publicOf({ noticedAt, openingToldAt, closingToldAt, ...incident }: IncidentTable) {
  return incident
}

async function servicesByIncident(db: Database, ids: Id[]): Promise<Map<Id, Affected[]>> {
  const rows = await db
    .selectFrom('incidentService')
    .selectAll()
    .where('incidentId', 'in', ids)
    .orderBy('since')
    .orderBy('serviceId')
    .execute()
  return byIncident(rows)
}

async function messagesByIncident(db: Database, ids: Id[]): Promise<Map<Id, IncidentMessage[]>> {
  const rows = await db
    .selectFrom('incidentMessage')
    .select(['incidentId', 'id', 'at', 'text'])
    .where('incidentId', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return byIncident(rows)
}

function byIncident<Row extends { incidentId: Id }>(rows: Row[]): Map<Id, Omit<Row, 'incidentId'>[]> {
  const found = new Map<Id, Omit<Row, 'incidentId'>[]>()
  for (const { incidentId, ...row } of rows) {
    const others = found.get(incidentId)
    if (others) others.push(row)
    else found.set(incidentId, [row])
  }
  return found
}
