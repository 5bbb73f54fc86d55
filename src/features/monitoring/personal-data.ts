import type { Database, Id } from '../../platform/database/index.ts'
import { mailboxOf } from '../../platform/email.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { findPerson } from '../accounts/index.ts'
import './tables.ts'

/** Who follows incidents is known by mailbox; what delegates told of their services names who wrote it. */
export const personalData: PersonalData = {
  name: 'monitoring',
  tables: ['incidentFollower', 'incidentMessage', 'maintenance', 'heartbeat', 'vantage'],
  async aboutPerson(db, personId) {
    const messages = await db
      .selectFrom('incidentMessage')
      .select(['at', 'text'])
      .where('byPersonId', '=', personId)
      .orderBy('at')
      .execute()
    const maintenances = await db
      .selectFrom('maintenance')
      .select(['createdAt', 'hosterId', 'from', 'to', 'text', 'withdrawnAt'])
      .where('byPersonId', '=', personId)
      .orderBy('createdAt')
      .execute()
    const heartbeats = await db
      .selectFrom('heartbeat')
      .select('createdAt')
      .where('byPersonId', '=', personId)
      .orderBy('createdAt')
      .execute()
    const vantages = await db
      .selectFrom('vantage')
      .select(['createdAt', 'name'])
      .where('byPersonId', '=', personId)
      .orderBy('createdAt')
      .execute()
    const followed = (await followedBy(db, personId)).map(({ id, ...told }) => told)
    return { followed, messages, maintenances, heartbeats, vantages }
  },
  async forgetPerson(db, personId) {
    const followed = (await followedBy(db, personId)).map(({ id }) => id)
    await db.deleteFrom('incidentFollower').where('id', 'in', followed).execute()
    for (const table of ['incidentMessage', 'maintenance', 'heartbeat', 'vantage'] as const)
      await db.updateTable(table).set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
  },
}

async function followedBy(db: Database, personId: Id) {
  const { email } = await findPerson(db, personId)
  const mailbox = email === null ? '' : mailboxOf(email)
  return db
    .selectFrom('incidentFollower')
    .select(['id', 'email', 'hosterId', 'language', 'createdAt', 'confirmedAt'])
    .where(({ or, eb }) => or([eb('personId', '=', personId), eb('mailbox', '=', mailbox)]))
    .orderBy('createdAt')
    .execute()
}
