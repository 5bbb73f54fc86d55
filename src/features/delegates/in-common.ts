import type { Database, Id } from '../../platform/database/index.ts'
import { type Hoster, hasSameOwner, machinesOf } from '../hosters/index.ts'
import './tables.ts'

/** What two hosters may have in common: then they are not quite two. */
export const commons = ['delegates', 'owner', 'machine'] as const
export type Common = (typeof commons)[number]

export interface InCommon {
  withHosterId: Id
  what: Common
}

/** What each of these hosters has in common with others among them; hosters that share nothing are left out. */
export async function inCommonAmong(db: Database, hosters: readonly Hoster[]): Promise<Map<Id, InCommon[]>> {
  const ids = hosters.map(({ id }) => id)
  const people = await peopleOf(db, ids)
  const machines = await machinesOf(db, ids)
  const found = new Map<Id, InCommon[]>()
  const note = (id: Id, withHosterId: Id, what: Common) => {
    found.set(id, [...(found.get(id) ?? []), { withHosterId, what }])
    found.set(withHosterId, [...(found.get(withHosterId) ?? []), { withHosterId: id, what }])
  }
  for (const [at, one] of hosters.entries())
    for (const other of hosters.slice(at + 1)) {
      if (meet(people.get(one.id), people.get(other.id))) note(one.id, other.id, 'delegates')
      if (hasSameOwner(one, other)) note(one.id, other.id, 'owner')
      if (meet(machines.get(one.id), machines.get(other.id))) note(one.id, other.id, 'machine')
    }
  return found
}

const meet = (some: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()) =>
  !some.isDisjointFrom(others)

async function peopleOf(db: Database, hosterIds: readonly Id[]): Promise<Map<Id, Set<Id>>> {
  const rows = await db
    .selectFrom('delegation')
    .select(['hosterId', 'personId'])
    .where('hosterId', 'in', hosterIds)
    .where('endedAt', 'is', null)
    .execute()
  const grouped = Map.groupBy(rows, ({ hosterId }) => hosterId)
  return new Map([...grouped].map(([id, rows]) => [id, new Set(rows.map(({ personId }) => personId))]))
}
