import { atomically, type Database, newId, toInstant } from '../../platform/database/index.ts'
import { mailboxOf } from '../../platform/email.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import { sendMail } from '../../platform/mail/index.ts'
import { hashOf, newToken } from '../../platform/token.ts'
import { confirmWithin, erasesAfter, expiryOf } from './contact.ts'
import { refusedForm } from './form.ts'
import { letterheadOf } from './letterhead.ts'
import { confirmationMail } from './mails.ts'
import { type Recipient, recipientsBySlug } from './recipients.ts'
import { refuseTooManyFrom, refuseTooManyTo } from './refuse-too-many.ts'

export interface Wish {
  to: string[]
  about: string | null
  message: string
  email: string
  name: string | null
  language: Language
  submission: string
}

/** Keeps a message and mails its sender a link; nothing goes to anybody else before that is followed. */
export function askToWrite(db: Database, wish: Wish, { now, publicUrl }: { now: Temporal.Instant; publicUrl: string }) {
  return atomically(db, async (db) => {
    const { to, submission, ...written } = wish
    const same = await db
      .selectFrom('contactRequest')
      .select('id')
      .where('submission', '=', submission)
      .executeTakeFirst()
    if (same) return

    const recipients = await reachableAmong(db, to, now)
    const mailbox = mailboxOf(written.email)
    await refuseTooManyFrom(db, mailbox, now)
    await refuseTooManyTo(db, recipients, now)

    const [id, token] = [newId(), newToken()]
    const request = { id, ...written, mailbox, submission, createdAt: toInstant(now), sentAt: null }
    await db
      .insertInto('contactRequest')
      .values({ ...request, tokenHash: hashOf(token), followUpHash: null })
      .execute()
    const rows = recipients.map(({ key }, position) => ({
      requestId: id,
      position,
      recipient: key,
      sentAt: null,
      answer: null,
    }))
    await db.insertInto('contactRecipient').values(rows).execute()

    const letterhead = await letterheadOf(db, wish.language, publicUrl)
    const choices = recipients.map(({ choice }) => choice)
    const mail = confirmationMail(letterhead, request, choices, token)
    await sendMail(db, { ...mail, eraseAt: expiryOf(request) }, now)
    const job = { name: id, payload: { requestId: id } }
    await askForJob(db, { kind: 'expire-contact', ...job, runAt: now.add(confirmWithin) })
    await askForJob(db, { kind: 'erase-contact', ...job, runAt: now.add(erasesAfter) })
  })
}

async function reachableAmong(db: Database, to: string[], now: Temporal.Instant): Promise<Recipient[]> {
  const recipients = await recipientsBySlug(db, to, now)
  if (recipients.length < to.length) throw refusedForm([{ field: 'to', key: 'contact.to-unknown' }])
  const hindered = recipients.find(({ choice }) => choice.hindrance !== null)
  if (hindered)
    throw refusedForm([{ field: 'to', key: 'contact.to-unreachable', values: { name: hindered.choice.name } }])
  return recipients
}
