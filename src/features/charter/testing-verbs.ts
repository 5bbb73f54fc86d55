import { openTestDatabase } from '../../testing-database.ts'
import { adoptVersion, type Force } from './changing/adopt-version.ts'
import { beginVersion } from './changing/begin-version.ts'
import { editVersion, typedIn } from './changing/edit-version.ts'
import { proposeVersion } from './changing/propose-version.ts'
import { withdrawVersion } from './changing/withdraw-version.ts'
import { aChapter, aClause, aContent, byTest, givenDocument } from './testing.ts'
import type { Version } from './version.ts'

const by = byTest()
export const today = '2026-11-23'
/** Without the second clause, with another one. */
export const other = aContent({ chapters: [aChapter('bread', [aClause('bread.flour'), aClause('bread.water')])] })

/** An empty database with a document, and each verb over the revision that one has in hand. */
export async function openDocument(given: Parameters<typeof givenDocument>[1] = {}) {
  const { writer: db } = await openTestDatabase()
  const { document, version } = await givenDocument(db, given)
  const edit = (version: Version, content = other, said: { returning?: string[] } = {}) =>
    editVersion(
      db,
      { id: version.id, revision: version.revision, typed: { ...typedIn(version), content }, ...said },
      by,
    )
  const propose = ({ id, revision }: Version, proposedOn = today) =>
    proposeVersion(db, { id, revision, proposedOn, today }, by)
  const adopt = ({ id, revision }: Version, force: Force = { adoptedOn: today, inForceOn: today }) =>
    adoptVersion(db, { id, revision, force, decisionName: 'AG 2026', decisionUrl: null, today }, by)
  const withdraw = ({ id, revision }: Version, withdrawnOn = today) =>
    withdrawVersion(db, { id, revision, withdrawnOn, today }, by)
  const begin = (from = 1) => beginVersion(db, { documentId: document.id, from }, by)
  return { db, document, version, edit, propose, adopt, withdraw, begin }
}
