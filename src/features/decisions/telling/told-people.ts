import { paths } from '../../../paths.ts'
import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import type { Decision } from '../decision.ts'
import '../tables.ts'

/** The delegates of these hosters, each once. */
export async function delegatesOfAll(db: Database, hosterIds: readonly Id[]): Promise<Id[]> {
  const people = new Set<Id>()
  for (const id of hosterIds) for (const { personId } of await delegatesOf(db, id)) people.add(personId)
  return [...people]
}

/** Where a decision is voted. */
export const pageOf = ({ votedAt, slug }: Pick<Decision, 'votedAt' | 'slug'>): string =>
  votedAt ?? paths.decision.href({ slug })

/** Whether this is the first time that it is said; in the transaction that says it. */
export async function isFirstTold(db: Database, what: string, now: Temporal.Instant): Promise<boolean> {
  const added = await db
    .insertInto('decisionTold')
    .values({ what, at: toInstant(now) })
    .onConflict((clash) => clash.column('what').doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
