import { dayIn } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { findDocument, findVersion, listDocuments, versionById, versionsOf } from '../queries.ts'
import {
  type Document,
  inForceAmong,
  isPublic,
  stateOfVersion,
  type Version,
  type VersionRow,
  type VersionState,
} from '../version.ts'

/** A document as everybody sees it: one of its versions, and which others there are. */
export interface DocumentShown {
  document: Document
  version: Version
  /** Those that all may read, the last begun first. */
  versions: VersionRow[]
  /** The day of the collective. */
  day: string
}

export const today = (c: Request) => dayIn(c.var.view.collective.timeZone, c.var.now)

/** The version in force, else the last that all may read. Refuses a document of which nobody may read anything yet. */
export async function documentShown(c: Request): Promise<DocumentShown> {
  const { document, versions, day } = await documentAsked(c)
  const chosen = inForceAmong(versions, day) ?? versions.find((version) => version.withdrawnOn === null) ?? versions[0]
  if (!chosen) throw notFound('charter.no-document')
  return { document, versions, day, version: await versionById(c.var.db, chosen.id) }
}

/** One version, by the number in the address. */
export async function versionShown(c: Request, parameter = 'number'): Promise<DocumentShown> {
  const { document, versions, day } = await documentAsked(c)
  const number = Number(c.req.param(parameter))
  if (!versions.some((version) => version.number === number)) throw notFound('charter.no-version')
  return { document, versions, day, version: await findVersion(c.var.db, document.id, number) }
}

async function documentAsked(c: Request) {
  const { db } = c.var
  const document = await findDocument(db, c.req.param('slug') ?? '')
  const versions = (await versionsOf(db, document.id)).filter(isPublic)
  if (versions.length === 0) throw notFound('charter.no-document')
  return { document, versions, day: today(c) }
}

/** Every document of which all may read something, with the version that has force or comes nearest to it. */
export async function documentsShown(c: Request): Promise<DocumentShown[]> {
  const { db } = c.var
  const day = today(c)
  const shown = []
  // A collective has a handful of documents.
  for (const document of await listDocuments(db)) {
    const versions = (await versionsOf(db, document.id)).filter(isPublic)
    const chosen =
      inForceAmong(versions, day) ?? versions.find(({ withdrawnOn }) => withdrawnOn === null) ?? versions[0]
    if (chosen) shown.push({ document, versions, day, version: await versionById(db, chosen.id) })
  }
  return shown
}

/** How a version stands among the others of what is shown. */
export const stateIn = ({ versions, day }: DocumentShown, version: VersionRow): VersionState =>
  stateOfVersion(version, versions, day)

/** The version that has force, when it is not the one that is shown. */
export const inForceBeside = ({ versions, version, day }: DocumentShown): VersionRow | undefined => {
  const present = inForceAmong(versions, day)
  return present?.id === version.id ? undefined : present
}

/** What is proposed or adopted for later: that may get force after the present one. */
export const comingIn = (shown: DocumentShown): VersionRow[] =>
  shown.versions.filter((version) => ['proposed', 'adopted'].includes(stateIn(shown, version)))
