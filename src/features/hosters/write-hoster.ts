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
import { tellContactChanged } from './contact-changed.ts'
import type { Provenances, Stated } from './facts.ts'
import { refuseGuardedFacts } from './guarded/refuse-guarded.ts'
import type { HosterFacts } from './hoster.ts'
import { renamedHoster, slugForHoster } from './hoster-slugs.ts'
import { recordInParts, whatIsSaid } from './journal-in-parts.ts'
import { withoutFigures } from './kept-of-file.ts'
import { withoutWithdrawnPlaces } from './place-of-hoster.ts'
import type { HosterTable } from './tables.ts'
import { touchRegister } from './touch-register.ts'
import { movedFile, saysAlready } from './write-row.ts'

// What files, forms and takings-back have in common: one way to write a hoster, in the caller's transaction.

/** All that may change of a hoster; `wanted` is what its slug is made of. */
export interface HosterState extends Stated<HosterFacts> {
  logo: string | null
  fictional: boolean
  wanted: string
  /** Where the file stands that states this; as it was when it is not said. */
  descriptionAddress?: string | null
}

export interface Written {
  id: Id
  slug: string
}

export async function insertHoster(db: Database, said: HosterState, by: By): Promise<Written> {
  const { wanted, descriptionAddress = null, ...state } = seenOnly(said)
  const id = newIdInTime()
  const slug = await slugForHoster(db, wanted)
  const at = toInstant(by.now)
  await db
    .insertInto('hoster')
    .values({ id, slug, descriptionAddress, ...columnsOf(state), revision: 1, createdAt: at, updatedAt: at })
    .execute()
  await touchRegister(db, by.now)
  const change = { ...about(id), verb: 'hoster.added', before: null, after: whatIsSaid(withoutFigures(state.facts)) }
  await recordInParts(db, change, privateFacts, by)
  return { id, slug }
}

/** Writes what differs from the known row, and nothing where nothing does. */
export async function updateHoster(db: Database, known: HosterTable, said: HosterState, by: By): Promise<Written> {
  const state = seenOnly(said)
  await refuseGuardedFacts(db, known, state.facts, by)
  const { id } = known
  const slug = await renamedHoster(db, known, state.wanted)
  await movedFile(db, 'hoster', known, state.descriptionAddress)
  const columns = { slug, ...columnsOf(state) }
  const wanted = { columns, beside: besideFactsIn(known), facts: state.facts }
  if (await saysAlready(db, 'hoster', known, wanted)) return { id, slug }
  await db
    .updateTable('hoster')
    .set({ ...columns, revision: known.revision + 1, updatedAt: toInstant(by.now) })
    .where('id', '=', id)
    .execute()
  await touchRegister(db, by.now)
  await recordEdit(db, known, { ...state, slug }, by)
  return { id, slug }
}

async function recordEdit(db: Database, known: HosterTable, state: HosterState & { slug: string }, by: By) {
  const before: HosterFacts = fromJson(known.facts)
  const change =
    changedFacts(before, state.facts) ??
    changedFields(besideFacts(known), besideFacts(state)) ??
    changedFields(sourcesIn(fromJson(known.provenances)), sourcesIn(state.provenances))
  if (!change) return
  const { privateId } = await recordInParts(
    db,
    { ...about(known.id), verb: 'hoster.edited', ...change },
    privateFacts,
    by,
  )
  if (privateId === null || before.contactEmail === state.facts.contactEmail) return
  const contact = { hosterId: known.id, old: before.contactEmail, new: state.facts.contactEmail, entryId: privateId }
  await tellContactChanged(db, contact, by)
}

function changedFacts(before: HosterFacts, after: HosterFacts) {
  const change = changedFields(withoutFigures(before), withoutFigures(after))
  if (!change) return null
  const told = Object.entries(withoutWithdrawnPlaces(before, after)).filter(([field]) => field in change.before)
  return { before: Object.fromEntries(told), after: change.after }
}

/** Never shown on a page: mail goes through the contact form, and other lines may hold anything. */
const privateFacts = ['contactEmail', 'otherStatements'] satisfies (keyof HosterFacts)[]

const about = (id: Id) => ({ subject: { kind: 'hoster', id }, hosterId: id })

const columnsOf = ({ facts, provenances, logo, fictional }: Omit<HosterState, 'wanted'>) => ({
  facts: toJson(facts),
  provenances: toJson(provenances),
  logo,
  fictional: yesNo(fictional),
})

const besideFactsIn = ({ slug, provenances, logo, fictional }: HosterTable) => ({ slug, provenances, logo, fictional })

/** What is told of when no fact changed. */
const besideFacts = ({ slug, logo, fictional }: { slug: string; logo: string | null; fictional: boolean | YesNo }) => ({
  slug,
  logo,
  fictional: Boolean(fictional),
})

/** What is told of when nothing else did. Corrections by hand are left out: they hold what pages may not show. */
export const sourcesIn = ({ entry, fields }: Provenances) => ({ provenances: { entry, fields } })
