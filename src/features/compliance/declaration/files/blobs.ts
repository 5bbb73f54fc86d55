import { createHash } from 'node:crypto'
import type { Database, Id } from '../../../../platform/database/index.ts'
import { invalid } from '../../../../platform/errors.ts'
import { bounds } from '../answer.ts'
import { fileField } from './taken-file.ts'
import '../../tables.ts'

/**
 * Keeps what a file holds, once however often it is attached; gives its hash. Refuses beyond what all the
 * self-assessments of a hoster may hold together.
 */
export async function keepBlob(db: Database, hosterId: Id, bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('base64url')
  const kept = (await blobsOf(db, hosterId)).filter((blob) => blob.hash !== hash)
  if (kept.length >= bounds.hosterFiles)
    throw invalid(fileField, 'compliance.files-hoster-enough', { most: bounds.hosterFiles })
  const together = kept.reduce((sum, { size }) => sum + size, bytes.length)
  if (together > bounds.hosterBytes)
    throw invalid(fileField, 'compliance.files-hoster-heavy', { most: bounds.hosterBytes / 1024 / 1024 })
  await db
    .insertInto('declaredBlob')
    .values({ hash, bytes })
    .onConflict((clash) => clash.column('hash').doNothing())
    .execute()
  return hash
}

const blobsOf = (db: Database, hosterId: Id) =>
  db
    .selectFrom('declaredFile')
    .innerJoin('declaration', 'declaration.id', 'declaredFile.declarationId')
    .select(['hash', 'size'])
    .distinct()
    .where('hosterId', '=', hosterId)
    .execute()

/** Takes files away, and what they hold where nothing else holds it. */
export async function removeFiles(db: Database, ids: Id[]): Promise<void> {
  const rows = await db.selectFrom('declaredFile').select('hash').where('id', 'in', ids).execute()
  await db.deleteFrom('declaredFile').where('id', 'in', ids).execute()
  await db
    .deleteFrom('declaredBlob')
    .where(
      'hash',
      'in',
      rows.map(({ hash }) => hash),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('declaredFile').select('id').whereRef('declaredFile.hash', '=', 'declaredBlob.hash'))),
    )
    .execute()
}
