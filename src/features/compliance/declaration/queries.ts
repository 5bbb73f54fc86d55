import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import { restrictionsOn } from '../../moderation/index.ts'
import type { Answers, Declaration, DeclaredClause, DeclaredFile, SentRow } from './declared.ts'
import { withoutTold } from './without-told.ts'
import '../tables.ts'

/** The last self-assessment that a hoster sent. */
export async function declarationOf(db: Database, hosterId: Id): Promise<Declaration | null> {
  return (await declaredOf(db, [hosterId])).get(hosterId) ?? null
}

/** The same of several hosters, by hoster; those that sent none are not there. */
export async function declaredOf(db: Database, hosterIds: Id[]): Promise<Map<Id, Declaration>> {
  return new Map(
    (await shown(db, await lastSent(db, hosterIds))).map((declaration) => [declaration.hosterId, declaration]),
  )
}

/** The answers alone of the last ones of several hosters: what is hidden of a declaration is never its answers. */
export async function answersOf(db: Database, hosterIds: Id[]): Promise<Map<Id, Answers>> {
  const last = await lastSent(db, hosterIds)
  const rows = await db
    .selectFrom('declaredClause')
    .select(['declarationId', 'clauseId', 'state', 'plannedOn'])
    .where(
      'declarationId',
      'in',
      last.map(({ id }) => id),
    )
    .execute()
  const clauses = Map.groupBy(rows, ({ declarationId }) => declarationId)
  const answers = (id: Id) =>
    (clauses.get(id) ?? []).flatMap(
      ({ clauseId, state, plannedOn }): [string, Pick<DeclaredClause, 'state' | 'plannedOn'>][] =>
        state === null ? [] : [[clauseId, { state, plannedOn }]],
    )
  return new Map(last.map(({ id, hosterId, sentAt }) => [hosterId, { sentAt, clauses: new Map(answers(id)) }]))
}

async function lastSent(db: Database, hosterIds: Id[]): Promise<SentRow[]> {
  const sent = (await sentRows(db).where('hosterId', 'in', hosterIds).execute()).flatMap(asSent)
  return [...Map.groupBy(sent, ({ hosterId }) => hosterId).values()].flatMap(([first]) => first ?? [])
}

/** When each of these hosters sent its last one. */
export async function declarationsSentBy(db: Database, hosterIds: Id[]): Promise<Map<Id, Instant>> {
  return new Map((await lastSent(db, hosterIds)).map(({ hosterId, sentAt }) => [hosterId, sentAt]))
}

/** The last one as the hoster wrote it, for who writes the next: with what is hidden from all others. */
export async function lastWritten(db: Database, hosterId: Id): Promise<Declaration | null> {
  const [last] = await declarationsOf(db, hosterId)
  return last ? ((await filled(db, [last]))[0] ?? null) : null
}

/** Every one that a hoster sent, the newest first. */
export async function declarationsOf(db: Database, hosterId: Id): Promise<SentRow[]> {
  return (await sentRows(db).where('hosterId', '=', hosterId).execute()).flatMap(asSent)
}

/** One that this hoster sent. */
export async function sentDeclaration(db: Database, hosterId: Id, id: Id): Promise<Declaration | undefined> {
  const rows = await sentRows(db).where('id', '=', id).where('hosterId', '=', hosterId).execute()
  return (await shown(db, rows.flatMap(asSent)))[0]
}

/** The newest first. */
const sentRows = (db: Database) =>
  db
    .selectFrom('declaration')
    .select(['id', 'hosterId', 'documentId', 'versionNumber', 'sentAt'])
    .where('sentAt', 'is not', null)
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')

const asSent = ({ sentAt, ...row }: Omit<SentRow, 'sentAt'> & { sentAt: Instant | null }): SentRow[] =>
  sentAt === null ? [] : [{ ...row, sentAt }]

