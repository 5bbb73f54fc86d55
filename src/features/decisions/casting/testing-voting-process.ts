// A process of its own that casts and closes, to be killed in the middle (killed.test.ts).
import { openDatabase, type Place } from '../../../platform/database/index.ts'
import { closeDecision } from '../closing/close-decision.ts'
import type { WhenClosed } from '../closing/when-closed.ts'
import type { Ballot } from '../decision.ts'
import { castBallot } from './cast-ballot.ts'

export type Work =
  | { number: number; now: string; close: string }
  | { number: number; now: string; decisionId: string; hosterId: string; personId: string; ballot: Ballot }

/** Does all of it, in order; each is told on a line of its own once it is done. */
export async function workThrough(place: Place, works: Work[]): Promise<void> {
  const { writer: db, close } = openDatabase(place)
  for (const work of works) {
    const now = Temporal.Instant.from(work.now)
    if ('close' in work) await closeDecision(db, work.close, { now, whenClosed: [hearOnce] })
    else {
      const { decisionId, hosterId, personId, ballot } = work
      await castBallot(
        db,
        { actor: { kind: 'person', personId, forHosterId: hosterId }, now },
        { decisionId, hosterId, ballot },
      )
    }
    process.stdout.write(`${work.number}\n`)
  }
  await close()
}

/** What follows from a closing: the key refuses it a second time. */
const hearOnce: WhenClosed = async (db, { decision }, now) => {
  await db
    .insertInto('decisionTold')
    .values({ what: `heard:${decision.id}`, at: now.toString() })
    .execute()
}
