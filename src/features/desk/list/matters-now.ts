import type { Database, Id } from '../../../platform/database/index.ts'
import type { AsksMatters, Matter, MattersAsked } from '../../../platform/matter.ts'
import { hostersById } from '../../hosters/index.ts'

/** Whom a matter concerns, as the list names it. */
export interface Concerned {
  name: string
  slug: string
  fictional: boolean
}

/** All that waits for one person of the coordination, of every room. */
export async function mattersNow(db: Database, rooms: readonly AsksMatters[], asked: MattersAsked): Promise<Matter[]> {
  const found: Matter[] = []
  for (const matters of rooms) found.push(...(await matters(db, asked)))
  return found
}

// At most 500 parameters a statement.
const atATime = 400

/** Whom these concern, by id. */
export async function concernedBy(db: Database, matters: readonly Matter[]): Promise<Map<Id, Concerned>> {
  const ids = [...new Set(matters.flatMap(({ hosterId }) => hosterId ?? []))]
  const known = new Map<Id, Concerned>()
  for (let at = 0; at < ids.length; at += atATime)
    for (const { id, slug, facts, fictional } of await hostersById(db, ids.slice(at, at + atATime)))
      known.set(id, { name: facts.name, slug, fictional })
  return known
}
