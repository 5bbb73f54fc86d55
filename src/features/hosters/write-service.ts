import {
  type Database,
  fromJson,
  type Id,
  newIdInTime,
  toInstant,
  toJson,
  type YesNo,
  yesNo,
} from '../../platform/database/index.ts'
import { seenOnly } from '../../platform/unseen.ts'
import { changedFields } from '../journal/index.ts'
import type { By } from './by.ts'
import type { Stated } from './facts.ts'
import { refuseGuardedService } from './guarded/refuse-guarded.ts'
import { recordInParts, whatIsSaid } from './journal-in-parts.ts'
import { withoutFigures } from './kept-of-file.ts'
import type { ServiceFacts } from './service.ts'
import { placeOf } from './service-places.ts'
import { renamedService, slugForService } from './service-slugs.ts'
import type { ServiceTable } from './tables.ts'
import { touchRegister } from './touch-register.ts'
import { sourcesIn, type Written } from './write-hoster.ts'
import { movedFile, saysAlready } from './write-row.ts'

// One way to write a service, like `write-hoster.ts`.

export interface ServiceState extends Stated<ServiceFacts> {
  urlIsGuessed: boolean
  wanted: string
  /** Where the file stands that states this; as it was when it is not said. */
  descriptionAddress?: string | null
}

export async function insertService(db: Database, said: ServiceState & { hosterId: Id }, by: By): Promise<Written> {
  const { wanted, hosterId, descriptionAddress = null, ...state } = seenOnly(said)
  await refuseGuardedService(db, { hosterId, known: null, stated: state.facts }, by)
  const id = newIdInTime()
  const slug = await slugForService(db, hosterId, wanted)
  const own = { id, hosterId, slug, place: placeOf(state.facts.url), descriptionAddress }
  const at = toInstant(by.now)
  await db
    .insertInto('service')
    .values({ ...columnsOf(state), ...own, revision: 1, createdAt: at, updatedAt: at })
    .execute()
  await touchRegister(db, by.now)
  const change = {
    ...about({ id, hosterId }),
    verb: 'service.added',
    before: null,
    after: whatIsSaid(withoutFigures(state.facts)),
  }
  await recordInParts(db, change, privateFacts, by)
  return { id, slug }
}

/** Writes what differs from the known row, and nothing where nothing does. */
export async function updateService(db: Database, known: ServiceTable, said: ServiceState, by: By): Promise<Written> {
  const state = seenOnly(said)
  const stands = fromJson(known.facts)
  await refuseGuardedService(db, { hosterId: known.hosterId, known: stands, stated: state.facts }, by)
  const { id } = known
  const slug = await renamedService(db, known, state.wanted)
  await movedFile(db, 'service', known, state.descriptionAddress)
  const columns = { slug, ...columnsOf(state) }
  const wanted = { columns, beside: besideFactsIn(known), facts: state.facts }
  if (await saysAlready(db, 'service', known, wanted)) return { id, slug }
  await db
    .updateTable('service')
    .set({ ...columns, place: placeOf(state.facts.url), revision: known.revision + 1, updatedAt: toInstant(by.now) })
    .where('id', '=', id)
    .execute()
  await touchRegister(db, by.now)
  const change =
    changedFields(withoutFigures(stands), withoutFigures(state.facts)) ??
    changedFields(besideFacts(known), besideFacts({ ...state, slug })) ??
    changedFields(sourcesIn(fromJson(known.provenances)), sourcesIn(state.provenances))
  if (change) await recordInParts(db, { ...about(known), verb: 'service.edited', ...change }, privateFacts, by)
  return { id, slug }
}

/** A service as it stands; its slug stays what it is. */
export const stateOfService = ({ slug, facts, provenances, urlIsGuessed }: ServiceTable): ServiceState => ({
  facts: fromJson(facts),
  provenances: fromJson(provenances),
  urlIsGuessed: urlIsGuessed === 1,
  wanted: slug,
})

export const about = ({ id, hosterId }: { id: Id; hosterId: Id }) => ({ subject: { kind: 'service', id }, hosterId })

const columnsOf = ({ facts, provenances, urlIsGuessed }: Omit<ServiceState, 'wanted'>) => ({
  facts: toJson(facts),
  provenances: toJson(provenances),
  urlIsGuessed: yesNo(urlIsGuessed),
})

/** Never shown on a page. */
const privateFacts = ['contactEmail', 'otherStatements'] satisfies (keyof ServiceFacts)[]

const besideFactsIn = ({ slug, provenances, urlIsGuessed }: ServiceTable) => ({ slug, provenances, urlIsGuessed })

/** What is told of when no fact changed. */
const besideFacts = ({ slug, urlIsGuessed }: { slug: string; urlIsGuessed: boolean | YesNo }) => ({
  slug,
  urlIsGuessed: Boolean(urlIsGuessed),
})
