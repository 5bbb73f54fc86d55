import { dayIn } from '../../platform/clock.ts'
import { type Database, type Id, yesNo } from '../../platform/database/index.ts'
import { allHosters, collectiveOf, type Hoster, hostersById, standingOn } from '../hosters/index.ts'
import type { Decision } from './decision.ts'
import type { DecisionVoterTable } from './tables.ts'
import './tables.ts'

/** A hoster that votes on a decision; `weighs`: whether its absence counts against the quorum. */
export interface Voter {
  hoster: Hoster
  weighs: boolean
}

/** Who votes, as it was fixed at the opening, by their addresses; nobody yet before it. */
export async function electorateOf(db: Database, { id }: Pick<Decision, 'id'>): Promise<Voter[]> {
  const voters = db.selectFrom('decisionVoter').selectAll().where('decisionId', '=', id)
  const rows = await voters.orderBy('slug').execute()
  const weighs = new Map(rows.map((row) => [row.hosterId, row.weighs === 1]))
  const hosters = await hostersById(db, [...weighs.keys()])
  return hosters.map((hoster) => ({ hoster, weighs: weighs.get(hoster.id) ?? true }))
}

export async function sizeOfElectorate(db: Database, id: Id): Promise<{ all: number; weighing: number }> {
  const rows = await db.selectFrom('decisionVoter').select('weighs').where('decisionId', '=', id).execute()
  return { all: rows.length, weighing: rows.filter(({ weighs }) => weighs === 1).length }
}

type Opening = Pick<Decision, 'id' | 'opensAt' | 'fictional' | 'withoutHosterIds'>

// At most 500 parameters a statement.
const atATime = 150

/**
 * Fixes who votes: the members of the day of the opening. Those that pause may vote, and do not weigh on the quorum.
 */
export async function fixElectorate(db: Database, decision: Opening): Promise<Id[]> {
  const { timeZone } = (await collectiveOf(db)).settings
  const day = dayIn(timeZone, Temporal.Instant.from(decision.opensAt))
  const voters: DecisionVoterTable[] = []
  for await (const hosters of allHosters(db))
    for (const hoster of hosters) {
      const standing = memberStanding(hoster, day, decision.fictional)
      if (standing === null || decision.withoutHosterIds.includes(hoster.id)) continue
      const weighs = yesNo(standing === 'active')
      voters.push({ decisionId: decision.id, hosterId: hoster.id, slug: hoster.slug, weighs })
    }
  for (let at = 0; at < voters.length; at += atATime)
    await db
      .insertInto('decisionVoter')
      .values(voters.slice(at, at + atATime))
      .execute()
  return voters.map(({ hosterId }) => hosterId)
}

/** Hosters that are made up vote on what is made up, by what their periods say, and on nothing else. */
export function memberStanding(
  { fictional, periods }: Pick<Hoster, 'fictional' | 'periods'>,
  day: string,
  isFictional: boolean,
): 'active' | 'paused' | null {
  if (fictional !== isFictional) return null
  const standing = standingOn(day, periods, false)
  return standing === 'active' || standing === 'paused' ? standing : null
}
