import type { Database, Id } from '../../../../platform/database/index.ts'
import { conflict } from '../../../../platform/errors.ts'
import type { By } from '../../../hosters/index.ts'
import { recordChange, type ToUndo } from '../../../journal/index.ts'
import { countRevision } from '../../keeping/count-revision.ts'
import type { IncidentTable } from '../../tables.ts'
import { incidentRow, lastingRow } from '../measured/open-incidents.ts'
import { affectedOf } from './affected.ts'

type Back = ToUndo & { verb: string }

/** What a hoster told was not so: what we saw of it ourselves stays, and nothing else. */
export async function untellIncident(db: Database, change: ToUndo, by: By): Promise<void> {
  const incident = await knownIncident(db, change)
  const messages = await messageIds(db, incident.id)
  if (messages.some((id) => id !== change.entryId)) throw conflict('monitoring.changed-since')
  await db.deleteFrom('incidentMessage').where('incidentId', '=', incident.id).execute()
  await db.deleteFrom('incidentService').where('incidentId', '=', incident.id).where('state', 'is', null).execute()
  const seen = await affectedOf(db, incident.id)
  if (seen.length === 0) await db.deleteFrom('incident').where('id', '=', incident.id).execute()
  else await untitle(db, incident)
  await record(db, { ...change, verb: 'incident.untold' }, incident.hosterId, by)
}

const untitle = async (db: Database, { id, revision }: IncidentTable) => {
  const said = { title: null, expectedEnd: null, revision: revision + 1 }
  await db.updateTable('incident').set(said).where('id', '=', id).execute()
}

export async function removeMessage(db: Database, change: ToUndo, by: By): Promise<void> {
  const incident = await knownIncident(db, change)
  if (!(await messageIds(db, incident.id)).includes(change.entryId)) throw conflict('monitoring.changed-since')
  await db.deleteFrom('incidentMessage').where('id', '=', change.entryId).execute()
  const said = change.before?.expectedEnd
  const isOwn = change.after?.expectedEnd === incident.expectedEnd
  const expectedEnd = isOwn && (typeof said === 'string' || said === null) ? said : incident.expectedEnd
  const revision = incident.revision + 1
  await db.updateTable('incident').set({ expectedEnd, revision }).where('id', '=', incident.id).execute()
  await record(db, { ...change, verb: 'incident.message-removed' }, incident.hosterId, by)
}

/** It is not over: goes on with the services that were said to be well, unless they are in another incident by now. */
export async function reopenIncident(db: Database, change: ToUndo, by: By): Promise<void> {
  const incident = await knownIncident(db, change)
  const services = idsIn(change.after?.services)
  for (const id of services) if (await lastingRow(db, id)) throw conflict('monitoring.changed-since')
  const others = await db
    .selectFrom('incident')
    .select('id')
    .where('hosterId', '=', incident.hosterId)
    .where('source', '=', 'measured')
    .where('closedAt', 'is', null)
    .where('id', '!=', incident.id)
    .execute()
  if (incident.source === 'measured' && others.length > 0) throw conflict('monitoring.changed-since')
  await db
    .updateTable('incidentService')
    .set({ wellAt: null })
    .where('incidentId', '=', incident.id)
    .where('serviceId', 'in', services)
    .execute()
  const revision = incident.revision + 1
  await db.updateTable('incident').set({ closedAt: null, revision }).where('id', '=', incident.id).execute()
  await record(db, { ...change, verb: 'incident.reopened' }, incident.hosterId, by)
}

async function knownIncident(db: Database, { subject }: ToUndo): Promise<IncidentTable> {
  const incident = await incidentRow(db, subject.id)
  if (!incident) throw conflict('monitoring.changed-since')
  return incident
}

async function messageIds(db: Database, incidentId: Id): Promise<Id[]> {
  const rows = await db.selectFrom('incidentMessage').select('id').where('incidentId', '=', incidentId).execute()
  return rows.map(({ id }) => id)
}

const idsIn = (value: unknown): Id[] => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [])

async function record(db: Database, { verb, entryId, subject, before, after }: Back, hosterId: Id, by: By) {
  const { actor, now } = by
  await countRevision(db)
  const change = { actor, verb, subject, hosterId, before: after, after: before, undoes: entryId } as const
  await recordChange(db, { ...change, visibility: 'public' }, now)
}
