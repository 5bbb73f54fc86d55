import { paths } from '../../../../paths.ts'
import { atomically, type Database, type Id, type Instant, toInstant } from '../../../../platform/database/index.ts'
import type { Key } from '../../../../platform/i18n/index.ts'
import { personsWithRole } from '../../../accounts/index.ts'
import { hosterById, serviceById } from '../../../hosters/index.ts'
import { notify } from '../../../notifications/index.ts'
import { countRevision } from '../../keeping/count-revision.ts'
import { tellHoster } from '../tell-hoster.ts'
import { type DeadStep, deadSteps, toldSince } from './dead.ts'
import { deadServices } from './dead-services.ts'
import '../../tables.ts'

/** Tells hosters of services that are down for long what will be done about them, once a step, some days before. */
export async function tellDead(db: Database, now: Temporal.Instant): Promise<void> {
  for (const step of deadSteps)
    for (const { serviceId, hosterId, since } of await untold(db, step, now))
      await atomically(db, async (db) => {
        if (await keepTold(db, { serviceId, step, downSince: since }, now))
          await tell(db, { serviceId, hosterId, step }, now)
      })
  // What was told some days ago is done today: all nodes look anew.
  if ((await deadServices(db, now)).size > 0) await atomically(db, countRevision)
}

function untold(db: Database, step: DeadStep, now: Temporal.Instant) {
  return db
    .selectFrom('watch')
    .select(['serviceId', 'hosterId', 'since'])
    .where('state', '=', 'down')
    .where('since', '<=', toInstant(toldSince(step, now)))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deadTold')
            .select('deadTold.serviceId')
            .whereRef('deadTold.serviceId', '=', 'watch.serviceId')
            .whereRef('deadTold.downSince', '=', 'watch.since')
            .where('deadTold.step', '=', step),
        ),
      ),
    )
    .orderBy('since')
    .execute()
}

/** False when another worker was quicker, or it answers again. */
async function keepTold(
  db: Database,
  { serviceId, step, downSince }: { serviceId: Id; step: DeadStep; downSince: Instant },
  now: Temporal.Instant,
): Promise<boolean> {
  const watch = await db
    .selectFrom('watch')
    .select(['state', 'since'])
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  if (watch?.state !== 'down' || watch.since !== downSince) return false
  const told = { downSince, at: toInstant(now) }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deadTold')
    .values({ serviceId, step, ...told })
    .onConflict((clash) =>
      clash.columns(['serviceId', 'step']).doUpdateSet(told).where('deadTold.downSince', '!=', downSince),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows !== 0n
}

const keys: Record<DeadStep, Key> = { last: 'monitoring.told-dead-last', gone: 'monitoring.told-dead-gone' }

/** Where a hoster cannot be told, the coordination is. */
async function tell(
  db: Database,
  { serviceId, hosterId, step }: { serviceId: Id; hosterId: Id; step: DeadStep },
  now: Temporal.Instant,
): Promise<void> {
  const [hoster, service] = [await hosterById(db, hosterId), await serviceById(db, serviceId)]
  if (!hoster || !service) return
  const about = { hoster, service: { id: serviceId, name: service.facts.name }, key: keys[step] }
  const href = paths.hosterIncidents.href({ slug: hoster.slug })
  if (await tellHoster(db, { ...about, kind: 'waiting', href, letter: step }, now)) return
  const to = (await personsWithRole(db, 'coordination')).map(({ id }) => id)
  const values = { hoster: hoster.facts.name, service: service.facts.name }
  const key = 'monitoring.told-dead-unreached'
  await notify(db, { kind: 'coordination', to, key, values, href, hosterId }, now)
}
