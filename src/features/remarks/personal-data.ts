import type { Database, Id } from '../../platform/database/index.ts'
import { mailboxOf } from '../../platform/email.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { findPerson } from '../accounts/index.ts'
import './tables.ts'

/** Remarks know no account: they are a person's when they left their mailbox. Answers are those who wrote them. */
export const personalData: PersonalData = {
  name: 'remarks',
  tables: ['remark', 'remarkVoice'],
  async aboutPerson(db, personId) {
    const answers = await db
      .selectFrom('remark')
      .select(['problem', 'outcome', 'answer', 'answeredAt'])
      .where('answeredByPersonId', '=', personId)
      .orderBy('answeredAt')
      .execute()
    return { remarks: await remarksFrom(db, personId), answers }
  },
  async forgetPerson(db, personId) {
    for (const { id } of await remarksFrom(db, personId))
      await db.updateTable('remarkVoice').set({ email: null, mailbox: null }).where('id', '=', id).execute()
    await db
      .updateTable('remark')
      .set({ answeredByPersonId: null })
      .where('answeredByPersonId', '=', personId)
      .execute()
  },
}

async function remarksFrom(db: Database, personId: Id) {
  const { email } = await findPerson(db, personId)
  if (email === null) return []
  return db
    .selectFrom('remarkVoice')
    .innerJoin('remark', 'remark.id', 'remarkVoice.remarkId')
    .select(['remarkVoice.id', 'remarkVoice.createdAt', 'email', 'explanation', 'problem'])
    .where('mailbox', '=', mailboxOf(email))
    .orderBy('remarkVoice.createdAt')
    .execute()
}
