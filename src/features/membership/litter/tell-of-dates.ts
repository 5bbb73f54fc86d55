import { paths } from '../../../paths.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import type { By } from '../../hosters/index.ts'
import { notify } from '../../notifications/index.ts'
import { isOver } from '../application/application.ts'
import { applicationsOf } from '../application/queries.ts'
import { reviewersOf } from '../review/reviewer-queries.ts'
import type { Litter } from './litter.ts'
import { numeral } from './litter-name.ts'

/** Applicants and reviewers of a litter learn that its dates moved. */
export async function tellOfDates(db: Database, { number }: Litter, { now }: By): Promise<void> {
  const open = (await applicationsOf(db, number)).filter(({ state }) => !isOver(state))
  const to = new Set<Id>()
  for (const { hosterId } of open) for (const { personId } of await delegatesOf(db, hosterId)) to.add(personId)
  const ids = open.map(({ id }) => id)
  for (const { personId, endedAt } of await reviewersOf(db, ids)) if (personId && !endedAt) to.add(personId)
  const href = paths.litter.href({ number: String(number) })
  const values = { number: numeral(number) }
  await notify(db, { kind: 'waiting', to: [...to], key: 'membership.told-litter-moved', values, href }, now)
}
