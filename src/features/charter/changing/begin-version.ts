import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { By } from '../by.ts'
import { findVersion, versionsOf } from '../queries.ts'
import { isAdopted, type Version } from '../version.ts'
import { recordVersion } from './record-version.ts'
import { insertVersion } from './write-version.ts'

/** More than that are forgotten ones: withdraw some. */
const mostBeingWritten = 10

/** Begins the next version of a document as a copy of one that stands. */
export function beginVersion(
  db: Database,
  { documentId, from }: { documentId: Id; from: number },
  by: By,
): Promise<Version> {
  return atomically(db, async (db) => {
    const versions = await versionsOf(db, documentId)
    const open = versions.filter((version) => !isAdopted(version) && version.withdrawnOn === null)
    if (open.length >= mostBeingWritten) throw conflict('charter.many-versions')
    const { content, officialUrl, isParaphrase } = await findVersion(db, documentId, from)
    const number = Math.max(...versions.map(({ number }) => number)) + 1
    const begun = { documentId, number, content, officialUrl, isParaphrase }
    const version = await insertVersion(db, begun, by)
    const done = { verb: 'document.version-begun', before: null, after: { number } }
    await recordVersion(db, version, done, by)
    return version
  })
}
