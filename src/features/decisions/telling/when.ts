import type { Database } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import type { Decision } from '../decision.ts'

type Asked = Pick<Decision, 'id' | 'closesAt'>

/** Its ballots are counted at its instant, or as soon as the site is up. */
export function askForClosing(db: Database, { id, closesAt }: Asked): Promise<void> {
  const runAt = Temporal.Instant.from(closesAt)
  return askForJob(db, { kind: 'close-decision', name: `${id}:${closesAt}`, payload: { id }, runAt })
}

/** Who votes is fixed at its hour, or as soon as the site is up. */
export function askForBeginning(db: Database, { id, opensAt }: Pick<Decision, 'id' | 'opensAt'>): Promise<void> {
  const runAt = Temporal.Instant.from(opensAt)
  return askForJob(db, { kind: 'begin-decision', name: id, payload: { id }, runAt })
}

/** Those of a batch are told of together: one word, not ten. */
export const togetherOf = ({ id, batch }: Pick<Decision, 'id' | 'batch'>): string => batch ?? id

export function askToTell(
  db: Database,
  { what, ...decision }: Pick<Decision, 'id' | 'batch' | 'opensAt' | 'closesAt'> & { what: 'opened' | 'prolonged' },
  now: Temporal.Instant,
): Promise<void> {
  const at = what === 'opened' ? decision.opensAt : decision.closesAt
  const name = `${what}:${togetherOf(decision)}:${at}`
  const { id } = decision
  return askForJob(db, { kind: 'tell-of-decision', name, payload: { id, what }, runAt: now })
}

/** Before it closes, those who have not voted are reminded, on the days that its rules say. */
export async function askForReminders(
  db: Database,
  { id, batch, closesAt, rules }: Pick<Decision, 'id' | 'batch' | 'closesAt' | 'rules'>,
  now: Temporal.Instant,
): Promise<void> {
  const closes = Temporal.Instant.from(closesAt)
  for (const days of rules.reminderDays) {
    const runAt = closes.subtract({ hours: 24 * days })
    if (Temporal.Instant.compare(runAt, now) <= 0) continue
    const name = `${togetherOf({ id, batch })}:${closesAt}:${days}`
    await askForJob(db, { kind: 'remind-of-decision', name, payload: { id, days }, runAt })
  }
}
