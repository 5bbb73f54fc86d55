import type { Database, Id } from '../../../platform/database/index.ts'
import type { PersonalData } from '../../../platform/personal-data.ts'
import '../tables.ts'

export const tables: PersonalData['tables'] = ['application', 'applicationChange', 'applicationVersion']

export async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const applicationsBegun = await db
    .selectFrom('application')
    .select(['hosterId', 'begunAt'])
    .where('begunByPersonId', '=', personId)
    .orderBy('begunAt')
    .execute()
  const applicationSteps = await db
    .selectFrom('applicationChange')
    .innerJoin('application', 'application.id', 'applicationChange.applicationId')
    .select(['application.hosterId', 'applicationChange.at', 'applicationChange.to', 'applicationChange.reason'])
    .where('applicationChange.byPersonId', '=', personId)
    .orderBy('applicationChange.at')
    .execute()
  return { applicationsBegun, applicationSteps }
}

/** What was written for the hoster stays the hoster's. */
export async function forgetPerson(db: Database, personId: Id): Promise<void> {
  await db.updateTable('application').set({ begunByPersonId: null }).where('begunByPersonId', '=', personId).execute()
  for (const table of ['applicationChange', 'applicationVersion'] as const)
    await db.updateTable(table).set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
}
