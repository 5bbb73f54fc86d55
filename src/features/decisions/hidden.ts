import type { Database, Id } from '../../platform/database/index.ts'
import type { Subject } from '../journal/index.ts'
import { type Restriction, restrictionsOn, type SubjectAt } from '../moderation/index.ts'
import type { Decision } from './decision.ts'
import { decisionBySlug } from './queries.ts'
import './tables.ts'

const page = /^\/decisions\/([\w-]+)$/

/** The decision that stands at an address: what it asks can be reported, and hidden. */
export const decisionSubject: SubjectAt = async (db, address) => {
  const slug = page.exec(address.split('?')[0] ?? '')?.[1]
  const decision = slug === undefined ? undefined : await decisionBySlug(db, slug)
  return decision ? { subject: { kind: 'decision', id: decision.id }, hosterId: decision.openedForHosterId } : null
}

/** Who opened it, in nobody's name; nobody once they are forgotten. */
export async function decisionAuthors(db: Database, { kind, id }: Subject): Promise<Id[]> {
  if (kind !== 'decision') return []
  const row = await db.selectFrom('decision').select('openedByPersonId').where('id', '=', id).executeTakeFirst()
  return row?.openedByPersonId ? [row.openedByPersonId] : []
}

/** Why what it asks is not shown: it was hidden, or something was of what it is about and quotes. */
export async function whyUnsaid(
  db: Database,
  { id, about }: Pick<Decision, 'id' | 'about'>,
): Promise<Restriction | null> {
  const quoted = about ? [about.kind, `${about.kind}-reply`].map((kind) => ({ kind, id: about.id })) : []
  const [hidden = null] = await restrictionsOn(db, [{ kind: 'decision', id }, ...quoted])
  return hidden
}
