import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import type { ClauseInPlace } from '../../charter/index.ts'
import { answersOf } from '../declaration/index.ts'
import { waiversOn } from '../waivers/queries.ts'
import { declaredGround } from './declared-ground.ts'
import type { Grounds } from './grounds.ts'
import { publicGrounds, withContests } from './public-grounds.ts'
import { openContests, rulingGrounds } from './queries.ts'

interface Around {
  members: Id[]
  day: string
  now: Temporal.Instant
}

/** What decides how some members stand, as everybody sees it: without what was said and shown beside it. */
export async function groundsOfMembers(db: Database, clauses: ClauseInPlace[], { members, day, now }: Around) {
  const contests = await openContests(db, members)
  const checks = [...new Set(clauses.flatMap(({ checks }) => checks))]
  const findings = await publicGrounds(db, { hosterIds: members, checks, contests, at: toInstant(now) })
  const declarations = await answersOf(db, members)
  const waivers = await waiversOn(db, members, day)
  const rulings = await rulingGrounds(db, members)
  return (hosterId: Id, clause: ClauseInPlace): Grounds => {
    const bearing = clause.checks.flatMap((check) => findings.get(hosterId)?.get(check) ?? [])
    const contested = (contests.get(hosterId) ?? []).filter(({ clauseId }) => clauseId === clause.id)
    const waiver = waivers.get(hosterId)?.get(clause.id)
    return {
      clause,
      findings: withContests(bearing, contested),
      declared: declaredGround(declarations.get(hosterId), clause.id, day),
      ruling: rulings.get(hosterId)?.get(clause.id) ?? null,
      waiver: waiver ? { at: waiver.recordedAt, decision: waiver.decisionName } : null,
    }
  }
}
