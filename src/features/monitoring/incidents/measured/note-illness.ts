import { type Database, type Id, newId, toInstant } from '../../../../platform/database/index.ts'
import type { IncidentTable } from '../../tables.ts'
import type { StateChange } from '../../watching/means.ts'
import { type IncidentState, worstOf } from '../incident.ts'
import { lastingRow, openMeasuredOf, reopenableOf } from './open-incidents.ts'

export interface Ill extends StateChange {
  state: IncidentState
}

export interface Noted {
  incident: IncidentTable
  /** The service was not in it before, or not any more. */
  isNew: boolean
  /** Nobody heard of this incident before. */
  isOpened: boolean
}

/** Puts an ill service into the incident that lasts, the one that it was in just before, or one of its own. */
export async function noteIllness(db: Database, ill: Ill): Promise<Noted> {
  const lasting = await lastingRow(db, ill.serviceId)
  if (lasting)
    return {
      ...(await joined(db, lasting, ill)),
      isNew: lasting.service.state === null && lasting.incident.title === null,
    }
  const before = (await reopenableOf(db, ill)) ?? (await openMeasuredOf(db, ill.hosterId))
  if (before) return { ...(await joined(db, { incident: before }, ill)), isNew: true }
  return { incident: await opened(db, ill), isNew: true, isOpened: true }
}

async function joined(
  db: Database,
  { incident }: { incident: IncidentTable },
  ill: Ill,
): Promise<Pick<Noted, 'incident' | 'isOpened'>> {
  await keepAffected(db, incident.id, ill)
  const { id, revision } = incident
  const state = worstOf([incident.state, ill.state]) ?? ill.state
  const reason = incident.reason ?? ill.after.reason
  const after = { state, reason, closedAt: null, revision: revision + 1 }
  await db.updateTable('incident').set(after).where('id', '=', id).execute()
  return { incident: { ...incident, ...after }, isOpened: false }
}

async function opened(db: Database, ill: Ill): Promise<IncidentTable> {
  const { hosterId, state, after, now } = ill
  const incident: IncidentTable = {
    ...{ id: newId(), hosterId, source: 'measured', state, reason: after.reason, title: null },
    ...{ openedAt: after.since, expectedEnd: null, closedAt: null, hiddenUntil: null },
    ...{ noticedAt: toInstant(now), openingToldAt: null, closingToldAt: null, revision: 1 },
  }
  // Two workers at once: the second waits for the first here, and is repeated.
  await db.insertInto('incident').values(incident).execute()
  await keepAffected(db, incident.id, ill)
  return incident
}

/** A service that was well for a moment lasts on as if it had not been: its spans know better. */
async function keepAffected(db: Database, incidentId: Id, { serviceId, state, after }: Ill): Promise<void> {
  const row = { incidentId, serviceId, state, since: after.since, wellAt: null }
  await db
    .insertInto('incidentService')
    .values(row)
    .onConflict((clash) => clash.columns(['incidentId', 'serviceId']).doUpdateSet({ state, wellAt: null }))
    .execute()
}
