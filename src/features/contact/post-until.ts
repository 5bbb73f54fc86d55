import type { Database } from '../../platform/database/index.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import { type Mail, sendMail } from '../../platform/mail/index.ts'

/** Puts a mail in the outbox and has it erased there at `until`, whether it could leave or not. */
export async function postUntil(
  db: Database,
  mail: Mail,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<void> {
  const mailId = await sendMail(db, mail, now)
  await askForJob(db, { kind: 'erase-mail', name: `contact:${mailId}`, payload: { mailId }, runAt: until })
}
