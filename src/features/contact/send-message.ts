import { atomically, type Database, toInstant } from '../../platform/database/index.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import { sendMail } from '../../platform/mail/index.ts'
import { asksAfter, erasureOf, mayStillBeSent } from './contact.ts'
import { letterheadOf } from './letterhead.ts'
import { messageMail } from './mails.ts'
import { requestByToken } from './queries.ts'
import { type Addressee, addresseesOf } from './recipients.ts'
import { refuseTooManyTo } from './refuse-too-many.ts'

interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
  /** Whether mails leave by a mail server: then nothing goes to those who do not exist. */
  leaves: boolean
}

/** Sends what its writer confirmed, to those who can still be written to; sent already, it does nothing. */
export function sendMessage(db: Database, token: string, { now, publicUrl, leaves }: Circumstances): Promise<void> {
  return atomically(db, async (db) => {
    const request = await requestByToken(db, token)
    if (request?.sentAt) return
    if (!request || !mayStillBeSent(request, now)) throw notFound('contact.link-unknown')

    const recipients = (await addresseesOf(db, request.id, now)).filter(isReachable)
    if (recipients.length === 0) throw conflict('contact.nobody-left')
    await refuseTooManyTo(db, recipients, now)

    const sentAt = toInstant(now)
    const reached = recipients.map(({ key }) => key)
    await db.updateTable('contactRequest').set({ sentAt }).where('id', '=', request.id).execute()
    await db
      .updateTable('contactRecipient')
      .set({ sentAt })
      .where('requestId', '=', request.id)
      .where('recipient', 'in', reached)
      .execute()

    const letterhead = await letterheadOf(db, request.language, publicUrl)
    for (const recipient of recipients) {
      if (recipient.choice.fictional && leaves) continue
      const mail = messageMail(letterhead, request, recipient, recipients.length - 1)
      await sendMail(db, { ...mail, eraseAt: erasureOf(request) }, now)
    }
    const payload = { requestId: request.id }
    await askForJob(db, { kind: 'follow-up-contact', name: request.id, payload, runAt: now.add(asksAfter) })
  })
}

const isReachable = (recipient: Addressee): recipient is Addressee & { email: string } =>
  recipient.choice.hindrance === null && recipient.email !== null
