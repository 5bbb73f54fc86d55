import type { PersonalData } from '../../platform/personal-data.ts'
import './tables.ts'

/** What a person proposed and promised at meetings. The minutes stay; their name goes. */
export const personalData: PersonalData = {
  name: 'meetings',
  tables: ['meetingPoint', 'meetingAnswer', 'meetingDecision', 'meetingAction'],
  async aboutPerson(db, personId) {
    const points = await db
      .selectFrom('meetingPoint')
      .select(['title', 'text', 'presenter as name', 'createdAt', 'withdrawnAt'])
      .where('byPersonId', '=', personId)
      .orderBy('createdAt')
      .execute()
    const meetingAnswers = await db
      .selectFrom('meetingAnswer')
      .select(['hosterId', 'answer', 'at'])
      .where('byPersonId', '=', personId)
      .orderBy('at')
      .execute()
    const promised = await db
      .selectFrom('meetingAction')
      .select(['text', 'personName as name', 'dueOn', 'at', 'endedAt', 'outcome'])
      .where('personId', '=', personId)
      .orderBy('at')
      .execute()
    const noted = await db
      .selectFrom('meetingDecision')
      .select(['text', 'at'])
      .where('byPersonId', '=', personId)
      .orderBy('at')
      .execute()
    return { points, meetingAnswers, promised, noted }
  },
  async forgetPerson(db, personId) {
    const nobody = { byPersonId: null }
    await db
      .updateTable('meetingPoint')
      .set({ ...nobody, presenter: null })
      .where('byPersonId', '=', personId)
      .execute()
    await db
      .updateTable('meetingPoint')
      .set({ withdrawnByPersonId: null })
      .where('withdrawnByPersonId', '=', personId)
      .execute()
    for (const table of ['meetingAnswer', 'meetingDecision', 'meetingAction'] as const)
      await db.updateTable(table).set(nobody).where('byPersonId', '=', personId).execute()
    await db
      .updateTable('meetingAction')
      .set({ personId: null, personName: null })
      .where('personId', '=', personId)
      .execute()
    await db
      .updateTable('meetingAction')
      .set({ endedByPersonId: null })
      .where('endedByPersonId', '=', personId)
      .execute()
  },
}
