import { type Database, fromJson, type Id, type Json } from '../../platform/database/index.ts'
import type { Translated } from '../../platform/i18n/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { titleFor } from './title.ts'
import './tables.ts'

/**
 * Decisions that a person opened or withdrew, ballots that they cast and mandates that they gave for a hoster. What a
 * ballot says is the hoster's, and is told to nobody by whose hand it came. All of it stays; who it was goes.
 */
export const personalData: PersonalData = {
  name: 'decisions',
  tables: ['decision', 'participation', 'mandate'],
  aboutPerson,
  forgetPerson,
}

async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const opened = await db
    .selectFrom('decision')
    .select(['title', 'createdAt'])
    .where('openedByPersonId', '=', personId)
    .orderBy('createdAt')
    .execute()
  const cast = await db
    .selectFrom('participation')
    .innerJoin('decision', 'decision.id', 'participation.decisionId')
    .select(['title', 'hosterId', 'castAt as at'])
    .where('byPersonId', '=', personId)
    .orderBy('decision.createdAt')
    .orderBy('hosterId')
    .execute()
  const mandates = await db
    .selectFrom('mandate')
    .select(['fromHosterId as hosterId', 'givenAt', 'endedAt'])
    .where(({ or, eb }) => or([eb('givenByPersonId', '=', personId), eb('endedByPersonId', '=', personId)]))
    .orderBy('givenAt')
    .execute()
  return { decisionsOpened: opened.map(titled), ballotsCast: cast.map(titled), mandates }
}

const titled = <Row extends { title: Json<Translated> }>(row: Row) => ({
  ...row,
  title: titleFor({ title: fromJson(row.title) }),
})

async function forgetPerson(db: Database, personId: Id): Promise<void> {
  await db.updateTable('decision').set({ openedByPersonId: null }).where('openedByPersonId', '=', personId).execute()
  await db.updateTable('participation').set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
  await db.updateTable('mandate').set({ givenByPersonId: null }).where('givenByPersonId', '=', personId).execute()
  await db.updateTable('mandate').set({ endedByPersonId: null }).where('endedByPersonId', '=', personId).execute()
}
