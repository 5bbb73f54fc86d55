import { allOrNothing, type Database } from '../../../platform/database/index.ts'
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
import type { Unmade } from '../amendment.ts'
import { outOfDate } from '../applied.ts'
import type { saidOf } from '../change.ts'
import { amended, framesOutOfDate } from '../frame.ts'
import type { DocumentText } from '../texts.ts'
import { forceDay } from './force-day.ts'

interface Making {
  text: DocumentText
  /** What it changes of the document. */
  said: ReturnType<typeof saidOf>
  /** From its adoption to its force. */
  days: number
  today: string
  decisionName: string | null
  decisionUrl: string | null
}

export interface Made {
  version: Version
  /** False: somebody has to look at it first, since what was voted on had changed meanwhile. */
  isAdopted: boolean
}

export type MakingOutcome = { is: 'made'; made: Made } | { is: 'unmade'; why: Unmade }

/** The vote closes whatever the text says: what the charter refuses leaves nothing behind but why. */
export async function makeVersion(db: Database, making: Making, now: Temporal.Instant): Promise<MakingOutcome> {
  try {
    return { is: 'made', made: await allOrNothing(db, (db) => made(db, making, now)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [{ key, values } = { key: error.reason, values: undefined }] = error.errors
    return { is: 'unmade', why: values ? { key, values } : { key } }
  }
}

/**
 * The last adopted text with what was voted. Where somebody changed one of its clauses between the vote and its close,
 * nothing is overwritten unseen: the version is proposed, and the coordination adopts it.
 */
async function made(db: Database, making: Making, now: Temporal.Instant): Promise<Made> {
  const { text, said, today, decisionName, decisionUrl } = making
  const by = { actor: { kind: 'job', name: 'close-decision' }, now } as const
  const { content } = text.version
  const begun = await beginVersion(db, { documentId: text.document.id, from: text.version.number }, by)
  const typed = { ...typedIn(begun), content: amended(content, said) }
  const returning = said.changes.map(({ clauseId }) => clauseId)
  const written = await editVersion(db, { id: begun.id, revision: begun.revision, typed, returning }, by)
  const { id, revision } = written
  if (outOfDate(content, said.changes).length + framesOutOfDate(content, said).length > 0)
    return { version: await proposeVersion(db, { id, revision, proposedOn: today, today }, by), isAdopted: false }
  const force = { adoptedOn: today, inForceOn: forceDay(await versionsOf(db, text.document.id), today, making.days) }
  const adoption = { id, revision, force, decisionName, decisionUrl, today }
  return { version: await adoptVersion(db, adoption, by), isAdopted: true }
}
