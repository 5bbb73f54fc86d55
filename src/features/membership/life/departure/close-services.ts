import { type Database, fromJson, type Id } from '../../../../platform/database/index.ts'
import { type By, editService, type Service, serviceById } from '../../../hosters/index.ts'
import type { EndSaid } from '../tables.ts'
import type { WelcomeShown } from '../welcome/welcome.ts'
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
export async function reopenServices(db: Database, departureId: Id, by: By): Promise<void> {
  const row = await db.selectFrom('departure').select('before').where('id', '=', departureId).executeTakeFirstOrThrow()
  for (const { serviceId, puts, ...was } of fromJson(row.before)) {
    const service = await serviceById(db, serviceId)
    if (!service) continue
    const { facts, revision } = service
    const endsOn = facts.endsOn === puts.endsOn ? was.endsOn : facts.endsOn
    const successorUrl = facts.successorUrl === puts.successorUrl ? was.successorUrl : facts.successorUrl
    await editService(db, serviceId, { facts: { ...facts, endsOn, successorUrl }, revision }, by)
  }
}
