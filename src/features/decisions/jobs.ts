import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import { everySeconds, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import type { Log } from '../../platform/log.ts'
import { askForDue } from './closing/ask-for-due.ts'
import { closeDecision } from './closing/close-decision.ts'
import type { WhenClosed } from './closing/when-closed.ts'
import { wipeBallots } from './closing/wipe-ballots.ts'
import { beginDecision } from './opening/begin-decision.ts'
import { remindOfDecision, tellOfDecision } from './telling/tell-of-decision.ts'

const Of = z.object({ id: z.string() })
const Told = Of.extend({ what: z.enum(['opened', 'prolonged']) })
const Reminder = Of.extend({ days: z.number() })

interface Means {
  /** What follows from a result. */
  whenClosed: readonly WhenClosed[]
  log: Log
}

/** Decisions open and close at their instants, asked for anew as long as they did not, and who votes is told. */
export const decisionJobs = (db: Database, { whenClosed, log }: Means): Handlers => ({
  ...tickJob('due-decisions', everySeconds(600), (now) => askForDue(db, now, log)),
  'begin-decision': (payload, now) => beginDecision(db, Of.parse(payload).id, now),
  'close-decision': (payload, now) => closeDecision(db, Of.parse(payload).id, { now, whenClosed }),
  'tell-of-decision': (payload, now) => tellOfDecision(db, Told.parse(payload), now),
  'remind-of-decision': (payload, now) => remindOfDecision(db, Reminder.parse(payload), now),
  'wipe-ballots': () => wipeBallots(db),
})
