import { atomically, type Database, newId, toInstant } from '../../../platform/database/index.ts'
import { invalid } from '../../../platform/errors.ts'
import { slugOf } from '../../../platform/slug.ts'
import { recordChange } from '../../journal/index.ts'
import type { By } from '../by.ts'
import type { Content } from '../content.ts'
import { listDocuments } from '../queries.ts'
import type { Document, DocumentKind, Version } from '../version.ts'
import { checkedContent, checkedUrl } from './checked.ts'
import { recordVersion } from './record-version.ts'
import { insertVersion } from './write-version.ts'

export interface DocumentTyped {
  slug: string
  kind: DocumentKind
  content: Content
  officialUrl: string | null
  isParaphrase: boolean
}

/** In a draft of an amendment another page stands where that of such a document would. */
const reserved = new Set(['head', 'link'])

/** Adds a document with the draft of its first version. There is one charter, and one manifesto. */
export function addDocument(
  db: Database,
  typed: DocumentTyped,
  by: By,
): Promise<{ document: Document; version: Version }> {
  const { slug, kind, isParaphrase } = typed
  const content = checkedContent(typed.content)
  const officialUrl = checkedUrl('officialUrl', typed.officialUrl)
  return atomically(db, async (db) => {
    const known = await listDocuments(db)
    if (slugOf(slug) !== slug) throw invalid('slug', 'charter.slug-not-plain', { slug: slugOf(slug) })
    if (reserved.has(slug) || known.some((document) => document.slug === slug))
      throw invalid('slug', 'charter.slug-taken', { slug })
    const isAlone = kind === 'charter' || kind === 'manifesto'
    if (isAlone && known.some((document) => document.kind === kind)) throw invalid('kind', 'charter.kind-taken')
    const position = Math.max(0, ...known.map(({ position }) => position)) + 1
    const document = { id: newId(), slug, kind, position, createdAt: toInstant(by.now) }
    await db.insertInto('document').values(document).execute()
    const { actor, now, undoes = null } = by
    const subject = { kind: 'document', id: document.id }
    const added = { verb: 'document.added', before: null, after: { slug, documentKind: kind, title: content.title } }
    await recordChange(db, { actor, ...added, subject, hosterId: null, visibility: 'private', undoes }, now)
    const begun = { documentId: document.id, number: 1, content, officialUrl, isParaphrase }
    const version = await insertVersion(db, begun, by)
    await recordVersion(db, version, { verb: 'document.version-begun', before: null, after: { number: 1 } }, by)
    return { document, version }
  })
}
