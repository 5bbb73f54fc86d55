import { paths } from '../../paths.ts'
import { announce, atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { recordChange } from '../journal/index.ts'
import { type By, personOf } from './by.ts'
import { findRestriction } from './queries.ts'
import { refusedForm } from './refused-form.ts'
import { tellCoordination } from './tell-coordination.ts'

/** What the hoster answers, in public beside the reason; it may be written anew while the restriction lasts. */
export function answerRestriction(db: Database, id: Id, text: string, { actor, now }: By): Promise<void> {
  return atomically(db, async (db) => {
    const { endedAt, subject, hosterId, answer } = await findRestriction(db, id)
    if (endedAt !== null) throw refusedForm('form', 'moderation.lifted-already', 409)
    if (answer === text) return
    await db
      .updateTable('restriction')
      .set((row) => ({
        answer: text,
        answeredAt: toInstant(now),
        answeredByPersonId: personOf(actor),
        revision: row('revision', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    const before = answer === null ? null : { answer }
    const change = { actor, verb: 'moderation.answered', subject, hosterId, before } as const
    await recordChange(db, { ...change, after: { restriction: id, answer: text }, visibility: 'public' }, now)
    const href = paths.coordinationRestriction.href({ id })
    await tellCoordination(db, { key: 'moderation.told-answer', href, hosterId }, now)
    await announce(db)
  })
}
