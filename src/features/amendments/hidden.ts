import type { Database, Id } from '../../platform/database/index.ts'
import type { Subject } from '../journal/index.ts'
import { type Restriction, restrictionsOn, type SubjectAt } from '../moderation/index.ts'
import './tables.ts'

const page = /^\/amendments\/([\w-]+)(?:\/|$)/

/** The proposal that stands at an address, or under it: it can be reported, and hidden. A draft is nobody's to see. */
export const amendmentSubject: SubjectAt = async (db, address) => {
  const [, slug] = page.exec(address.split('?')[0] ?? '') ?? []
  if (slug === undefined) return null
  const row = await db
    .selectFrom('amendment')
    .select('id')
    .where('slug', '=', slug)
    .where('proposedAt', 'is not', null)
    .executeTakeFirst()
  return row ? { subject: { kind: 'amendment', id: row.id }, hosterId: null } : null
}

/** Who proposed it; nobody once they are forgotten. */
export async function amendmentAuthors(db: Database, { kind, id }: Subject): Promise<Id[]> {
  if (kind !== 'amendment') return []
  const row = await db.selectFrom('amendment').select('authorPersonId').where('id', '=', id).executeTakeFirst()
  return row?.authorPersonId ? [row.authorPersonId] : []
}

/** Of these, those that were taken from the public, and why: nothing that they say is shown then. */
export async function hiddenAmong(db: Database, ids: readonly Id[]): Promise<Map<Id, Restriction>> {
  const present = await restrictionsOn(
    db,
    ids.map((id) => ({ kind: 'amendment', id })),
  )
  return new Map(present.map((restriction) => [restriction.subject.id, restriction]))
}
