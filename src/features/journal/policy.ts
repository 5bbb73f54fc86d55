import type { Database } from '../../platform/database/index.ts'
import { type Policy, type Request, signInFirst } from '../../platform/web/index.ts'
import type { Actor } from './entry.ts'
import { findEntry, type Row } from './queries.ts'
import type { Reader, ToldByRooms } from './rooms-tell.ts'

/** Who sees private rows and people's names: the coordination, in a browser; an API key sees what the public sees. */
export function oversees(person: Reader | null, told: Pick<ToldByRooms, 'isCoordination'>): boolean {
  return person?.via.kind === 'session' && told.isCoordination(person)
}

/** Hiding what an entry says, from a page of the site: the coordination alone. */
export const overseer: Policy = {
  name: 'coordination',
  may({ var: { person, site } }: Request) {
    if (!person) return signInFirst
    if (person.via.kind !== 'session') return 'accounts.not-by-key'
    return oversees(person, site) ? true : 'accounts.only-coordination'
  },
}

/**
 * As whom somebody may take a change back: the coordination any, a delegate what was done for their hoster by itself or
 * another delegate. Null: they may not.
 */
export async function actorUndoing(
  db: Database,
  { verb, subjectId, hosterId, forHosterId }: Pick<Row, 'verb' | 'subjectId' | 'hosterId' | 'forHosterId'>,
  person: Reader,
  told: Pick<ToldByRooms, 'isCoordination' | 'mayActFor' | 'mayUndo'>,
): Promise<Actor | null> {
  if (!(await told.mayUndo(db, person, { verb, subjectId }))) return null
  const isOwn = hosterId !== null && forHosterId === hosterId && (await told.mayActFor(db, person, hosterId))
  if (!isOwn && !told.isCoordination(person)) return null
  return { kind: 'person', personId: person.personId, forHosterId: isOwn ? hosterId : null }
}

/** Taking a change back, from a page of the site. */
export const ownChange: Policy = {
  name: 'own-change',
  async may(c: Request) {
    const { db, person, site } = c.var
    if (!person) return signInFirst
    if (person.via.kind !== 'session') return 'accounts.not-by-key'
    const entry = await findEntry(db, c.req.param('id') ?? '')
    return (await actorUndoing(db, entry, person, site)) ? true : 'journal.not-yours-to-undo'
  },
}
