import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { conflict, notFound } from '../../../platform/errors.ts'
import { recordChange } from '../../journal/index.ts'
import { eraseAt } from './erase-suspicion.ts'
import { byReceipt, voicesOf } from './queries.ts'
import { erasureOf, isOver, stageOf } from './suspicion.ts'

/** Who holds a receipt takes back what they said; when nobody says it any more, it is over. */
export function withdrawSuspicion(db: Database, token: string, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const found = await byReceipt(db, token)
    if (!found) throw notFound('compliance.no-receipt')
    const { suspicion, voice } = found
    if (voice.withdrawnAt !== null) return
    if (isOver(stageOf(suspicion, now))) throw conflict('compliance.suspicion-over')
    const withdrawnAt = toInstant(now)
    await db.updateTable('suspicionVoice').set({ withdrawnAt }).where('id', '=', voice.id).execute()
    const { id, hosterId, publicAt } = suspicion
    if ((await voicesOf(db, id)).some((other) => other.withdrawnAt === null)) return
    // Its wording is free: whoever says it again begins anew, and what came of this one stays with it.
    await db.updateTable('suspicion').set({ withdrawnAt, textHash: id }).where('id', '=', id).execute()
    await eraseAt(db, id, erasureOf(now))
    // Whoever said it is known to the coordination alone: the journal says that it happened.
    const actor = { kind: 'job', name: 'suspicion-receipt' } as const
    const change = { actor, verb: 'suspicion.withdrawn', subject: { kind: 'suspicion', id }, hosterId } as const
    const visibility = publicAt === null ? 'private' : 'public'
    await recordChange(db, { ...change, before: null, after: null, visibility }, now)
  })
}
