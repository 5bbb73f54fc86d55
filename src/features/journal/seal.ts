import { createHash, createHmac } from 'node:crypto'
import type { Id } from '../../platform/database/index.ts'
import type { JournalEntryTable } from './tables.ts'

/** Where the chain of seals stands: the number of the last sealed row, and its seal. */
export interface Head {
  number: number
  seal: string
}

/** Before the first row. */
export const beginning: Head = { number: 0, seal: '' }

/** What a seal covers of a row: all but its content, for which its hash stands, so that it may be hidden. */
const sealedColumns = [
  'id',
  'at',
  'actorKind',
  'actor',
  'keyId',
  'forHosterId',
  'verb',
  'subjectKind',
  'subjectId',
  'hosterId',
  'visibility',
  'undoes',
  'contentHash',
] as const satisfies (keyof JournalEntryTable)[]

export type SealedPart = Pick<JournalEntryTable, (typeof sealedColumns)[number]>

/** The head of the chain once this row follows: its seal is made of the seal before and of the row. */
export function headAfter(head: Head, row: SealedPart): Head {
  const rowHash = hashOf(JSON.stringify(sealedColumns.map((column) => row[column])))
  return { number: head.number + 1, seal: hashOf(`${head.seal}\n${rowHash}`) }
}

export const contentHashOf = (salt: string, content: string): string => hashOf(`${salt}\n${content}`)

/**
 * The id of the entry that says why this one was hidden. It is made with the secret of the site, which no database
 * holds: whoever edits that can write an entry that says so, but never under this id.
 */
export const hidingIdOf = ({ id, contentHash }: Pick<JournalEntryTable, 'id' | 'contentHash'>, secret: string): Id =>
  createHmac('sha256', secret).update(`hidden\n${id}\n${contentHash}`).digest('base64url')

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')
