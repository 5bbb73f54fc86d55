import { atomically, type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { type By, dayOf } from './by.ts'
import { differing, type Lead, typedOverFile, underCorrections } from './corrections.ts'
import type { Difference, Stated } from './facts.ts'
import { isFrozen } from './frozen.ts'
import { isAtHomeByHand } from './hosted-at-home.ts'
import type { HosterFacts } from './hoster.ts'
import { withSafePlaces } from './place-of-hoster.ts'
import type { HosterTable } from './tables.ts'
import { type Taking, withoutWaiting } from './taking.ts'
import { insertHoster, updateHoster, type Written } from './write-hoster.ts'

export interface HosterRecord extends Stated<HosterFacts>, Taking<HosterFacts> {
  /** Where the hoster's own file is read, by which it is known again. */
  descriptionAddress: string
  /** The hoster whose file this is, wherever its file stood before. */
  hosterId?: Id
  /** The slug that the hoster wishes, else its name's. */
  key: string | null
  /** A file of `keepPicture`. */
  logo: string | null
  fictional: boolean
}

export interface Recorded extends Written {
  /** Left as it was: the coordination has frozen its page. */
  isFrozen: boolean
  /** What stays as it is until somebody says yes. */
  waits: Difference[]
  /** What was typed over the file, and the file says otherwise. */
  differs: Difference[]
}

/**
 * Adds a hoster, or brings it up to date with its file: a new name makes a new address, and the old one leads to it.
 * What was typed over the file holds, unless the hoster said that its file leads.
 */
export function recordHoster(db: Database, record: HosterRecord, by: By): Promise<Recorded> {
  return atomically(db, async (db) => {
    const known = await knownHoster(db, record)
    if (!known) {
      const wanted = record.key ?? record.facts.name
      return { ...(await insertHoster(db, { ...record, wanted }, by)), ...asStated }
    }
    const { id, slug } = known
    if (await isFrozen(db, { hosterId: id })) return { id, slug, ...asStated, isFrozen: true }
    const { logo, waits, ...stated } = await statedOver(db, known, record, by)
    const wanted = stated.provenances.byHand?.name ? stated.facts.name : (record.key ?? stated.facts.name)
    const { descriptionAddress, fictional } = record
    const written = await updateHoster(db, known, { ...stated, descriptionAddress, fictional, logo, wanted }, by)
    return { ...written, isFrozen: false, waits, differs: differing(stated) }
  })
}

export const asStated = { isFrozen: false, waits: [], differs: [] }

function knownHoster(db: Database, { hosterId, descriptionAddress }: HosterRecord): Promise<HosterTable | undefined> {
  const rows = db.selectFrom('hoster').selectAll()
  const known =
    hosterId === undefined ? rows.where('descriptionAddress', '=', descriptionAddress) : rows.where('id', '=', hosterId)
  return known.executeTakeFirst()
}

/**
 * What a file states, and its logo, under what was corrected by hand, and but for what waits. Where people live is kept
 * as safe under those corrections as it was when they were made.
 */
async function statedOver(
  db: Database,
  row: HosterTable,
  { facts, logo, provenances, ...record }: HosterRecord,
  by: By,
) {
  const leads: Lead | null = record.leads ?? null
  const file = (facts: HosterFacts) => ({ facts: { ...facts, logo }, provenances })
  const known = { facts: fromJson(row.facts), provenances: fromJson(row.provenances) }
  const stands = { ...known, facts: { ...known.facts, logo: row.logo } }
  const withLogo = row.descriptionAddress === null ? typedOverFile(stands, dayOf(by)) : stands
  const { legalForm } = underCorrections(file(facts), withLogo, leads).facts
  const isHostedAtHome = legalForm === 'individual' || (await isAtHomeByHand(db, row.id))
  const safe = isHostedAtHome ? withSafePlaces(facts, { isHostedAtHome }) : facts
  const { facts: told, provenances: sources } = underCorrections(file(safe), withLogo, leads)
  const { logo: kept, ...rest } = told
  const { stated, waits } = withoutWaiting({ facts: rest, provenances: sources }, known, record.waiting)
  return { ...stated, logo: kept, waits }
}
