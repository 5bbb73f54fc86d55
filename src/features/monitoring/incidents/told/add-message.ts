import { atomically, type Database, type Id, newIdInTime, toInstant } from '../../../../platform/database/index.ts'
import { notFound } from '../../../../platform/errors.ts'
import type { By } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { countRevision } from '../../keeping/count-revision.ts'
import type { IncidentTable } from '../../tables.ts'
import { incidentRow } from '../measured/open-incidents.ts'
import { personOf, refusedForm, refuseWriting } from '../refuse-others.ts'
import { keepMessage } from './keep-message.ts'
import { refuseWrongTimes } from './refuse-wrong.ts'

export interface MessageTold {
  hosterId: Id
  incidentId: Id
  text: string
  /** When it is expected to be over, said anew; null leaves what was said. */
  expectedEnd: Temporal.Instant | null
}

/** How long a hoster may still say what it was. */
const afterwards = Temporal.Duration.from({ hours: 90 * 24 })
const mostMessages = 100

/** Adds what a hoster says of an incident, told by itself or seen by us. */
export function addMessage(db: Database, told: MessageTold, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { hosterId, incidentId, text } = told
    const { actor, now, undoes = null } = by
    await refuseWriting(db, actor, hosterId)
    const incident = await incidentOfHoster(db, hosterId, incidentId)
    if (incident.closedAt !== null && incident.closedAt < toInstant(now.subtract(afterwards)))
      throw refusedForm('form', 'monitoring.incident-too-old', 409)
    await refuseTooMany(db, incidentId)
    const expectedEnd = expectedOf(incident, told, now)
    const entryId = newIdInTime()
    await keepMessage(db, { id: entryId, incidentId, text, byPersonId: personOf(actor) }, now)
    await db
      .updateTable('incident')
      .set({ expectedEnd, revision: incident.revision + 1 })
      .where('id', '=', incidentId)
      .execute()
    await countRevision(db)
    const changed = incident.expectedEnd !== expectedEnd
    const before = changed ? { expectedEnd: incident.expectedEnd } : null
    const after = { text, ...(changed ? { expectedEnd } : {}) }
    const subject = { kind: 'incident', id: incidentId }
    const change = { actor, verb: 'incident.message-added', subject, hosterId, before, after, undoes } as const
    await recordChange(db, { ...change, visibility: 'public' }, now, entryId)
  })
}

/** Refuses the incident of another hoster. */
export async function incidentOfHoster(db: Database, hosterId: Id, id: Id): Promise<IncidentTable> {
  const incident = await incidentRow(db, id)
  if (incident?.hosterId !== hosterId) throw notFound('monitoring.incident-not-found')
  return incident
}

function expectedOf(
  { openedAt, closedAt, expectedEnd: before }: IncidentTable,
  { expectedEnd }: MessageTold,
  now: Temporal.Instant,
): string | null {
  if (expectedEnd === null || closedAt !== null) return before
  if (Temporal.Instant.compare(expectedEnd, now) <= 0) throw refusedForm('expectedEnd', 'monitoring.expected-past')
  refuseWrongTimes({ since: earlier(Temporal.Instant.from(openedAt), now), until: expectedEnd }, now)
  return toInstant(expectedEnd)
}

const earlier = (instant: Temporal.Instant, now: Temporal.Instant) =>
  Temporal.Instant.compare(instant, now.subtract({ hours: 24 })) < 0 ? now : instant

async function refuseTooMany(db: Database, incidentId: Id): Promise<void> {
  const { count } = await db
    .selectFrom('incidentMessage')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('incidentId', '=', incidentId)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostMessages) throw refusedForm('form', 'monitoring.too-many-messages', 429)
}
