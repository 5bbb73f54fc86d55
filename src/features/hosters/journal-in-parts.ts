import type { Database, Id } from '../../platform/database/index.ts'
import { type Change, recordChange, type Values } from '../journal/index.ts'
import type { By } from './by.ts'

type Told = Pick<Change, 'verb' | 'subject' | 'hosterId' | 'before' | 'after'>

/** The entries that were written; null where there was nothing to tell. */
export interface Entries {
  publicId: Id | null
  privateId: Id | null
}

/** Writes a change into the journal; what the public pages never show goes to an entry of its own, a private one. */
export async function recordInParts(
  db: Database,
  change: Told,
  privateFields: readonly string[],
  { actor, now, undoes = null }: By,
): Promise<Entries> {
  const isPrivate = (field: string) => privateFields.includes(field)
  const write = async (visibility: Change['visibility'], undoes: Id | null) => {
    const isShown = (field: string) => isPrivate(field) === (visibility === 'private')
    const [before, after] = [partOf(change.before, isShown), partOf(change.after, isShown)]
    if (before === null && after === null) return null
    return recordChange(db, { ...change, actor, before, after, visibility, undoes }, now)
  }
  const publicId = await write('public', undoes)
  return { publicId, privateId: await write('private', publicId === null ? undoes : null) }
}

function partOf(values: Values | null, isShown: (field: string) => boolean): Values | null {
  const shown = Object.entries(values ?? {}).filter(([field]) => isShown(field))
  return shown.length > 0 ? Object.fromEntries(shown) : null
}

/** What a new entry says: of the fields that say nothing, nothing is told. */
export function whatIsSaid(facts: object): Values {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !isSilent(value)))
}

const isSilent = (value: unknown) =>
  value === null || (typeof value === 'object' && Object.values(value).every((part) => part === null))
