import { setImmediate as othersTurn } from 'node:timers/promises'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { charterInForce, clausesOf } from '../../charter/index.ts'
import { allHosters, standingOn, touchRegister } from '../../hosters/index.ts'
import type { ClauseState } from '../state.ts'
import type { ClauseShareTable } from '../tables.ts'
import { statesOfMembers } from './states-of-members.ts'
import '../tables.ts'

interface Asked {
  /** Of the collective. */
  day: string
  now: Temporal.Instant
}

/**
 * Counts, by clause of the charter in force, how many members have which state as everybody sees it, and keeps that.
 */
export async function countShares(db: Database, { day, now }: Asked): Promise<void> {
  const charter = await charterInForce(db, day)
  const clauses = charter ? clausesOf(charter.content) : []
  const members = await membersOn(db, day)
  const counts = new Map(clauses.map(({ id }) => [id, new Map<Counted, number>([['unknown', 0]])]))
  for (let from = 0; from < members.length; from += atOnce) {
    const states = statesOfMembers(db, clauses, { members: members.slice(from, from + atOnce), day, now })
    for (const { clauseId, state } of await states) {
      const counted = counts.get(clauseId)
      counted?.set(state ?? 'unknown', (counted.get(state ?? 'unknown') ?? 0) + 1)
    }
    // Pages are answered meanwhile.
    await othersTurn()
  }
  const rows = [...counts].flatMap(([clauseId, counted]) =>
    [...counted].map(([state, members]) => ({ clauseId, state, members, at: toInstant(now) })),
  )
  await atomically(db, (db) => keep(db, rows, now))
}

type Counted = ClauseState | 'unknown'

/** Of a thousand members with 275 findings each, that many hold the loop for some 35 ms. */
const atOnce = 20

/** Those who pause are members still; who was made up never is. */
async function membersOn(db: Database, day: string): Promise<Id[]> {
  const members: Id[] = []
  for await (const some of allHosters(db))
    for (const { id, periods, fictional } of some)
      if (['active', 'paused'].includes(standingOn(day, periods, fictional))) members.push(id)
  return members
}

/** Kept pages are made anew where they would say something else. */
async function keep(db: Database, rows: ClauseShareTable[], now: Temporal.Instant): Promise<void> {
  const before = await db.selectFrom('clauseShare').select(['clauseId', 'state', 'members']).execute()
  if (said(before) === said(rows)) return
  await db.deleteFrom('clauseShare').execute()
  if (rows.length > 0) await db.insertInto('clauseShare').values(rows).execute()
  await touchRegister(db, now)
}

const said = (rows: Omit<ClauseShareTable, 'at'>[]): string =>
  JSON.stringify(rows.map(({ clauseId, state, members }) => [clauseId, state, members].join(' ')).sort())
