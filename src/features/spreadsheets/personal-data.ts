import type { PersonalData } from '../../platform/personal-data.ts'
import './tables.ts'

/** Lists are the coordination's: who uploaded one is told so, and forgotten. */
export const personalData: PersonalData = {
  name: 'spreadsheets',
  tables: ['spreadsheet'],
  async aboutPerson(db, personId) {
    const rows = await db
      .selectFrom('spreadsheet')
      .select(['name', 'uploadedAt'])
      .where('personId', '=', personId)
      .orderBy('uploadedAt')
      .execute()
    return { spreadsheets: rows.map(({ name, uploadedAt }) => ({ what: name, createdAt: uploadedAt })) }
  },
  async forgetPerson(db, personId) {
    for (const column of ['personId', 'applyingBy'] as const)
      await db
        .updateTable('spreadsheet')
        .set({ [column]: null })
        .where(column, '=', personId)
        .execute()
  },
}
