import { atomically, type Database, fromJson } from '../../platform/database/index.ts'
import type { By } from './by.ts'
import { underCorrections } from './corrections.ts'
import type { Stated } from './facts.ts'
import { isFrozen } from './frozen.ts'
import { isAtHomeByHand } from './hosted-at-home.ts'
import type { HosterFacts } from './hoster.ts'
import { withSafePlaces } from './place-of-hoster.ts'
import type { HosterTable } from './tables.ts'
import { insertHoster, updateHoster, type Written } from './write-hoster.ts'

export interface HosterRecord extends Stated<HosterFacts> {
  /** Where the hoster's own file is read, by which it is known again. */
  descriptionAddress: string
  /** The slug that the hoster wishes, else its name's. */
  key: string | null
  /** A file of `keepPicture`. */
  logo: string | null
  fictional: boolean
}

export interface Recorded extends Written {
  /** Left as it was: the coordination has frozen its page. */
  isFrozen: boolean
}

/**
 * Adds a hoster, or brings it up to date with its file: a new name makes a new address, and the old one leads to it.
 * What was corrected by hand holds while the file says there what it said then.
 */
export function recordHoster(db: Database, record: HosterRecord, by: By): Promise<Recorded> {
  return atomically(db, async (db) => {
    const known = await db
      .selectFrom('hoster')
      .selectAll()
      .where('descriptionAddress', '=', record.descriptionAddress)
      .executeTakeFirst()
    if (!known) {
      const wanted = record.key ?? record.facts.name
      return { ...(await insertHoster(db, { ...record, wanted }, by)), isFrozen: false }
    }
    if (await isFrozen(db, { hosterId: known.id })) return { id: known.id, slug: known.slug, isFrozen: true }
    const stated = await statedOver(db, known, record)
    const wanted = stated.provenances.byHand?.name ? stated.facts.name : (record.key ?? stated.facts.name)
    return { ...(await updateHoster(db, known, { ...record, ...stated, wanted }, by)), isFrozen: false }
  })
}

/**
 * What a file states, and its logo, under what was corrected by hand. Where people live is kept as safe under those
 * corrections as it was when they were made.
 */
async function statedOver(db: Database, row: HosterTable, { facts, logo, provenances }: HosterRecord) {
  const file = (facts: HosterFacts) => ({ facts: { ...facts, logo }, provenances })
  const known = { facts: { ...fromJson(row.facts), logo: row.logo }, provenances: fromJson(row.provenances) }
  const { legalForm } = underCorrections(file(facts), known).facts
  const isHostedAtHome = legalForm === 'individual' || (await isAtHomeByHand(db, row.id))
  const stated = underCorrections(file(isHostedAtHome ? withSafePlaces(facts, { isHostedAtHome }) : facts), known)
  const { logo: kept, ...rest } = stated.facts
  return { facts: rest, logo: kept, provenances: stated.provenances }
}
