import type { Database, Id } from '../database/index.ts'
import { mailboxOf } from '../email.ts'
import { forgetJob } from '../jobs/index.ts'
import './tables.ts'

export interface Forgotten {
  addresses: readonly string[]
  names: readonly string[]
}

/** What stands in the place of who was erased. */
const nobody = '…'
const batch = 200

/**
 * Takes somebody out of the outbox, in the caller's own transaction, whether mails left or wait. Those to and from
 * their mailboxes go; in those to others, that may have to arrive, names and addresses become `…`.
 */
export async function forgetInMails(db: Database, { addresses, names }: Forgotten): Promise<void> {
  const own = new Set(addresses.map(mailboxOf))
  const isOwn = (address: string | null) => address !== null && own.has(mailboxOf(address))
  const without = withoutWords([...addresses.map(anyLabelOf), ...names.filter(Boolean).map(whole)])
  for (let after: Id = ''; ; ) {
    const mails = await mailsAfter(db, after)
    for (const { id, recipient, replyTo, subject, body } of mails) {
      if (isOwn(recipient) || isOwn(replyTo)) await eraseMail(db, id)
      else if (without(subject) !== subject || without(body) !== body)
        await db
          .updateTable('mail')
          .set({ subject: without(subject), body: without(body) })
          .where('id', '=', id)
          .execute()
    }
    const last = mails.at(-1)
    if (!last) return
    after = last.id
  }
}

const mailsAfter = (db: Database, id: Id) =>
  db
    .selectFrom('mail')
    .select(['id', 'recipient', 'replyTo', 'subject', 'body'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(batch)
    .execute()

async function eraseMail(db: Database, id: Id): Promise<void> {
  await db.deleteFrom('mail').where('id', '=', id).execute()
  await forgetJob(db, { kind: 'mail', name: id })
}

/** Links are left alone: a name may be a word of theirs, and somebody else's mail must still lead somewhere. */
function withoutWords(patterns: string[]): (text: string) => string {
  if (patterns.length === 0) return (text) => text
  const found = new RegExp(`(https?://\\S+)|${patterns.join('|')}`, 'gu')
  return (text) => text.replaceAll(found, (_, link: string | undefined) => link ?? nobody)
}

/** The address with any label: `ada@…` and `ada+list@…`. */
function anyLabelOf(address: string): string {
  const [local = '', domain = ''] = mailboxOf(address).split('@')
  const labelled = `${RegExp.escape(local)}(?:\\+[^\\s@]*)?@${RegExp.escape(domain)}`
  return `(?<![\\p{L}\\p{N}._-])(?i:${labelled})(?![\\p{L}\\p{N}-])`
}

/** A name between other words, not a part of one, as it is written: `Rose` is no flower. */
const whole = (name: string) => `(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`
