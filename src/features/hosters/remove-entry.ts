import { isDeepStrictEqual } from 'node:util'
import { atomically, type Database } from '../../platform/database/index.ts'
import { conflict } from '../../platform/errors.ts'
import { recordChange } from '../journal/index.ts'
import type { By } from './by.ts'
import type { Catalogue, Shelf } from './catalogue.ts'
import { findEntry } from './catalogue-queries.ts'
import { checkCatalogue } from './check-catalogue.ts'
import { catalogueOf } from './queries.ts'
import { touchRegister } from './touch-register.ts'

/** Takes an entry off the catalogue: its name waits again where services bear it. Refuses while others name it. */
export function removeEntry(db: Database, shelf: Shelf, slug: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { entry } = await findEntry(db, shelf, slug)
    const before = await catalogueOf(db)
    const known = checkCatalogue(before)
    const isNew = (problem: object) => !known.some((old) => isDeepStrictEqual(old, problem))
    if (checkCatalogue(without(before, shelf, slug)).some(isNew)) throw conflict('hosters.entry-in-use')
    await db.deleteFrom(shelf).where('slug', '=', slug).execute()
    await touchRegister(db, by.now)
    const { actor, now, undoes = null } = by
    const subject = { kind: shelf, id: slug }
    // Whole, so that it can come back as it was.
    const change = { verb: removals[shelf], subject, hosterId: null, before: { ...entry }, after: null }
    await recordChange(db, { ...change, actor, visibility: 'public', undoes }, now)
  })
}

const removals = {
  kind: 'catalogue.kind-removed',
  software: 'catalogue.software-removed',
  alternative: 'catalogue.alternative-removed',
} as const

const without = ({ kinds, software, alternatives }: Catalogue, shelf: Shelf, gone: string): Catalogue => ({
  kinds: kinds.filter(({ slug }) => shelf !== 'kind' || slug !== gone),
  software: software.filter(({ slug }) => shelf !== 'software' || slug !== gone),
  alternatives: alternatives.filter(({ slug }) => shelf !== 'alternative' || slug !== gone),
})
