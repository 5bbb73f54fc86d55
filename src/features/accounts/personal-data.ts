import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { mailboxOf } from '../../platform/email.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { aboutPerson } from './about-person.ts'

export const personalData: PersonalData = {
  name: 'accounts',
  tables: [
    ...(['person', 'roleGrant', 'personBlock', 'signInLink', 'emailChange', 'apiKey', 'accountTry'] as const),
    ...([
      'authUser',
      'authSession',
      'authAccount',
      'authVerification',
      'authTwoFactor',
      'authPasskey',
      'usedCode',
    ] as const),
  ],
  aboutPerson,
  forgetPerson,
}

/** All ways in are gone, with the address; of the person, the id stays, which names nobody. */
async function forgetPerson(db: Database, personId: Id, now: Temporal.Instant): Promise<void> {
  const person = await db.selectFrom('person').select('userId').where('id', '=', personId).executeTakeFirst()
  if (!person) return
  const { userId } = person
  for (const table of ['apiKey', 'accountTry', 'emailChange', 'roleGrant', 'personBlock'] as const)
    await db.deleteFrom(table).where('personId', '=', personId).execute()
  await db
    .updateTable('person')
    .set({ name: null, userId: null, forgottenAt: toInstant(now) })
    .where('id', '=', personId)
    .where('forgottenAt', 'is', null)
    .execute()
  if (userId !== null) await forgetUser(db, userId)
}

/** The library's own rows: sessions, password, second factor and passkeys go with the user. */
async function forgetUser(db: Database, userId: Id): Promise<void> {
  const user = await db.selectFrom('authUser').select('email').where('id', '=', userId).executeTakeFirst()
  if (user) await db.deleteFrom('signInLink').where('mailbox', '=', mailboxOf(user.email)).execute()
  await db.deleteFrom('authVerification').where('value', '=', userId).execute()
  await db.deleteFrom('authUser').where('id', '=', userId).execute()
}
