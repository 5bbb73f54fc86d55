import { type Database, type End, type Id, takeTurns, writeTogether } from '../../../platform/database/index.ts'
import { forbidden, notFound, Refusal } from '../../../platform/errors.ts'
import { hostersById } from '../../hosters/index.ts'
import { entriesOf } from '../../journal/index.ts'
import type { Decision } from '../decision.ts'
import { openedDecisions, refuseUnlessOpen } from '../opening/opened-decision.ts'
import { type CastBy, casterOf, type Given, type Planned, planCast } from './plan-cast.ts'
import { type Standing, standingIn } from './slots.ts'
import { type WayToCast, waysToCast } from './ways-to-cast.ts'
import { ballotsWritten } from './write-ballots.ts'

/** Casts ballots in one go, inside a transaction, each refused by itself; no hoster is twice in a decision. */
export async function castTogether(db: Database, casts: readonly CastBy[]): Promise<End<Given>[]> {
  await takeTurns(db, 'participation')
  const decisions = await openedDecisions(
    db,
    casts.map(({ by, casting }) => ({ id: casting.decisionId, now: by.now })),
  )
  const ends: End<Given>[] = []
  const planned: Planned[] = []
  const { ways, standing, exist } = await whatStands(db, casts, decisions)
  for (const [at, cast] of casts.entries()) {
    try {
      const decision = refuseUnlessOpen(decisions.get(cast.casting.decisionId), cast.by.now)
      const personId = casterOf(cast.by)
      const way = ways[at] ?? refuseWay(cast, decision, exist)
      const plan = planCast(cast, { decision, way, personId, standing })
      planned.push(plan)
      standing.unshift(plan.written.participation)
      ends.push({ given: { receipt: plan.receipt } })
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      ends.push({ refused })
    }
  }
  await write(db, planned)
  return ends
}

interface Stands {
  /** For each cast, how its caster may; null: they may not. */
  ways: (WayToCast | null)[]
  standing: Standing[]
  /** The hosters that exist, of those for which somebody may not cast. */
  exist: Set<Id>
}

async function whatStands(db: Database, casts: readonly CastBy[], decisions: Map<Id, Decision>): Promise<Stands> {
  const wanted = casts.map(({ by: { actor }, casting: { decisionId, hosterId } }) => {
    const decision = decisions.get(decisionId)
    return decision && actor.kind === 'person' ? { decision, personId: actor.personId, hosterId } : null
  })
  const possible = wanted.flatMap((one) => one ?? [])
  const found = await waysToCast(db, possible)
  const ways = wanted.map((one) => (one && found[possible.indexOf(one)]) ?? null)
  const without = casts.flatMap(({ casting }, at) => (ways[at] ? [] : [casting.hosterId]))
  const exist = without.length === 0 ? [] : await hostersById(db, without)
  const standing = await standingIn(db, {
    decisionIds: [...decisions.keys()],
    personIds: possible.map(({ personId }) => personId),
    hosterIds: possible.map(({ hosterId }) => hosterId),
  })
  return { ways, standing, exist: new Set(exist.map(({ id }) => id)) }
}

function refuseWay({ casting: { hosterId } }: CastBy, { withoutHosterIds }: Decision, exist: Set<Id>): never {
  if (!exist.has(hosterId)) throw notFound('hosters.hoster-not-found')
  throw forbidden(withoutHosterIds.includes(hosterId) ? 'decisions.about-itself' : 'decisions.not-your-vote')
}

async function write(db: Database, planned: readonly Planned[]): Promise<void> {
  if (planned.length === 0) return
  const ballots = ballotsWritten(
    db,
    planned.map(({ written }) => written),
  )
  await writeTogether(db, [...ballots, entriesOf(db, planned)])
}
