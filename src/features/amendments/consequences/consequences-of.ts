import type { Database } from '../../../platform/database/index.ts'
import type { Comparison } from '../../charter/index.ts'
import { type ClauseState, statesOfMembers } from '../../compliance/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import { membersOn } from '../members.ts'
import { type AskedAnew, askedAnew } from './asked-anew.ts'

/** How a member stands today, as everybody sees it, against a clause as it reads today. */
export interface MemberToday {
  hoster: Hoster
  state: ClauseState | null
  declaredAt: string | null
}

export interface Consequence extends AskedAnew {
  /** Those who do not keep it today, or have not said so: who would fall short. */
  short: MemberToday[]
  /** Those who keep it today: under its present words. */
  keeping: MemberToday[]
  members: number
}

interface Around {
  day: string
  now: Temporal.Instant
  isFictional: boolean
}

/** Some members at a time: pages are answered meanwhile. */
const atOnce = 100

/** What a change of the charter would ask of its members; nothing of any other document. */
export async function consequencesOf(
  db: Database,
  { shown, before, after }: Comparison,
  { day, now, isFictional }: Around,
): Promise<Consequence[]> {
  if (shown.document.kind !== 'charter') return []
  const asked = askedAnew(before.content, after.content)
  const known = asked.flatMap(({ former }) => former ?? [])
  const members = await membersOn(db, day, isFictional)
  const states = new Map<string, MemberToday[]>()
  for (let from = 0; from < members.length && known.length > 0; from += atOnce) {
    const some = members.slice(from, from + atOnce)
    const ids = some.map(({ id }) => id)
    for (const { hosterId, clauseId, ...state } of await statesOfMembers(db, known, { members: ids, day, now })) {
      const hoster = some.find(({ id }) => id === hosterId)
      if (hoster) states.set(clauseId, [...(states.get(clauseId) ?? []), { hoster, ...state }])
    }
  }
  return asked.map((one) => {
    const today = states.get(one.clause.id) ?? []
    return {
      ...one,
      short: today.filter(({ state }) => isShort(state)),
      keeping: today.filter(({ state }) => isKept(state)),
      members: members.length,
    }
  })
}

/** By declaration or finding. */
export const isShort = (state: ClauseState | null): boolean =>
  state === 'not-met' || state === 'not-found' || state === 'planned'

export const isKept = (state: ClauseState | null): boolean =>
  state === 'met' || state === 'declared' || state === 'waived' || state === 'contested'
