import type { Database, Id } from '../../../platform/database/index.ts'
import type { PersonalData } from '../../../platform/personal-data.ts'
import './tables.ts'

export const tables: PersonalData['tables'] = [
  ...(['departure', 'welcome', 'incubation', 'incubationGoals', 'incubationNote', 'sanction'] as const),
]

/** Who said something for a hoster, or about one. */
export async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const departures = db.selectFrom('departure').select(['hosterId', 'announcedAt', 'reason'])
  const welcomes = db.selectFrom('welcome').select(['hosterId', 'offeredAt', 'how'])
  const asked = db.selectFrom('incubation').select(['hosterId', 'askedAt', 'reason'])
  const answered = db.selectFrom('incubation').select(['hosterId', 'answeredAt', 'answer'])
  const notes = db.selectFrom('incubationNote').select(['hosterId', 'at', 'text'])
  const goals = db.selectFrom('incubationGoals').select(['hosterId', 'at', 'text'])
  const sanctions = db.selectFrom('sanction').select(['hosterId', 'at', 'reasons'])
  const replies = db.selectFrom('sanction').select(['hosterId', 'repliedAt', 'reply'])
  return {
    departures: await departures.where('announcedByPersonId', '=', personId).execute(),
    welcomes: await welcomes.where('offeredByPersonId', '=', personId).execute(),
    incubationsAsked: await asked.where('askedByPersonId', '=', personId).execute(),
    incubationsAnswered: await answered.where('answeredByPersonId', '=', personId).execute(),
    incubationNotes: await notes.where('byPersonId', '=', personId).execute(),
    incubationGoals: await goals.where('byPersonId', '=', personId).execute(),
    sanctions: await sanctions.where('byPersonId', '=', personId).execute(),
    sanctionReplies: await replies.where('repliedByPersonId', '=', personId).execute(),
  }
}

/** What was written for a hoster stays the hoster's. */
export async function forgetPerson(db: Database, personId: Id): Promise<void> {
  for (const column of ['announcedByPersonId', 'calledOffByPersonId'] as const)
    await db
      .updateTable('departure')
      .set({ [column]: null })
      .where(column, '=', personId)
      .execute()
  await db.updateTable('welcome').set({ offeredByPersonId: null }).where('offeredByPersonId', '=', personId).execute()
  for (const column of ['askedByPersonId', 'answeredByPersonId', 'endedByPersonId'] as const)
    await db
      .updateTable('incubation')
      .set({ [column]: null })
      .where(column, '=', personId)
      .execute()
  for (const table of ['incubationGoals', 'incubationNote', 'sanction'] as const)
    await db.updateTable(table).set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
  for (const column of ['repliedByPersonId', 'withdrawnByPersonId'] as const)
    await db
      .updateTable('sanction')
      .set({ [column]: null })
      .where(column, '=', personId)
      .execute()
}
