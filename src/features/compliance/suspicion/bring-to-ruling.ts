import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { findSuspicion } from './queries.ts'
import { stageOf } from './suspicion.ts'
import { refuseUnlessImpartial } from './without-interest.ts'

/** The coordination has somebody rule: not before the hoster answered, or had its time. */
export function bringToRuling(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { hosterId, clauseId, publicAt, ...suspicion } = await findSuspicion(db, id)
    await refuseUnlessImpartial(db, by, { id, hosterId })
    const stage = stageOf(suspicion, by.now)
    if (stage === 'waiting') throw conflict('compliance.hoster-has-time')
    if (stage !== 'answered' && stage !== 'due') throw conflict('compliance.suspicion-over')
    const toRulingAt = toInstant(by.now)
    await db.updateTable('suspicion').set({ toRulingAt }).where('id', '=', id).execute()
    const change = {
      actor: by.actor,
      verb: 'suspicion.to-ruling',
      subject: { kind: 'suspicion', id },
      hosterId,
    } as const
    const visibility = publicAt === null ? 'private' : 'public'
    await recordChange(db, { ...change, before: null, after: { clauseId }, visibility }, by.now)
  })
}
