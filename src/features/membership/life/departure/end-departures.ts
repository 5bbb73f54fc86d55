import { atomically, type Database, toInstant } from '../../../../platform/database/index.ts'
import { byMachine, editHoster, hosterById, serviceById, touchRegister } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { todayIn } from '../as-whom.ts'
import { remindedOnce } from '../reminded-once.ts'
import { endWelcomes } from '../welcome/end-welcome.ts'
import { type Departure, reminderDue } from './departure.ts'
import { departuresToCome, successorsOf } from './queries.ts'
import { tellOfDeparture } from './tell.ts'
import '../tables.ts'

/** Ends what has come to its day, even if the site was down then, and reminds of what comes soon. */
export async function endDepartures(db: Database, now: Temporal.Instant): Promise<void> {
  const today = await todayIn(db, now)
  for (const departure of await departuresToCome(db))
    if (departure.endsOn <= today) await end(db, departure, now)
    else await remind(db, departure, today, now)
}

/** That its services ended and that it is no member, its own dates say: this tells it, and closes the hoster. */
function end(db: Database, departure: Departure, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const { id, hosterId, serviceId, endsOn, closes } = departure
    const { numUpdatedRows } = await db
      .updateTable('departure')
      .set({ endedAt: toInstant(now), openFor: null })
      .where('id', '=', id)
      .where('openFor', 'is not', null)
      .executeTakeFirst()
    const hoster = await hosterById(db, hosterId)
    if (numUpdatedRows === 0n || !hoster) return
    const by = byMachine('departures', now)
    await endWelcomes(db, serviceId === null ? { hosterId } : { serviceId }, by)
    if (serviceId === null && closes && hoster.facts.closed === null)
      await editHoster(db, hosterId, { facts: { ...hoster.facts, closed: endsOn }, revision: hoster.revision }, by)
    const change = { verb: 'departure.over', subject: { kind: 'departure', id }, hosterId, actor: by.actor } as const
    await recordChange(db, { ...change, before: null, after: { endsOn }, visibility: 'public' }, now)
    await touchRegister(db, now)
    await tellOfDeparture(db, { departure, hoster, what: 'over', ...(await around(db, departure, now)) }, by)
  })
}

function remind(db: Database, departure: Departure, today: string, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const due = reminderDue(departure, today)
    const hoster = await hosterById(db, departure.hosterId)
    if (due === null || !hoster) return
    // Announced or changed so late that people have just been told.
    const about = `departure:${departure.id}:${departure.endsOn}`
    const isTold = Temporal.Instant.from(departure.announcedAt).until(now).total('hours') < 24
    if (!(await remindedOnce(db, about, String(due), now)) || isTold) return
    const by = byMachine('departures', now)
    await tellOfDeparture(db, { departure, hoster, what: 'reminded', ...(await around(db, departure, now)) }, by)
  })
}

async function around(db: Database, { id, serviceId }: Departure, now: Temporal.Instant) {
  const service = serviceId === null ? null : ((await serviceById(db, serviceId)) ?? null)
  return { service, successors: await successorsOf(db, id, await todayIn(db, now)) }
}
