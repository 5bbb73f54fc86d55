import type { Database } from '../../platform/database/index.ts'
import type { Hoster } from './queries.ts'
import { hostersById } from './several-hosters.ts'

/**
 * The hosters of which a period of membership names this litter, by name; those that were made up apart from the rest.
 */
export async function hostersOfLitter(
  db: Database,
  litter: string,
  { fictional }: { fictional: boolean },
): Promise<Hoster[]> {
  const rows = await db
    .selectFrom('membershipPeriod')
    .select('hosterId')
    .distinct()
    .where('litter', '=', litter)
    .execute()
  const hosters = await hostersById(
    db,
    rows.map(({ hosterId }) => hosterId),
  )
  const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })
  return hosters
    .filter((hoster) => hoster.fictional === fictional)
    .toSorted((one, other) => byName.compare(one.facts.name, other.facts.name))
}
