import { dayIn } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { type ClauseInPlace, clausesOf } from '../../charter/index.ts'
import { type StateOfMember, statesOfMembers } from '../../compliance/index.ts'
import { memberStanding } from '../../decisions/index.ts'
import { collectiveOf, hostersById } from '../../hosters/index.ts'
import { isKept } from '../consequences/consequences-of.ts'
import type { CharterTaskTable } from '../tables.ts'
import { textOf } from '../texts.ts'

export type Ending = NonNullable<CharterTaskTable['ending']>

/** Of these tasks, those that nothing is left of, and why. */
export async function endingsOf(
  db: Database,
  tasks: readonly CharterTaskTable[],
  now: Temporal.Instant,
): Promise<Map<Id, Ending>> {
  const { timeZone } = (await collectiveOf(db)).settings
  const day = dayIn(timeZone, now)
  const ids = [...new Set(tasks.map(({ hosterId }) => hosterId))]
  const members = new Set(
    (await hostersById(db, ids)).filter((hoster) => memberStanding(hoster, day, false) !== null).map(({ id }) => id),
  )
  const endings = new Map<Id, Ending>()
  for (const [documentId, own] of Map.groupBy(tasks, (task) => task.documentId)) {
    const text = await textOf(db, documentId)
    const clauses = new Map((text ? clausesOf(text.content) : []).map((clause) => [clause.id, clause]))
    const wanted = [...new Set(own.map(({ clauseId }) => clauseId))].flatMap((id) => clauses.get(id) ?? [])
    const stateAt = await statesBy(db, wanted, { members: [...members].filter((id) => ids.includes(id)), day, now })
    for (const task of own) {
      const ending = endingOf(task, {
        isMember: members.has(task.hosterId),
        clause: clauses.get(task.clauseId),
        state: stateAt.get(`${task.hosterId} ${task.clauseId}`),
        dayOf: (instant) => dayIn(timeZone, Temporal.Instant.from(instant)),
        day,
      })
      if (ending) endings.set(task.id, ending)
    }
  }
  return endings
}

async function statesBy(
  db: Database,
  clauses: ClauseInPlace[],
  around: { members: Id[]; day: string; now: Temporal.Instant },
): Promise<Map<string, StateOfMember>> {
  const states = new Map<string, StateOfMember>()
  if (clauses.length === 0) return states
  for (let from = 0; from < around.members.length; from += atOnce) {
    const some = { ...around, members: around.members.slice(from, from + atOnce) }
    for (const one of await statesOfMembers(db, clauses, some)) states.set(`${one.hosterId} ${one.clauseId}`, one)
  }
  return states
}

const atOnce = 100

interface Known {
  isMember: boolean
  /** As it was adopted last; undefined: it is there no more. */
  clause: Pick<ClauseInPlace, 'level' | 'unconfirmed'> | undefined
  state: Pick<StateOfMember, 'state' | 'declaredAt'> | undefined
  /** The collective's day of an instant. */
  dayOf(instant: string): string
  day: string
}

/**
 * A task ends when what it asks is met, and no sooner than the new words have force: what was said under the former
 * ones does not answer them. It is lifted when nobody is held to the clause any more, or the hoster is no member.
 */
export function endingOf(task: Pick<CharterTaskTable, 'why' | 'fromDay'>, known: Known): Ending | null {
  const { isMember, clause, state, day, dayOf } = known
  if (!isMember || !clause || clause.level !== 'required' || clause.unconfirmed) return 'lifted'
  if (!state || !isKept(state.state)) return null
  if (task.why === 'raised') return 'met'
  if (day < task.fromDay) return null
  if (state.state === 'waived') return 'met'
  if (state.declaredAt === null) return state.state === 'met' ? 'met' : null
  return dayOf(state.declaredAt) >= task.fromDay ? 'met' : null
}
