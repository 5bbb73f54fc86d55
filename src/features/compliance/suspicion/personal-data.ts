import { type Database, type Id, newId } from '../../../platform/database/index.ts'
import { mailboxOf } from '../../../platform/email.ts'
import { findPerson } from '../../accounts/index.ts'
import '../tables.ts'

/** What a person said, and what they answered for others: of what these were told, nothing. */
export async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const answers = await db
    .selectFrom('suspicion')
    .select(['hosterId', 'clauseId', 'answer as text', 'answeredAt as at'])
    .where('answeredByPersonId', '=', personId)
    .orderBy('answeredAt')
    .execute()
  const dismissals = await db
    .selectFrom('suspicion')
    .select(['hosterId', 'clauseId', 'dismissal as text', 'dismissedAt as at'])
    .where('dismissedByPersonId', '=', personId)
    .orderBy('dismissedAt')
    .execute()
  return { suspicions: await saidBy(db, personId), suspicionAnswers: answers, dismissals }
}

export async function forgetPerson(db: Database, personId: Id): Promise<void> {
  const nameless = { email: null, mailbox: null }
  const own = db.updateTable('suspicionVoice').set({ ...nameless, personId: null, voiceHash: newId() })
  await own.where('personId', '=', personId).execute()
  const mailbox = await mailboxOfPerson(db, personId)
  if (mailbox !== null) {
    const left = db.updateTable('suspicionVoice').where('mailbox', '=', mailbox)
    await left
      .set({ ...nameless, voiceHash: newId() })
      .where('personId', 'is', null)
      .execute()
    await left.set(nameless).where('personId', 'is not', null).execute()
  }
  for (const column of ['answeredByPersonId', 'dismissedByPersonId'] as const)
    await db
      .updateTable('suspicion')
      .set({ [column]: null })
      .where(column, '=', personId)
      .execute()
}

/** By their account, or with their mailbox and no account: what somebody else said and signed is that one's. */
async function saidBy(db: Database, personId: Id) {
  const mailbox = await mailboxOfPerson(db, personId)
  return db
    .selectFrom('suspicionVoice')
    .innerJoin('suspicion', 'suspicion.id', 'suspicionVoice.suspicionId')
    .select(['hosterId', 'clauseId', 'text', 'email', 'suspicionVoice.at', 'suspicionVoice.withdrawnAt'])
    .where(({ or, and, eb }) => {
      const signedIn = eb('personId', '=', personId)
      if (mailbox === null) return signedIn
      return or([signedIn, and([eb('personId', 'is', null), eb('mailbox', '=', mailbox)])])
    })
    .orderBy('suspicionVoice.at')
    .execute()
}

async function mailboxOfPerson(db: Database, personId: Id): Promise<string | null> {
  const { email } = await findPerson(db, personId)
  return email && mailboxOf(email)
}
