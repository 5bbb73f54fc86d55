import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { eraseDraft } from './proposing/withdraw-amendment.ts'
import './tables.ts'

/** What a person writes and proposes. Proposals and votes are the collective's memory; the name goes. */
export const personalData: PersonalData = {
  name: 'amendments',
  tables: ['amendment', 'amendmentWriter', 'amendmentVersion', 'amendmentCarrying'],
  async aboutPerson(db, personId) {
    const amendments = (await ownOnes(db, personId)).map(({ draft, authorName: name, begunAt, proposedAt }) => {
      const { title, reasons } = fromJson(draft)
      return { title, reasons, name, begunAt, proposedAt }
    })
    const amendmentsWritten = await db
      .selectFrom('amendmentWriter')
      .select('at')
      .where('personId', '=', personId)
      .orderBy('at')
      .execute()
    const amendmentsPublished = await db
      .selectFrom('amendmentVersion')
      .select(['number', 'note', 'at'])
      .where('byPersonId', '=', personId)
      .orderBy('at')
      .execute()
    const amendmentsCarried = await db
      .selectFrom('amendmentCarrying')
      .select(['hosterId', 'at'])
      .where('byPersonId', '=', personId)
      .orderBy('at')
      .execute()
    return { amendments, amendmentsWritten, amendmentsPublished, amendmentsCarried }
  },
  async forgetPerson(db, personId) {
    for (const { id, proposedAt } of await ownOnes(db, personId)) if (proposedAt === null) await eraseDraft(db, id)
    await db
      .updateTable('amendment')
      .set({ authorPersonId: null, authorName: null })
      .where('authorPersonId', '=', personId)
      .execute()
    await db.deleteFrom('amendmentWriter').where('personId', '=', personId).execute()
    await db.updateTable('amendmentVersion').set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
    await db.updateTable('amendmentCarrying').set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
  },
}

const ownOnes = (db: Database, personId: Id) =>
  db
    .selectFrom('amendment')
    .select(['id', 'draft', 'authorName', 'begunAt', 'proposedAt'])
    .where('authorPersonId', '=', personId)
    .orderBy('begunAt')
    .orderBy('id')
    .execute()
