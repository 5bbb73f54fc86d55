import type { Database, Id } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'

/** All that the site knows of a person, room by room, as plain JSON. */
export async function aboutMe(
  db: Database,
  personId: Id,
  rooms: readonly PersonalData[],
): Promise<Record<string, Record<string, unknown>>> {
  const told: [string, Record<string, unknown>][] = []
  for (const { name, aboutPerson } of rooms) told.push([name, await aboutPerson(db, personId)])
  return Object.fromEntries(told.filter(([, known]) => Object.values(known).some(isSomething)))
}

const isSomething = (value: unknown) =>
  !(value === null || value === undefined || (Array.isArray(value) && value.length === 0))
