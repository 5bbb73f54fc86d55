import type { Database, Id } from '../../../platform/database/index.ts'
import type { PersonalData } from '../../../platform/personal-data.ts'
import './tables.ts'

export const tables: PersonalData['tables'] = [
  'litter',
  'litterChange',
  'admissionRefusal',
  'admissionAppeal',
  'welcomeStep',
]

/** What somebody did for the coordination in litters, and for a hoster after its vote. */
export async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const litterChanges = await db
    .selectFrom('litterChange')
    .select(['reason', 'at'])
    .where('byPersonId', '=', personId)
    .orderBy('at')
    .execute()
  const litters = await db
    .selectFrom('litter')
    .select(['number', 'createdAt as at'])
    .where('createdByPersonId', '=', personId)
    .orderBy('number')
    .execute()
  const refusals = await db
    .selectFrom('admissionRefusal')
    .select(['text', 'writtenAt as at'])
    .where('writtenByPersonId', '=', personId)
    .orderBy('writtenAt')
    .execute()
  const admissionAppeals = await db
    .selectFrom('admissionAppeal')
    .select(['reason', 'at'])
    .where('byPersonId', '=', personId)
    .orderBy('at')
    .execute()
  const welcomeSteps = await db
    .selectFrom('welcomeStep')
    .select(['hosterId', 'step', 'doneAt as at'])
    .where('byPersonId', '=', personId)
    .orderBy('doneAt')
    .execute()
  return { litters, litterChanges, admissionRefusals: refusals, admissionAppeals, welcomeSteps }
}

/** What they did stays, without who did it. */
export async function forgetPerson(db: Database, personId: Id): Promise<void> {
  await db.updateTable('litter').set({ createdByPersonId: null }).where('createdByPersonId', '=', personId).execute()
  await db
    .updateTable('admissionRefusal')
    .set({ writtenByPersonId: null })
    .where('writtenByPersonId', '=', personId)
    .execute()
  for (const table of ['litterChange', 'admissionAppeal', 'welcomeStep'] as const)
    await db.updateTable(table).set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
}
