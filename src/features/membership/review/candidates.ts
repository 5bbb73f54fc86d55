import type { Database, Id } from '../../../platform/database/index.ts'
import { allHosters, type Hoster } from '../../hosters/index.ts'
import { type Applying, type Bond, hosterBonds } from './bond.ts'
import { loadsOf } from './reviewer-queries.ts'

/** A member that could be asked for a review. */
export interface Candidate {
  hoster: Hoster
  /** How many reviews it was given so far. */
  load: number
  bond: Bond | null
}

/** Members that were not asked yet: who reviewed least comes first; those that are bound come last, and say why. */
export async function candidatesFor(
  db: Database,
  applying: Applying,
  { day, asked }: { day: string; asked: readonly Id[] },
): Promise<Candidate[]> {
  const bondOf = await hosterBonds(db, applying, day)
  const loads = await loadsOf(db)
  const found: Candidate[] = []
  for await (const hosters of allHosters(db))
    for (const hoster of hosters) {
      const bond = bondOf(hoster)
      if (bond === 'no-member' || bond === 'own-hoster' || asked.includes(hoster.id)) continue
      found.push({ hoster, load: loads.get(hoster.id) ?? 0, bond })
    }
  return inTurn(found)
}

/** The least loaded first; of equals the name decides. */
export function inTurn(candidates: readonly Candidate[]): Candidate[] {
  const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })
  return candidates.toSorted(
    (one, other) =>
      Number(one.bond !== null) - Number(other.bond !== null) ||
      one.load - other.load ||
      byName.compare(one.hoster.facts.name, other.hoster.facts.name),
  )
}
