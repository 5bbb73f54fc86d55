import type { Database, Id } from '../../platform/database/index.ts'
import { mailboxOf } from '../../platform/email.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { findPerson } from '../accounts/index.ts'
import { eraseRequest } from './erase-request.ts'

/** Messages know no account: they are a person's when they came from their mailbox. */
export const personalData: PersonalData = {
  name: 'contact',
  tables: ['contactRequest', 'contactRecipient'],
  async aboutPerson(db, personId) {
    const messages = await requestsOf(db, personId)
    return {
      messages: messages.map(({ createdAt, sentAt, name, email, about, message }) => ({
        createdAt,
        sentAt,
        name,
        email,
        about,
        message,
      })),
    }
  },
  async forgetPerson(db, personId) {
    for (const { id } of await requestsOf(db, personId)) await eraseRequest(db, id)
  },
}

async function requestsOf(db: Database, personId: Id) {
  const { email } = await findPerson(db, personId)
  if (email === null) return []
  return db
    .selectFrom('contactRequest')
    .selectAll()
    .where('mailbox', '=', mailboxOf(email))
    .orderBy('createdAt')
    .execute()
}
