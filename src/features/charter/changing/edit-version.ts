import { atomically, type Database, type Id, toJson, yesNo } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { conflict } from '../../../platform/errors.ts'
import { changedFields } from '../../journal/index.ts'
import type { By } from '../by.ts'
import type { Content } from '../content.ts'
import { versionById } from '../queries.ts'
import { isAdopted, type Version, type VersionRow } from '../version.ts'
import { checkedContent, checkedUrl } from './checked.ts'
import { partsOf } from './content-parts.ts'
import { recordVersion } from './record-version.ts'
import { refuseGivenAway } from './refuse-given-away.ts'
import { writeVersion } from './write-version.ts'

export interface VersionTyped {
  content: Content
  officialUrl: string | null
  isParaphrase: boolean
}

interface Edit {
  id: Id
  /** The revision that was typed over. */
  revision: number
  typed: VersionTyped
  /** Ids of earlier clauses that come back with another wording, and are the same clauses still. */
  returning?: readonly string[]
}

/** Writes a version anew, until it is adopted; what did not change is no change. */
export function editVersion(db: Database, { id, revision, typed, returning = [] }: Edit, by: By): Promise<Version> {
  const content = checkedContent(typed.content)
  const officialUrl = checkedUrl('officialUrl', typed.officialUrl)
  const { isParaphrase } = typed
  return atomically(db, async (db) => {
    const version = await versionById(db, id)
    refuseSettled(version)
    refuseMoved(revision, { value: typedIn(version), revision: version.revision })
    const change = changeOf(version, { content, officialUrl, isParaphrase })
    if (!change) return version
    await refuseGivenAway(db, version, content, returning)
    const columns = { content: toJson(content), officialUrl, isParaphrase: yesNo(isParaphrase) }
    const written = await writeVersion(db, version, columns)
    await recordVersion(db, written, { verb: 'document.version-edited', ...change }, by)
    return written
  })
}

/** What a form of a version shows. */
export const typedIn = ({ content, officialUrl, isParaphrase }: Version): VersionTyped => ({
  content,
  officialUrl,
  isParaphrase,
})

/** An adopted version says for ever what was adopted; a withdrawn one is over. */
export function refuseSettled(version: VersionRow): void {
  if (isAdopted(version)) throw conflict('charter.adopted-already')
  if (version.withdrawnOn !== null) throw conflict('charter.withdrawn-already')
}

/** The parts that changed; of the clauses those that did. */
function changeOf(before: VersionTyped, after: VersionTyped) {
  const [was, is] = [flat(before), flat(after)]
  const change = changedFields(was, is)
  const wordings = changedFields(was.wordings, is.wordings)
  if (!change || !wordings) return change
  return {
    before: { ...change.before, wordings: wordings.before },
    after: { ...change.after, wordings: wordings.after },
  }
}

const flat = ({ content, officialUrl, isParaphrase }: VersionTyped) => ({
  officialUrl,
  isParaphrase,
  ...partsOf(content),
})
