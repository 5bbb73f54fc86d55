import type { Database } from '../../platform/database/index.ts'
import { conflict } from '../../platform/errors.ts'
import { openTestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { given } from '../hosters/testing.ts'
import { describers } from './describers.ts'
import type { SubjectShown, ToldByRooms } from './rooms-tell.ts'
import { givenChange, writtenAt } from './testing.ts'

/** Names that a room above would give; `delegates` are whose hoster is whose. */
export async function openJournalSite(delegates = new Map<string, string>()) {
  const hosters = new Map<string, SubjectShown>()
  const told: Partial<ToldByRooms> = {
    describers: {
      ...describers,
      hoster: async (_, ids) =>
        new Map(ids.flatMap((id) => (hosters.has(id) ? [[id, hosters.get(id) ?? nobody]] : []))),
      person: async (_, ids) => new Map(ids.map((id) => [id, { name: `Nom de ${id.slice(0, 4)}`, href: null }])),
    },
    mayActFor: async (_, person, hosterId) => delegates.get(person.personId) === hosterId,
    undoers: {
      async 'hoster.edited'(db, { entryId, subject, before, after }, { actor, now }) {
        if (await hasChangedSince(db, subject.id, entryId)) throw conflict('journal.undone-already')
        await givenChange(
          db,
          { actor, subject, hosterId: subject.id, before: after, after: before, undoes: entryId },
          now,
        )
      },
    },
  }
  const world = await openTestSite({ told })
  const made = await given.member(world.db, { name: 'Ciboule' })
  // What was done so far is not what these tests are about.
  await world.db.deleteFrom('journalEntry').execute()
  const ciboule = { id: made.id, slug: made.slug }
  hosters.set(made.id, { name: 'Ciboule', href: `/hosters/${made.slug}` })
  const person = (name: string, roles: ('coordination' | 'administrator')[] = []) =>
    givenPerson(world.db, { name, roles })
  return { world, ciboule, person }
}

const nobody: SubjectShown = { name: '', href: null }

/** Stands for a room's own look at what it has now: a change a minute later is one too many. */
async function hasChangedSince(db: Database, subjectId: string, entryId: string): Promise<boolean> {
  const later = await db
    .selectFrom('journalEntry')
    .select('id')
    .where('subjectId', '=', subjectId)
    .where('id', '!=', entryId)
    .where('at', '=', writtenAt.add({ minutes: 1 }).toString({ smallestUnit: 'millisecond' }))
    .executeTakeFirst()
  return later !== undefined
}