/** As everybody reads them. */
async function shown(db: Database, sent: SentRow[]): Promise<Declaration[]> {
  const subjects = sent.map(({ id }) => ({ kind: 'declaration', id }))
  const present = await restrictionsOn(db, subjects)
  return (await filled(db, sent)).map((declaration) => {
    const hidden = present.find(({ subject }) => subject.id === declaration.id) ?? null
    return hidden ? withoutTold(declaration, hidden) : declaration
  })
}

async function filled(db: Database, sent: SentRow[]): Promise<Declaration[]> {
  const ids = sent.map(({ id }) => id)
  const clauses = Map.groupBy(await clauseRows(db, ids), ({ declarationId }) => declarationId)
  const files = await fileRows(db, ids)
  return sent.map((row) => ({
    ...row,
    hidden: null,
    clauses: new Map(
      (clauses.get(row.id) ?? []).flatMap(({ declarationId, clauseId, state, ...said }): [string, DeclaredClause][] =>
        state === null ? [] : [[clauseId, { ...said, state, files: filesOn(files, { declarationId, clauseId }) }]],
      ),
    ),
  }))
}

export const clauseRows = (db: Database, declarationIds: Id[]) =>
  db.selectFrom('declaredClause').selectAll().where('declarationId', 'in', declarationIds).execute()

export interface FileRow extends DeclaredFile {
  declarationId: Id
  clauseId: string
}

/** Without their bytes, the first attached first. */
export const fileRows = (db: Database, declarationIds: Id[]): Promise<FileRow[]> =>
  db
    .selectFrom('declaredFile')
    .select(['id', 'declarationId', 'clauseId', 'name', 'type', 'size'])
    .where('declarationId', 'in', declarationIds)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

/** Those of one clause. */
export const filesOn = (files: FileRow[], at: Pick<FileRow, 'declarationId' | 'clauseId'>): DeclaredFile[] =>
  files
    .filter(({ declarationId, clauseId }) => declarationId === at.declarationId && clauseId === at.clauseId)
    .map(({ id, name, type, size }) => ({ id, name, type, size }))

/** A file with its bytes, whose it is, and whether everybody may have it. */
export async function fileWithBytes(db: Database, { declarationId, id }: { declarationId: Id; id: Id }) {
  const row = await db
    .selectFrom('declaredFile')
    .innerJoin('declaration', 'declaration.id', 'declaredFile.declarationId')
    .innerJoin('declaredBlob', 'declaredBlob.hash', 'declaredFile.hash')
    .select(['name', 'type', 'bytes', 'hosterId', 'sentAt'])
    .where('declaredFile.id', '=', id)
    .where('declaredFile.declarationId', '=', declarationId)
    .executeTakeFirst()
  if (!row) return undefined
  const { sentAt, ...file } = row
  return { ...file, isSent: sentAt !== null }
}

/** The last ones of their hosters, sent before then, of which nobody was reminded; none where another is begun. */
export async function dueForReminder(db: Database, before: Instant, most: number): Promise<SentRow[]> {
  const rows = await sentRows(db)
    .where('sentAt', '<=', before)
    .where('remindedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('declaration as other')
            .select('other.id')
            .whereRef('other.hosterId', '=', 'declaration.hosterId')
            .where(({ or, eb }) =>
              or([eb('other.sentAt', 'is', null), eb('other.sentAt', '>', eb.ref('declaration.sentAt'))]),
            ),
        ),
      ),
    )
    .clearOrderBy()
    .orderBy('sentAt')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.flatMap(asSent)
}

/** Of each, the hoster, and whether everybody reads it. */
export async function whoseDeclarations(db: Database, ids: Id[]) {
  const rows = await db.selectFrom('declaration').select(['id', 'hosterId', 'sentAt']).where('id', 'in', ids).execute()
  return rows.map(({ id, hosterId, sentAt }) => ({ id, hosterId, isSent: sentAt !== null }))
}
