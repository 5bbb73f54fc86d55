import type { Database } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import {
  adoptVersion,
  beginVersion,
  editVersion,
  proposeVersion,
  typedIn,
  type Version,
  versionsOf,
} from '../../charter/index.ts'
import { applied, outOfDate } from '../applied.ts'
import type { Change } from '../change.ts'
import type { DocumentText } from '../texts.ts'
import { forceDay } from './force-day.ts'

interface Making {
  text: DocumentText
  changes: readonly Change[]
  /** From its adoption to its force. */
  days: number
  today: string
  decisionName: string | null
  decisionUrl: string | null
}

export interface Made {
  version: Version
  /** False: somebody has to look at it first, since a clause that was voted on had changed meanwhile. */
  isAdopted: boolean
}

/**
 * The last adopted text with what was voted. Where somebody changed one of its clauses between the vote and its close,
 * nothing is overwritten unseen: the version is proposed, and the coordination adopts it. Null: none could be made.
 */
export async function makeVersion(db: Database, making: Making, now: Temporal.Instant): Promise<Made | null> {
  const { text, changes, today, decisionName, decisionUrl } = making
  const by = { actor: { kind: 'job', name: 'close-decision' }, now } as const
  const { content } = text.version
  const isStale = outOfDate(content, changes).length > 0
  try {
    const begun = await beginVersion(db, { documentId: text.document.id, from: text.version.number }, by)
    const typed = { ...typedIn(begun), content: applied(content, changes) }
    const returning = changes.map(({ clauseId }) => clauseId)
    const written = await editVersion(db, { id: begun.id, revision: begun.revision, typed, returning }, by)
    const { id, revision } = written
    if (isStale) {
      const version = await proposeVersion(db, { id, revision, proposedOn: today, today }, by)
      return { version, isAdopted: false }
    }
    const force = { adoptedOn: today, inForceOn: forceDay(await versionsOf(db, text.document.id), today, making.days) }
    const version = await adoptVersion(db, { id, revision, force, decisionName, decisionUrl, today }, by)
    return { version, isAdopted: true }
  } catch (error) {
    // The vote closes whatever the text says: the coordination finds the version as far as it came.
    if (error instanceof Refusal) return null
    throw error
  }
}
