import type { Database } from '../../../../platform/database/index.ts'
import { declarationsSentBy } from '../../../compliance/index.ts'
import { memberStanding } from '../../../decisions/index.ts'
import { allHosters, collectiveOf, type Hoster } from '../../../hosters/index.ts'
import { type Yearly, yearlyOf } from './yearly.ts'

/** Every member that is made up or not, with its yearly self-review, the first due first. */
export async function yearlyOfMembers(db: Database, today: string): Promise<(Yearly & { hoster: Hoster })[]> {
  const { timeZone } = (await collectiveOf(db)).settings
  const found: (Yearly & { hoster: Hoster })[] = []
  for await (const hosters of allHosters(db)) {
    const members = hosters.filter((hoster) => memberStanding(hoster, today, hoster.fictional) !== null)
    const last = await declarationsSentBy(
      db,
      members.map(({ id }) => id),
    )
    for (const hoster of members)
      found.push({ hoster, ...yearlyOf({ hoster, lastAt: last.get(hoster.id) ?? null, timeZone }) })
  }
  return found.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}
