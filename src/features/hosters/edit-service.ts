import { atomically, type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { refuseMoved } from '../../platform/edit-conflict.ts'
import { invalid } from '../../platform/errors.ts'
import { type By, dayOf } from './by.ts'
import { keptWhereSame, restated } from './corrections.ts'
import { hosterRow } from './edit-hoster.ts'
import { refuseFrozenPage } from './frozen.ts'
import { keepHomeSafe } from './hosted-at-home.ts'
import { type FileLine, withSafeLines } from './kept-of-file.ts'
import { serviceRow } from './remove-service.ts'
import type { ServiceFacts } from './service.ts'
import { hostersAtPlaces, placeOf } from './service-places.ts'
import { hereOn } from './sources-by-field.ts'
import type { ServiceTable } from './tables.ts'
import type { Written } from './write-hoster.ts'
import { insertService, stateOfService, updateService } from './write-service.ts'

/** Adds a service that somebody types in. */
export function addService(db: Database, hosterId: Id, { facts }: { facts: ServiceFacts }, by: By): Promise<Written> {
  return atomically(db, async (db) => {
    await hosterRow(db, hosterId)
    await refuseFrozenPage(db, { hosterId })
    await refuseUnknownKinds(db, facts.kinds)
    await refuseAddressOfAnother(db, hosterId, facts.url)
    const provenances = { entry: hereOn(dayOf(by), 'typed'), fields: {} }
    const state = { facts: withSafeLines(facts), provenances, urlIsGuessed: false, wanted: facts.name }
    const written = await insertService(db, { ...state, hosterId, descriptionAddress: null }, by)
    await keepHomeSafe(db, hosterId, by)
    return written
  })
}

/** Replaces what is stated of a service, typed over the given revision. */
export function editService(
  db: Database,
  id: Id,
  { facts, revision }: { facts: ServiceFacts; revision: number },
  by: By,
): Promise<Written> {
  return atomically(db, async (db) => {
    const row = await serviceRow(db, id)
    await refuseFrozenPage(db, { hosterId: row.hosterId, serviceId: id })
    refuseMoved(revision, { value: fromJson(row.facts), revision: row.revision })
    const { kinds: known, url } = fromJson(row.facts)
    if (placeOf(facts.url) !== placeOf(url)) await refuseAddressOfAnother(db, row.hosterId, facts.url)
    await refuseUnknownKinds(
      db,
      facts.kinds.filter((slug) => !known.includes(slug)),
    )
    return changeService(db, row, facts, by)
  })
}

/** Puts other facts in the place of a service's. */
export async function changeService(db: Database, row: ServiceTable, wanted: ServiceFacts, by: By): Promise<Written> {
  const state = stateOfService(row)
  const facts = withoutFormerLicense(state.facts, keptWhereSame(state.facts, withSafeLines(wanted)))
  const { provenances } = restated({ ...state, hasFile: row.descriptionAddress !== null }, facts, dayOf(by))
  const isSameAddress = facts.url === state.facts.url && facts.pageUrl === state.facts.pageUrl
  const urlIsGuessed = state.urlIsGuessed && isSameAddress
  const slug = facts.name === state.facts.name ? row.slug : facts.name
  const written = await updateService(db, row, { facts, provenances, urlIsGuessed, wanted: slug }, by)
  await keepHomeSafe(db, row.hosterId, by)
  return written
}

/** A file may name a kind that the catalogue will know later; who fills a form chooses among those that there are. */
async function refuseUnknownKinds(db: Database, kinds: string[]): Promise<void> {
  const rows = await db.selectFrom('kind').select('slug').where('slug', 'in', kinds).execute()
  const known = new Set(rows.map(({ slug }) => slug))
  const unknown = kinds.find((slug) => !known.has(slug))
  if (unknown !== undefined) throw invalid('kinds', 'hosters.unknown-kind', { slug: unknown })
}

/** What stands at one address is one hoster's. */
async function refuseAddressOfAnother(db: Database, hosterId: Id, url: string | null): Promise<void> {
  const place = placeOf(url)
  const there = place === null ? [] : await hostersAtPlaces(db, [place])
  const other = there.find((one) => one.hosterId !== hosterId)
  if (other) throw invalid('url', 'hosters.address-of-another', { hoster: await nameOf(db, other.hosterId) })
}

const nameOf = async (db: Database, hosterId: Id) => fromJson((await hosterRow(db, hosterId)).facts).name

/** Another licence is read elsewhere than the one before. */
function withoutFormerLicense(before: ServiceFacts, wanted: ServiceFacts): ServiceFacts {
  const former = before.otherStatements.find(({ key }) => key === 'software.license.url')?.value
  if (former === undefined || before.software?.license === wanted.software?.license) return wanted
  const isFormer = ({ key, value }: FileLine) => key === 'software.license.url' && value === former
  return { ...wanted, otherStatements: wanted.otherStatements.filter((line) => !isFormer(line)) }
}
