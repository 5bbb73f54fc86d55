import { type Database, fromJson, type Id, toJson } from '../../../../platform/database/index.ts'
import { type By, editService, hasEnded, type Service, serviceById, servicesOf } from '../../../hosters/index.ts'
import type { EndSaid } from '../tables.ts'
import type { WelcomeShown } from '../welcome/welcome.ts'
import { departureOf, successorsOf } from './queries.ts'
import '../tables.ts'

interface Closing {
  services: readonly Service[]
  endsOn: string
  successors: readonly WelcomeShown[]
}

/** Says of these services when they end, and where their people go on; gives what they said before. */
export async function closeServices(
  db: Database,
  { services, endsOn, successors }: Closing,
  by: By,
): Promise<EndSaid[]> {
  const said: EndSaid[] = []
  for (const { id, facts, revision } of services) {
    // What ends sooner by its own word goes on doing so.
    if (facts.endsOn !== null && facts.endsOn <= endsOn) continue
    const successor = successors.find(({ service }) => service.facts.kinds.some((kind) => facts.kinds.includes(kind)))
    const puts = { endsOn, successorUrl: successor?.service.facts.url ?? facts.successorUrl }
    await editService(db, id, { facts: { ...facts, ...puts }, revision }, by)
    said.push({ serviceId: id, endsOn: facts.endsOn, successorUrl: facts.successorUrl, puts })
  }
  return said
}

/** Puts back what services said of their end; what somebody changed since then stays as it is. */
export async function reopenServices(
  db: Database,
  { id: departureId, hosterId }: { id: Id; hosterId: Id },
  by: By,
): Promise<void> {
  const row = await db.selectFrom('departure').select('before').where('id', '=', departureId).executeTakeFirstOrThrow()
  const others = await othersOf(db, { id: departureId, hosterId })
  for (const said of fromJson(row.before)) {
    const service = await serviceById(db, said.serviceId)
    if (!service) continue
    const { facts, revision } = service
    await editService(db, said.serviceId, { facts: { ...facts, ...putBack(facts, said) }, revision }, by)
  }
  // Another announcement must not bring back later what this one had put there.
  for (const other of others) {
    const before = fromJson(other.before).map((known) => {
      const said = fromJson(row.before).find(({ serviceId }) => serviceId === known.serviceId)
      return said ? { ...known, ...putBack(known, said) } : known
    })
    await db
      .updateTable('departure')
      .set({ before: toJson(before) })
      .where('id', '=', other.id)
      .execute()
  }
}

type End = Pick<EndSaid, 'endsOn' | 'successorUrl'>

const putBack = ({ endsOn, successorUrl }: End, { puts, ...was }: EndSaid): End => ({
  endsOn: endsOn === puts.endsOn ? was.endsOn : endsOn,
  successorUrl: successorUrl === puts.successorUrl ? was.successorUrl : successorUrl,
})

/** What else is announced of a hoster holds for services that would end later now, or not at all. */
export async function closeStill(
  db: Database,
  departure: { id: Id; hosterId: Id },
  { today, by }: { today: string; by: By },
): Promise<void> {
  for (const row of await othersOf(db, departure)) {
    const { id, hosterId, serviceId, endsOn, closes } = departureOf(row)
    if (!closes || endsOn <= today) continue
    const there = (await servicesOf(db, hosterId)).filter(({ facts }) => !hasEnded(facts.endsOn, today))
    const services = serviceId === null ? there : there.filter((service) => service.id === serviceId)
    const said = await closeServices(db, { services, endsOn, successors: await successorsOf(db, id, today) }, by)
    const known = fromJson(row.before).filter(({ serviceId }) => !said.some((one) => one.serviceId === serviceId))
    await db
      .updateTable('departure')
      .set({ before: toJson([...known, ...said]) })
      .where('id', '=', id)
      .execute()
  }
}

/** The other departures to come of a hoster and its services. */
const othersOf = (db: Database, { id, hosterId }: { id: Id; hosterId: Id }) =>
  db
    .selectFrom('departure')
    .selectAll()
    .where('hosterId', '=', hosterId)
    .where('openFor', 'is not', null)
    .where('id', '!=', id)
    .orderBy('announcedAt')
    .orderBy('id')
    .execute()
