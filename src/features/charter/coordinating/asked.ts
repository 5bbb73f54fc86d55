import type { Request } from '../../../platform/web/index.ts'
import { actorOf, personIn } from '../../accounts/index.ts'
import type { By } from '../by.ts'
import { findDocument, findVersion, versionsOf } from '../queries.ts'
import { today } from '../showing/shown.ts'
import {
  type Document,
  inForceAmong,
  isAdopted,
  stateOfVersion,
  type Version,
  type VersionRow,
  type VersionState,
} from '../version.ts'

/** A version as the coordination sees it: drafts too. */
export interface VersionAsked {
  document: Document
  version: Version
  /** All of them, the last begun first. */
  versions: VersionRow[]
  inForce: VersionRow | undefined
  state: VersionState
  day: string
}

/** The version in the address. Refuses one that there is not. */
export async function versionAsked(c: Request): Promise<VersionAsked> {
  const { db } = c.var
  const document = await findDocument(db, c.req.param('slug') ?? '')
  const version = await findVersion(db, document.id, Number(c.req.param('number')))
  const versions = await versionsOf(db, document.id)
  const day = today(c)
  const inForce = inForceAmong(versions, day)
  return { document, version, versions, inForce, state: stateOfVersion(version, versions, day), day }
}

/** Whether its text may still be written. */
export const isOpen = (version: VersionRow): boolean => !isAdopted(version) && version.withdrawnOn === null

/** Whoever is signed in, for the collective. */
export const byPerson = (c: Request): By => ({ actor: actorOf(personIn(c)), now: c.var.now })

/** What the addresses under a version need. */
export const at = ({ document, version }: Pick<VersionAsked, 'document' | 'version'>) => ({
  slug: document.slug,
  number: String(version.number),
})
