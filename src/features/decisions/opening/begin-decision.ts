import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { recordChange } from '../../journal/index.ts'
import { stateOf } from '../decision.ts'
import { fixElectorate } from '../electorate.ts'
import { decisionById } from '../queries.ts'
import { askForReminders, askToTell } from '../telling/when.ts'
import '../tables.ts'

/** Opens a decision whose hour has come: who votes is fixed, as of that hour. May run twice. */
export function beginDecision(db: Database, id: Id, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const decision = await decisionById(db, id)
    if (!decision || decision.openedAt !== null) return
    const state = stateOf(decision, toInstant(now))
    if (state === 'to-come' || state === 'withdrawn') return
    const voters = await fixElectorate(db, decision)
    await db.updateTable('decision').set({ openedAt: decision.opensAt }).where('id', '=', id).execute()
    const after = { electorate: voters.length }
    const change = { actor: { kind: 'job', name: 'begin-decision' }, verb: 'decision.opened', hosterId: null } as const
    const subject = { kind: 'decision', id }
    await recordChange(db, { ...change, subject, before: null, after, visibility: 'public' }, now)
    if (state !== 'open') return
    await askToTell(db, { ...decision, what: 'opened' }, now)
    await askForReminders(db, decision, now)
  })
}
