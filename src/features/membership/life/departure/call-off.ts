import { atomically, type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import { conflict, notFound } from '../../../../platform/errors.ts'
import { hosterById, serviceById, touchRegister } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { type LifeBy, personOf, refuseOthers, refuseUnasked, todayIn } from '../as-whom.ts'
import { takenBack } from './announce-departure.ts'
import { closeStill } from './close-services.ts'
import { departuresById, successorsOf } from './queries.ts'
import { tellOfDeparture } from './tell.ts'
import '../tables.ts'

/** Takes an announcement back: all is as it was. Refuses from the day of the departure on. */
export function callOff(db: Database, id: Id, by: LifeBy): Promise<void> {
  return atomically(db, async (db) => {
    const [departure] = await departuresById(db, [id])
    const hoster = departure && (await hosterById(db, departure.hosterId))
    if (!departure || !hoster) throw notFound('membership.leave-unknown')
    // Out of the journal the coordination takes anything back.
    await (by.undoes ? refuseOthers : refuseUnasked)(db, by, hoster.id)
    const { hosterId, serviceId, endsOn } = departure
    const today = await todayIn(db, by.now)
    if (departure.calledOffAt !== null) throw conflict('membership.leave-called-off')
    if (departure.endedAt !== null || endsOn <= today) throw conflict('membership.leave-too-late')
    const successors = await successorsOf(db, id, today)
    // One entry of the journal takes the announcement back: the one below.
    await takenBack(db, departure, today, { ...by, undoes: null })
    await closeStill(db, departure, { today, by: { ...by, undoes: null } })
    await db
      .updateTable('departure')
      .set({ calledOffAt: toInstant(by.now), calledOffByPersonId: personOf(by), openFor: null })
      .where('id', '=', id)
      .execute()
    const { actor, now, undoes = null } = by
    const change = { actor, verb: 'departure.called-off', subject: { kind: 'departure', id }, hosterId } as const
    await recordChange(db, { ...change, before: { endsOn }, after: null, visibility: 'public', undoes }, now)
    await touchRegister(db, now)
    const service = serviceId === null ? null : ((await serviceById(db, serviceId)) ?? null)
    await tellOfDeparture(db, { departure, hoster, service, what: 'called-off', successors }, by)
  })
}
