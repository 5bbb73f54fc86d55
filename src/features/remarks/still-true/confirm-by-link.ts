import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { confirmHoster, hosterById, lastWordOf } from '../../hosters/index.ts'
import { stillOpens } from './asking.ts'
import { requestByToken } from './queries.ts'

/** Confirms a hoster in the name of who holds its link, once. What was confirmed meanwhile needs no second word. */
export function confirmByLink(db: Database, token: string, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const request = await requestByToken(db, token)
    const hoster = request && (await hosterById(db, request.hosterId))
    if (!hoster || !stillOpens(request.askedAt, now)) throw notFound('remarks.still-true-unknown')
    if (request.usedAt !== null || lastWordOf(hoster) !== request.since) return
    await db
      .updateTable('confirmationRequest')
      .set({ usedAt: toInstant(now) })
      .where('hosterId', '=', hoster.id)
      .execute()
    // Who holds the link of a mailbox need not be anybody that the site knows.
    await confirmHoster(db, hoster.id, { actor: { kind: 'job', name: 'still-true' }, now })
  })
}
