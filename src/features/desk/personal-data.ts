import { toInstant } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import './acting/tables.ts'
import './calendar/tables.ts'
import './handover/tables.ts'
import './letter/tables.ts'

/** What a person of the coordination did at its desk. The marks in the journal stay; whose they are goes. */
export const personalData: PersonalData = {
  name: 'desk',
  tables: ['acting', 'deskCalendar', 'handoverNote', 'deskLetter'],
  async aboutPerson(db, personId) {
    const acted = await db
      .selectFrom('acting')
      .select(['hosterId', 'means', 'note', 'startedAt', 'endedAt'])
      .where('personId', '=', personId)
      .orderBy('startedAt')
      .execute()
    const notesWritten = await db
      .selectFrom('handoverNote')
      .select(['text', 'at'])
      .where('byPersonId', '=', personId)
      .orderBy('number')
      .execute()
    const deskCalendar = await db.selectFrom('deskCalendar').select('madeAt').where('personId', '=', personId).execute()
    return { acted, notesWritten, deskCalendar }
  },
  async forgetPerson(db, personId, now) {
    // Else what others do for the same hoster would be marked as asked of them.
    await db
      .updateTable('acting')
      .set({ endedAt: toInstant(now) })
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .where('until', '>', toInstant(now))
      .execute()
    await db.updateTable('acting').set({ personId: null }).where('personId', '=', personId).execute()
    await db.updateTable('handoverNote').set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
    await db.deleteFrom('deskCalendar').where('personId', '=', personId).execute()
    await db.deleteFrom('deskLetter').where('personId', '=', personId).execute()
  },
}
