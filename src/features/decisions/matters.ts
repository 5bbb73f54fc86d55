import { paths } from '../../paths.ts'
import { type Database, type Instant, toInstant } from '../../platform/database/index.ts'
import type { AsksMatters, Matter } from '../../platform/matter.ts'
import { mostMatters } from '../../platform/matter.ts'
import { type Decision, stateOf } from './decision.ts'
import { decisionOf } from './queries.ts'
import { titleFor } from './title.ts'
import './tables.ts'

/** Of the last days: what a vote left open is the coordination's to take up. */
const lookedBack = 30

/**
 * What waits for the coordination: a vote that goes on because too few took part, one that ended so or in a tie, and
 * one whose instant has passed without its ballots being counted.
 */
export const matters: AsksMatters = async (db, { now }) => {
  const decisions = await unsettled(db, now)
  return decisions.flatMap((decision) => {
    const matter = matterOf(decision, toInstant(now))
    return matter
      ? [{ ...matter, values: { decision: titleFor(decision) }, href: pageOf(decision), hosterId: null }]
      : []
  })
}

type Open = Pick<Matter, 'sort' | 'key' | 'since' | 'until'>

function matterOf(decision: Decision, now: Instant): Open | undefined {
  const { closesAt, prolongedAt, closedAt, outcome } = decision
  const state = stateOf(decision, now)
  if (state === 'closing')
    return { sort: 'vote-uncounted', key: 'decisions.matter-uncounted', since: closesAt, until: null }
  if (state === 'open' && prolongedAt !== null)
    return { sort: 'vote-prolonged', key: 'decisions.matter-prolonged', since: prolongedAt, until: closesAt }
  if (outcome?.state !== 'tied' || closedAt === null) return undefined
  return { sort: 'vote-tied', key: 'decisions.matter-tied', since: closedAt, until: null }
}

async function unsettled(db: Database, now: Temporal.Instant): Promise<Decision[]> {
  const since = toInstant(now.subtract({ hours: 24 * lookedBack }))
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('withdrawnAt', 'is', null)
    .where(({ or, eb }) => or([eb('closedAt', 'is', null), eb('closedAt', '>', since)]))
    .orderBy('closesAt')
    .orderBy('id')
    .execute()
  const found = rows.map(decisionOf).filter((decision) => matterOf(decision, toInstant(now)))
  return found.slice(0, mostMatters)
}

const pageOf = ({ slug }: Decision) => paths.decision.href({ slug })
