import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { everyDay, type Handlers, tickJob } from '../../../platform/jobs/index.ts'
import { notify } from '../../notifications/index.ts'
import { lateReviews } from '../review/late.ts'
import { phaseOn } from './litter.ts'
import { openVote } from './open-vote.ts'
import { postponeMissed } from './postpone-application.ts'
import { littersOf } from './queries.ts'
import './tables.ts'

const actor = { kind: 'job', name: 'litters' } as const

/** What becomes of litters by themselves: votes open at their hour, and late reviewers are reminded. */
export function litterJobs(db: Database, { collective }: { collective: () => { timeZone: string } }): Handlers {
  const daily = (at: string) => everyDay({ at, timeZone: () => collective().timeZone })
  const today = (now: Temporal.Instant) => dayIn(collective().timeZone, now)
  return {
    ...tickJob('open-litter-votes', daily('00:01'), (now) => openVotes(db, today(now), now)),
    ...tickJob('postpone-missed', daily('00:03'), (now) => postponeMissed(db, today(now), now)),
    ...tickJob('remind-reviewers', daily('08:35'), (now) => remindReviewers(db, today(now), now)),
  }
}

/**
 * What was not put to the vote by the coordination is when the day comes, again each day while it lasts; each litter on
 * its own.
 */
export async function openVotes(db: Database, day: string, now: Temporal.Instant): Promise<void> {
  const failed: unknown[] = []
  for (const litter of await littersOf(db))
    if (phaseOn(litter, day) === 'vote')
      await openVote(db, litter.id, { actor, now }).catch((error: unknown) => failed.push(error))
  if (failed.length > 0) throw new AggregateError(failed, 'the vote of some litters does not open')
}

/** Three days before the end, and each third day after it. */
export function remindReviewers(db: Database, day: string, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    for (const { reviewer, application, people } of await lateReviews(db, { day, now })) {
      const href = reviewer.acceptedAt === null ? paths.reviews.href() : paths.review.href({ id: reviewer.id })
      const said = { key: 'membership.told-review-late', values: { name: application.hoster.name }, href } as const
      await notify(db, { kind: 'waiting', to: people, ...said, hosterId: reviewer.hosterId }, now)
      await db
        .updateTable('reviewer')
        .set({ remindedAt: toInstant(now) })
        .where('id', '=', reviewer.id)
        .execute()
    }
  })
}
