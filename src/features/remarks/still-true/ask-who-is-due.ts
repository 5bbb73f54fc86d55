import type { Database } from '../../../platform/database/index.ts'
import { ageingHosters, lastWordOf } from '../../hosters/index.ts'
import { askWhetherTrue, type Circumstances } from './ask-whether-true.ts'
import { shareOfToday } from './asking.ts'
import { askedSince } from './queries.ts'

/** Asks today's share of the hosters whose entry nobody confirmed for eleven months, the oldest first. */
export async function askWhoIsDue(db: Database, circumstances: Circumstances): Promise<void> {
  const { now } = circumstances
  const asked = await askedSince(db)
  const ageing = await ageingHosters(db, now)
  const due = ageing.filter((hoster) => asked.get(hoster.id) !== lastWordOf(hoster))
  let left = shareOfToday(due.length, ageing.length)
  for (const hoster of due) {
    if (left === 0) return
    if (await askWhetherTrue(db, hoster, circumstances)) left--
  }
}
