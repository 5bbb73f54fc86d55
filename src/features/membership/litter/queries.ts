import { type Database, fromJson, type Id } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Litter, type LitterChange, type LitterDates, phaseOn } from './litter.ts'
import type { LitterTable } from './tables.ts'
import './tables.ts'

/** Every litter, the last number first. */
export async function littersOf(db: Database): Promise<Litter[]> {
  return (await db.selectFrom('litter').selectAll().orderBy('number', 'desc').execute()).map(plain)
}

/** The litter that takes applications on a day; of several, the one that closes first. */
export async function presentLitter(db: Database, day: string): Promise<Litter | undefined> {
  const open = (await littersOf(db)).filter((litter) => phaseOn(litter, day) === 'applications')
  return open.toSorted((a, b) => compare(a.dates?.closesOn, b.dates?.closesOn))[0]
}

/** The next litter that will take applications, when none does; undefined: none is announced. */
export async function nextLitter(db: Database, day: string): Promise<Litter | undefined> {
  const announced = (await littersOf(db)).filter((litter) => phaseOn(litter, day) === 'announced')
  return announced.toSorted((a, b) => compare(a.dates?.opensOn, b.dates?.opensOn))[0]
}

/** Refuses a number that no litter has. */
export async function litterNumbered(db: Database, number: number): Promise<Litter> {
  const row = await db
    .selectFrom('litter')
    .selectAll()
    .where('number', '=', Number.isSafeInteger(number) && Math.abs(number) < 2 ** 31 ? number : 0)
    .executeTakeFirst()
  if (!row) throw notFound('membership.no-litter')
  return plain(row)
}

/** Refuses an id that no litter has. */
export async function litterById(db: Database, id: Id): Promise<Litter> {
  const row = await db.selectFrom('litter').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('membership.no-litter')
  return plain(row)
}

/** Dates that were moved, the last first. */
export async function changesOf(db: Database, litterId: Id): Promise<LitterChange[]> {
  const rows = await db
    .selectFrom('litterChange')
    .select(['before', 'after', 'reason', 'language', 'at'])
    .where('litterId', '=', litterId)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(({ before, after, ...row }) => ({ ...row, before: fromJson(before), after: fromJson(after) }))
}

function plain(row: LitterTable): Litter {
  const { id, number, fictional, heldOn, told, revision } = row
  return {
    ...{ id, number, heldOn, revision },
    name: fromJson(row.name),
    fictional: fictional === 1,
    dates: datesOf(row),
    told: told === null ? null : fromJson(told),
  }
}

function datesOf({ opensOn, closesOn, reviewUntil, voteFrom, voteUntil }: LitterTable): LitterDates | null {
  if (opensOn === null || closesOn === null || reviewUntil === null || voteFrom === null || voteUntil === null)
    return null
  return { opensOn, closesOn, reviewUntil, voteFrom, voteUntil }
}

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)
