import type { Database } from '../../platform/database/index.ts'
import { perMailboxAndDay, perRecipientAndDay } from './contact.ts'
import { refusedForm } from './form.ts'
import { waitFor } from './fullness.ts'
import { sentTo, writtenFrom } from './queries.ts'
import type { Recipient } from './recipients.ts'

/** A mailbox writes so often a day and no more: nobody's is filled with links by others. */
export async function refuseTooManyFrom(db: Database, mailbox: string, now: Temporal.Instant): Promise<void> {
  const wait = waitFor(await writtenFrom(db, mailbox, now), perMailboxAndDay, now)
  if (wait === 0) return
  throw refusedForm(
    [{ field: 'email', key: 'contact.too-many-from-mailbox', values: { most: perMailboxAndDay } }],
    429,
    wait,
  )
}

/** A hoster gets so many messages a day and no more. */
export async function refuseTooManyTo(db: Database, recipients: Recipient[], now: Temporal.Instant): Promise<void> {
  const keys = recipients.map(({ key }) => key)
  const sent = await sentTo(db, keys, now)
  for (const { key, choice } of recipients) {
    const wait = waitFor(sent.get(key) ?? [], perRecipientAndDay, now)
    if (wait === 0) continue
    throw refusedForm([{ field: 'to', key: 'contact.too-many-to-recipient', values: { name: choice.name } }], 429, wait)
  }
}
