import { dayIn } from '../../platform/clock.ts'
import { atomically, type Database } from '../../platform/database/index.ts'
import { addDocument } from './changing/add-document.ts'
import { adoptVersion } from './changing/adopt-version.ts'
import { type BundledDocument, readDocuments } from './documents-file.ts'
import { listDocuments } from './queries.ts'

export interface DocumentsImported {
  /** Added just now. */
  documents: number
  /** Slugs of those that were there already, and stay as they are. */
  left: string[]
}

/**
 * Adds the documents that a bundle has and the site has not; a bundle may have none. Again at will: a document that is
 * there is the coordination's, and an adopted text changes by a new version alone.
 */
export async function importDocuments(db: Database, folder: string, now: Temporal.Instant): Promise<DocumentsImported> {
  const left: string[] = []
  let documents = 0
  for (const document of readDocuments(folder)) {
    if (await addBundled(db, document, now)) documents++
    else left.push(document.slug)
  }
  return { documents, left }
}

function addBundled(
  db: Database,
  { force, decisionName, decisionUrl, ...typed }: BundledDocument,
  now: Temporal.Instant,
) {
  const by = { actor: { kind: 'machine', name: 'import' }, now } as const
  return atomically(db, async (db) => {
    const known = await listDocuments(db)
    if (known.some(({ slug }) => slug === typed.slug)) return false
    const { version } = await addDocument(db, typed, by)
    if (force === null) return true
    // Days of long ago are no different in another zone.
    const adoption = { force, decisionName, decisionUrl, today: dayIn('UTC', now) }
    await adoptVersion(db, { id: version.id, revision: version.revision, ...adoption }, by)
    return true
  })
}
