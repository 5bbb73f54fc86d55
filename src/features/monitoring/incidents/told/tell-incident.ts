import {
  atomically,
  type Database,
  type Id,
  newId,
  newIdInTime,
  toInstant,
} from '../../../../platform/database/index.ts'
import { type By, servicesOf } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { countRevision } from '../../keeping/count-revision.ts'
import type { IncidentTable } from '../../tables.ts'
import type { IncidentState } from '../incident.ts'
import { personOf, refusedForm, refuseWriting } from '../refuse-others.ts'
import { affectedOf, closeAffected, keepTold } from './affected.ts'
import { joinable } from './joinable.ts'
import { keepMessage } from './keep-message.ts'
import { refuseTooManyTold, refuseWrongTimes } from './refuse-wrong.ts'

export interface IncidentTold {
  hosterId: Id
  title: string
  state: IncidentState
  /** Of the hoster; none: all that it has. */
  serviceIds: readonly Id[]
  since: Temporal.Instant
  /** Past: it is over. To come: it is expected to be. */
  until: Temporal.Instant | null
  text: string
}

/**
 * Takes a hoster's word on an incident; gives its number. What we saw of the same services, and nobody told yet,
 * becomes the same incident.
 */
export function tellIncident(db: Database, told: IncidentTold, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const { hosterId, title, state, since, until, text } = told
    const { actor, now, undoes = null } = by
    await refuseWriting(db, actor, hosterId)
    refuseWrongTimes({ since, until }, now)
    await refuseTooManyTold(db, hosterId, now)
    const serviceIds = await chosenOf(db, told)
    const isOver = until !== null && Temporal.Instant.compare(until, now) <= 0
    const joins = await joinable(db, { hosterId, serviceIds, since, until: isOver ? until : null })
    if (joins && joins.title !== null) throw refusedForm('form', 'monitoring.incident-told-already', 409)
    const expectedEnd = until === null || isOver ? null : toInstant(until)
    const incident = joins ?? begun(hosterId, { state, since, now })
    const said = { title, expectedEnd, hiddenUntil: null, revision: incident.revision + 1 }
    if (joins) await db.updateTable('incident').set(said).where('id', '=', joins.id).execute()
    else
      await db
        .insertInto('incident')
        .values({ ...incident, ...said })
        .execute()
    await keepTold(db, incident.id, serviceIds, toInstant(since))
    if (isOver) await closeAffected(db, { ...incident, ...said }, toInstant(until))
    await showNow(db, incident.id)
    const entryId = newIdInTime()
    await keepMessage(db, { id: entryId, incidentId: incident.id, text, byPersonId: personOf(actor) }, now)
    await countRevision(db)
    const after = {
      ...{ title, illness: state, services: serviceIds, since: toInstant(since) },
      ...(until === null ? {} : { until: toInstant(until) }),
      text,
    }
    const subject = { kind: 'incident', id: incident.id }
    const change = { actor, verb: 'incident.told', subject, hosterId, before: null, after, undoes } as const
    await recordChange(db, { ...change, visibility: 'public' }, now, entryId)
    return incident.id
  })
}

/** Those of the hoster alone; refuses others. */
async function chosenOf(db: Database, { hosterId, serviceIds }: IncidentTold): Promise<Id[]> {
  const own = (await servicesOf(db, hosterId)).map(({ id }) => id)
  if (serviceIds.some((id) => !own.includes(id))) throw refusedForm('services', 'monitoring.service-unknown')
  return serviceIds.length > 0 ? [...new Set(serviceIds)] : own
}

function begun(
  hosterId: Id,
  { state, since, now }: { state: IncidentState; since: Temporal.Instant; now: Temporal.Instant },
): IncidentTable {
  return {
    ...{ id: newId(), hosterId, source: 'told', state, reason: null, title: null, openedAt: toInstant(since) },
    ...{ expectedEnd: null, closedAt: null, hiddenUntil: null, noticedAt: toInstant(now) },
    ...{ openingToldAt: null, closingToldAt: null, revision: 0 },
  }
}

/** Who tells it need not be told first: the public sees what was measured. */
async function showNow(db: Database, incidentId: Id): Promise<void> {
  const ids = (await affectedOf(db, incidentId)).map(({ serviceId }) => serviceId)
  await db.updateTable('watch').set({ instead: null, insteadUntil: null }).where('serviceId', 'in', ids).execute()
}
