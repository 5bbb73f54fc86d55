import { atomically, type Database } from '../../platform/database/index.ts'
import { sendMail } from '../../platform/mail/index.ts'
import { hashOf, newToken } from '../../platform/token.ts'
import { erasureOf } from './contact.ts'
import { letterheadOf } from './letterhead.ts'
import { followUpMail } from './mails.ts'
import { requestById } from './queries.ts'
import { reachedBy } from './recipients.ts'

/** Asks the one who wrote, once, whether somebody answered. */
export function askWhetherAnswered(
  db: Database,
  requestId: string,
  { now, publicUrl }: { now: Temporal.Instant; publicUrl: string },
) {
  return atomically(db, async (db) => {
    const request = await requestById(db, requestId)
    if (!request?.sentAt || request.followUpHash !== null) return
    const until = erasureOf(request)
    if (Temporal.Instant.compare(until, now) <= 0) return

    const token = newToken()
    await db
      .updateTable('contactRequest')
      .set({ followUpHash: hashOf(token) })
      .where('id', '=', requestId)
      .execute()
    const choices = (await reachedBy(db, requestId, now)).map(({ choice }) => choice)
    const letterhead = await letterheadOf(db, request.language, publicUrl)
    await sendMail(db, { ...followUpMail(letterhead, request, choices, token), eraseAt: until }, now)
  })
}
