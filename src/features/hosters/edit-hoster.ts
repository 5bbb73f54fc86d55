import { atomically, type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { refuseMoved } from '../../platform/edit-conflict.ts'
import { notFound } from '../../platform/errors.ts'
import { type By, dayOf, isForHoster } from './by.ts'
import { confirmedNow } from './confirmed-now.ts'
import { keptWhereSame, restated } from './corrections.ts'
import { refuseFrozenPage } from './frozen.ts'
import { isHostedAtHome, stateOf } from './hosted-at-home.ts'
import type { HosterFacts } from './hoster.ts'
import { safelyPlaced, withSafePlaces } from './place-of-hoster.ts'
import { hereOn } from './sources-by-field.ts'
import type { HosterTable } from './tables.ts'
import { insertHoster, updateHoster, type Written } from './write-hoster.ts'

/** Adds a hoster that somebody types in: it has no file of its own. */
export function addHoster(
  db: Database,
  { facts, fictional = false }: { facts: HosterFacts; fictional?: boolean },
  by: By,
): Promise<Written> {
  return atomically(db, (db) => {
    const safe = withSafePlaces(facts, { isHostedAtHome: false })
    const provenances = { entry: hereOn(dayOf(by), 'typed'), fields: {} }
    const state = { facts: safe, provenances, logo: null, fictional, wanted: facts.name }
    return insertHoster(db, { ...state, descriptionAddress: null }, by)
  })
}

/** Replaces what a hoster states, typed over the given revision. Refuses when that has moved, or the page is frozen. */
export function editHoster(
  db: Database,
  id: Id,
  { facts, revision }: { facts: HosterFacts; revision: number },
  by: By,
): Promise<Written> {
  return atomically(db, async (db) => {
    const row = await hosterRow(db, id)
    await refuseFrozenPage(db, { hosterId: id })
    refuseMoved(revision, { value: fromJson(row.facts), revision: row.revision })
    // Who acts for the hoster had all of it before them, and saved it: that is an answer to "still true?".
    if (isForHoster(by, id)) await confirmedNow(db, row, by)
    return changeHoster(db, row, facts, by)
  })
}

/** Puts other facts in the place of a hoster's; those that its file states are marked as corrected by hand. */
export async function changeHoster(db: Database, row: HosterTable, wanted: HosterFacts, by: By): Promise<Written> {
  const home = { isHostedAtHome: wanted.legalForm === 'individual' || (await isHostedAtHome(db, row.id)) }
  const state = stateOf(row)
  const known = safelyPlaced(state, home)
  const facts = keptWhereSame(known.facts, withSafePlaces(wanted, home))
  const stated = restated({ ...known, hasFile: row.descriptionAddress !== null }, facts, dayOf(by))
  const slug = facts.name === state.facts.name ? row.slug : facts.name
  return updateHoster(db, row, { ...state, ...stated, wanted: slug }, by)
}

export async function hosterRow(db: Database, id: Id): Promise<HosterTable> {
  const row = await db.selectFrom('hoster').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('hosters.hoster-not-found')
  return row
}
