import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { sendMail } from '../../platform/mail/index.ts'
import { personsById } from '../accounts/index.ts'
import type { Way } from './kinds.ts'
import { letterTo, type Sender } from './letter.ts'
import { isReachable } from './notify.ts'
import { waitingFor } from './queries.ts'

interface Wish {
  personId: Id
  way: Exclude<Way, 'never'>
}

/** Puts what waits for a person into one mail. Mail and mark are one transaction: nothing is mailed twice. */
export function mailNotifications(
  db: Database,
  { personId, way }: Wish,
  sender: Sender,
  now: Temporal.Instant,
): Promise<void> {
  return atomically(db, async (db) => {
    const [person] = (await personsById(db, [personId])).filter(isReachable)
    const news = await waitingFor(db, personId, way)
    if (!person || news.length === 0) return
    await sendMail(db, letterTo(person, news, way, sender), now)
    await db
      .updateTable('notification')
      .set({ mailedAt: toInstant(now) })
      .where('personId', '=', personId)
      .where('way', '=', way)
      .where('mailedAt', 'is', null)
      .execute()
  })
}
