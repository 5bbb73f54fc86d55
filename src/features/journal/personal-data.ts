import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { rowsOfPerson } from './queries.ts'

export const personalData: PersonalData = {
  name: 'journal',
  tables: ['journalEntry'],
  aboutPerson,
  // Rows name people by id alone: once the account is forgotten nobody is named, and the seals still hold.
  forgetPerson: async () => {},
}

async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const rows = await rowsOfPerson(db, personId)
  const changes = rows.map(({ id, at, actor, verb, subjectKind, subjectId, content, ...row }) => ({
    id,
    at,
    byYou: actor === personId,
    verb,
    subject: { kind: subjectKind, id: subjectId },
    hosterId: row.hosterId,
    forHosterId: row.forHosterId,
    keyId: row.keyId,
    visibility: row.visibility,
    number: row.number,
    ...(content === null ? { hidden: true } : fromJson(content)),
  }))
  return { changes }
}
