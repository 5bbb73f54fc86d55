import type { Translated } from '../../../platform/i18n/index.ts'
import type { Request } from '../../../platform/web/index.ts'
import { listDocuments, versionById, versionsOf } from '../queries.ts'
import { today } from '../showing/shown.ts'
import { type Document, inForceAmong, stateOfVersion, type VersionState } from '../version.ts'

/** A document in a line: as it is called now, and how its version in force or its last one stands. */
export interface DeskDocument {
  document: Document
  title: Translated
  latest: number
  state: VersionState
}

export async function deskDocuments(c: Request): Promise<DeskDocument[]> {
  const { db } = c.var
  const day = today(c)
  const lines = []
  // A collective has a handful of documents.
  for (const document of await listDocuments(db)) {
    const versions = await versionsOf(db, document.id)
    const chosen = inForceAmong(versions, day) ?? versions[0]
    if (!chosen) continue
    const { content } = await versionById(db, chosen.id)
    const state = stateOfVersion(chosen, versions, day)
    lines.push({ document, title: content.title, latest: chosen.number, state })
  }
  return lines
}
