import { type Database, type Id, toInstant } from '../database/index.ts'
import { hashOf } from '../token.ts'
import { type Draft, type DraftKind, draftMonths, draftOf, monthsBefore } from './draft.ts'
import './tables.ts'

/** The draft behind the last word of an address: its secret, which is enough, or its number, which is not. */
export async function draftAt<Content>(
  db: Database,
  kind: DraftKind<Content>,
  word: string,
): Promise<(Draft<Content> & { isBySecret: boolean }) | undefined> {
  const rows = db.selectFrom('draft').selectAll().where('kind', '=', kind.name)
  const bySecret = await rows.where('tokenHash', '=', hashOf(word)).executeTakeFirst()
  if (bySecret) return { ...draftOf(kind, bySecret), isBySecret: true }
  const row = await rows.where('id', '=', word).executeTakeFirst()
  return row && { ...draftOf(kind, row), isBySecret: false }
}

/** Drafts of a person, or about what they act for; the last saved first. */
export async function draftsOf<Content>(
  db: Database,
  kind: DraftKind<Content>,
  { personId, subjectIds = [] }: { personId: Id; subjectIds?: readonly Id[] },
): Promise<Draft<Content>[]> {
  const rows = await db
    .selectFrom('draft')
    .selectAll()
    .where('kind', '=', kind.name)
    .where(({ or, and, eb }) =>
      or([
        and([eb('personId', '=', personId), eb('subjectId', 'is', null)]),
        eb('subjectId', 'in', subjectIds.slice(0, 400)),
      ]),
    )
    .orderBy('savedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => draftOf(kind, row))
}

/** The draft about a subject, if somebody began one. */
export async function draftAbout<Content>(
  db: Database,
  kind: DraftKind<Content>,
  subjectId: Id,
): Promise<Draft<Content> | undefined> {
  const rows = db.selectFrom('draft').selectAll().where('kind', '=', kind.name).where('subjectId', '=', subjectId)
  const row = await rows.orderBy('createdAt').orderBy('id').executeTakeFirst()
  return row && draftOf(kind, row)
}

/** Drafts that nobody saved for eleven months, whose people do not know yet. */
export async function fadingDrafts<Content>(
  db: Database,
  kind: DraftKind<Content>,
  now: Temporal.Instant,
): Promise<Draft<Content>[]> {
  const rows = await db
    .selectFrom('draft')
    .selectAll()
    .where('kind', '=', kind.name)
    .where('toldAt', 'is', null)
    .where('savedAt', '<=', toInstant(monthsBefore(now, draftMonths.told)))
    .where(({ or, eb }) => or([eb('personId', 'is not', null), eb('subjectId', 'is not', null)]))
    .orderBy('savedAt')
    .execute()
  return rows.map((row) => draftOf(kind, row))
}
