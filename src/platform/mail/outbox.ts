import { z } from 'zod'
import { type Database, type Id, newId, toInstant } from '../database/index.ts'
import { askForJob, forgetJob, type Handlers } from '../jobs/index.ts'
import type { MailTable } from './tables.ts'

export interface Mail {
  recipient: string
  subject: string
  body: string
  /** Where an answer goes, when that is not to us. */
  replyTo?: string
  /** An https address where one POST stops mails of this kind (RFC 8058). */
  unsubscribe?: string
  /** When the outbox forgets it, whether it could leave or not, if that is before `keptDays`. */
  eraseAt?: Temporal.Instant
}

const Payload = z.object({ mailId: z.string() })

/** How long the outbox keeps a mail: after it left, and whatever happens. */
export const keptDays = { sent: 7, atMost: 60 }

/** Puts a mail in the outbox, in the caller's own transaction: it leaves after the commit, at least once. */
export async function sendMail(db: Database, mail: Mail, now: Temporal.Instant): Promise<Id> {
  const id = newId()
  await db
    .insertInto('mail')
    .values({
      id,
      recipient: oneLine(mail.recipient),
      subject: oneLine(mail.subject),
      body: mail.body,
      replyTo: mail.replyTo ? oneLine(mail.replyTo) : null,
      unsubscribe: mail.unsubscribe ? oneLine(mail.unsubscribe) : null,
      createdAt: toInstant(now),
      sentAt: null,
    })
    .execute()
  const payload = { mailId: id }
  const atLast = now.add({ hours: 24 * keptDays.atMost })
  await askForJob(db, { kind: 'mail', name: id, payload, runAt: now })
  await askForJob(db, { kind: 'erase-mail', name: `${id}-at-last`, payload, runAt: earlier(mail.eraseAt, atLast) })
  return id
}

/** Hands one mail to the mail server. */
export type Post = (mail: MailTable) => Promise<void>

/** Mails leave one by one, and are erased a week after they left, at last after 60 days: the outbox is no archive. */
export function mailJobs(db: Database, post: Post | null): Handlers {
  return {
    async mail(payload, now) {
      const { mailId } = Payload.parse(payload)
      const mail = await db.selectFrom('mail').selectAll().where('id', '=', mailId).executeTakeFirst()
      if (!mail || mail.sentAt !== null || !post) return
      await post(mail)
      await db
        .updateTable('mail')
        .set({ sentAt: toInstant(now) })
        .where('id', '=', mailId)
        .execute()
      await askForJob(db, {
        kind: 'erase-mail',
        name: mailId,
        payload: { mailId },
        runAt: now.add({ hours: 24 * keptDays.sent }),
      })
    },
    async 'erase-mail'(payload) {
      const { mailId } = Payload.parse(payload)
      await db.deleteFrom('mail').where('id', '=', mailId).execute()
      // A job that was given up keeps the mail server's last words, which may quote an address.
      await forgetJob(db, { kind: 'mail', name: mailId })
    },
  }
}

/** The last mails, newest first: what the development page shows when no mail server is set. */
export async function waitingMails(db: Database): Promise<MailTable[]> {
  return db.selectFrom('mail').selectAll().orderBy('createdAt', 'desc').orderBy('id').limit(100).execute()
}

const earlier = (wish: Temporal.Instant | undefined, latest: Temporal.Instant) =>
  wish && Temporal.Instant.compare(wish, latest) < 0 ? wish : latest

const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ')
