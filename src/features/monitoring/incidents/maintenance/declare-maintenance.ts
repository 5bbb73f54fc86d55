import {
  atomically,
  type Database,
  type Id,
  newId,
  newIdInTime,
  toInstant,
} from '../../../../platform/database/index.ts'
import type { Key } from '../../../../platform/i18n/index.ts'
import { type By, servicesOf } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { countRevision } from '../../keeping/count-revision.ts'
import { personOf, refusedForm, refuseWriting } from '../refuse-others.ts'
import { longest, wrongTimes } from './maintenance.ts'

export interface MaintenanceTold {
  hosterId: Id
  /** Of the hoster; none: all, also those to come. */
  serviceIds: readonly Id[]
  from: Temporal.Instant
  to: Temporal.Instant
  text: string
}

const wrong: Record<NonNullable<ReturnType<typeof wrongTimes>>, { field: string; key: Key }> = {
  over: { field: 'to', key: 'monitoring.maintenance-over' },
  backwards: { field: 'to', key: 'monitoring.until-before' },
  'too-long': { field: 'to', key: 'monitoring.maintenance-too-long' },
  begun: { field: 'from', key: 'monitoring.maintenance-begun' },
  'too-far': { field: 'from', key: 'monitoring.maintenance-too-far' },
}

/** How many may be to come at once, for one hoster. */
const most = 50

/** Declares a stop beforehand; gives its number. Refuses more than seven days: that is an incident. */
export function declareMaintenance(db: Database, told: MaintenanceTold, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const { hosterId, text } = told
    const { actor, now, undoes = null } = by
    await refuseWriting(db, actor, hosterId)
    refuseWrong(told, now)
    await refuseTooMany(db, hosterId, now)
    const services = await chosenOf(db, told)
    const times = { from: toInstant(told.from), to: toInstant(told.to) }
    const id = newId()
    await db
      .insertInto('maintenance')
      .values({
        id,
        hosterId,
        ...times,
        text,
        byPersonId: personOf(actor),
        createdAt: toInstant(now),
        withdrawnAt: null,
      })
      .execute()
    for (const serviceId of services)
      await db.insertInto('maintenanceService').values({ maintenanceId: id, serviceId }).execute()
    await countRevision(db)
    const after = { services, since: times.from, until: times.to, text }
    const subject = { kind: 'maintenance', id }
    const change = { actor, verb: 'maintenance.declared', subject, hosterId, before: null, after, undoes } as const
    await recordChange(db, { ...change, visibility: 'public' }, now, newIdInTime())
    return id
  })
}

function refuseWrong({ from, to }: MaintenanceTold, now: Temporal.Instant): void {
  const why = wrongTimes(from, to, now)
  if (why) throw refusedForm(wrong[why].field, wrong[why].key, 422, { days: longest.total('days') })
}

async function chosenOf(db: Database, { hosterId, serviceIds }: MaintenanceTold): Promise<Id[]> {
  const own = (await servicesOf(db, hosterId)).map(({ id }) => id)
  if (serviceIds.some((id) => !own.includes(id))) throw refusedForm('services', 'monitoring.service-unknown')
  return [...new Set(serviceIds)]
}

async function refuseTooMany(db: Database, hosterId: Id, now: Temporal.Instant): Promise<void> {
  const { count } = await db
    .selectFrom('maintenance')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('hosterId', '=', hosterId)
    .where('withdrawnAt', 'is', null)
    .where('to', '>', toInstant(now))
    .executeTakeFirstOrThrow()
  if (Number(count) >= most) throw refusedForm('form', 'monitoring.too-many-maintenances', 429, { most })
}
