import { type Database, type Id, newId } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import {
  type Content,
  type Document,
  isAdopted,
  listDocuments,
  type Version,
  type VersionRow,
  versionById,
  versionsOf,
} from '../charter/index.ts'

/** A document and the text that an amendment would change. */
export interface DocumentText {
  document: Document
  version: Version
}

/**
 * The last adopted version, even when its force is still to come: two amendments that were adopted one after the other
 * must both hold.
 */
export function lastAdopted<Row extends VersionRow>(versions: readonly Row[]): Row | undefined {
  const standing = versions.filter((version) => isAdopted(version) && version.withdrawnOn === null)
  return standing.toSorted((a, b) => compare(a.inForceOn ?? '', b.inForceOn ?? '') || a.number - b.number).at(-1)
}

/** Every document that can be amended, in the order of the menu. */
export async function documentTexts(db: Database): Promise<DocumentText[]> {
  const texts: DocumentText[] = []
  // A collective has a handful of documents.
  for (const document of await listDocuments(db)) {
    const version = await textOf(db, document.id)
    if (version) texts.push({ document, version })
  }
  return texts
}

/** The text of a document that an amendment would change; undefined while none was adopted. */
export async function textOf(db: Database, documentId: Id): Promise<Version | undefined> {
  const version = lastAdopted(await versionsOf(db, documentId))
  return version && versionById(db, version.id)
}

export function textNamed(texts: readonly DocumentText[], slug: string): DocumentText {
  const found = texts.find(({ document }) => document.slug === slug)
  if (!found) throw notFound('charter.no-document')
  return found
}

/** The same version with other words: what it would be. */
export const reading = (version: Version, content: Content): Version => ({ ...version, id: newId(), content })

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
