import type { Database } from '../../../platform/database/index.ts'
import { type ClauseInPlace, charterInForce, clausesOf } from '../../charter/index.ts'
import { type Declaration, declarationOf } from '../declaration/index.ts'
import type { FindingKept } from '../looking/kept.ts'
import { diagnosisOf, findingsOf, isPublic } from '../looking/queries.ts'
import { waiversOn } from '../waivers/queries.ts'
import type { Waiver } from '../waivers/waiver.ts'
import { declaredGround } from './declared-ground.ts'
import { type ContestGround, contestedAt, openContests, type RulingGround, rulingGrounds } from './queries.ts'
import type { ClauseStanding, Standing } from './standing.ts'
import { stateOf } from './state-of.ts'

export interface Asked {
  /** Of the collective. */
  day: string
  now: Temporal.Instant
  /** As everybody sees it; else as the hoster and the coordination do. */
  public: boolean
  /** With what was asked and what came: long, and no state asks for it. */
  evidence?: boolean
}

/** How a hoster, or the collective itself, stands against the charter in force; null where there is none. */
export async function standingOf(db: Database, subjectId: string, asked: Asked): Promise<Standing | null> {
  const charter = await charterInForce(db, asked.day)
  if (!charter) return null
  const { firstAt: _first, nextAt: _next, ...diagnosis } = await diagnosisOf(db, subjectId)
  const known: Known = {
    findings: await findingsOf(db, subjectId, { ...asked, withoutEvidence: !asked.evidence }),
    declaration: await declarationOf(db, subjectId),
    waivers: (await waiversOn(db, [subjectId], asked.day)).get(subjectId) ?? new Map(),
    rulings: (await rulingGrounds(db, [subjectId])).get(subjectId) ?? new Map(),
    contests: (await openContests(db, [subjectId])).get(subjectId) ?? [],
    isReadFirst: asked.public && diagnosis.lookedAt !== null && !isPublic(diagnosis, asked.now),
    day: asked.day,
  }
  const { document, version, content } = charter
  const clauses = clausesOf(content)
  const bearing = new Set(clauses.flatMap(({ checks }) => checks))
  return {
    ...diagnosis,
    isPublic: isPublic(diagnosis, asked.now),
    charter: { document: { id: document.id, slug: document.slug }, version: version.number, content },
    clauses: clauses.map((clause) => clauseStanding(clause, known)),
    others: known.findings.filter(({ check }) => !bearing.has(check)),
  }
}

interface Known {
  findings: FindingKept[]
  declaration: Declaration | null
  waivers: ReadonlyMap<string, Waiver>
  rulings: ReadonlyMap<string, RulingGround>
  contests: ContestGround[]
  /** The hoster reads its first diagnosis before all others. */
  isReadFirst: boolean
  day: string
}

function clauseStanding(clause: ClauseInPlace, known: Known): ClauseStanding {
  const findings = clause.unconfirmed ? [] : known.findings.filter(({ check }) => clause.checks.includes(check))
  const said = known.declaration?.clauses.get(clause.id)
  const declared = known.declaration && said ? { ...said, sentAt: known.declaration.sentAt } : null
  const waiver = known.waivers.get(clause.id) ?? null
  const ruling = known.rulings.get(clause.id) ?? null
  const contests = known.contests.filter(({ clauseId }) => clauseId === clause.id)
  const state = stateOf({
    clause,
    findings: findings.map((finding) => ({ ...finding, contestedAt: contestedAt(finding, contests) })),
    declared: declaredGround(known.declaration ?? undefined, clause.id, known.day),
    ruling,
    waiver: waiver && { at: waiver.recordedAt, decision: waiver.decisionName },
  })
  const isWaiting = known.isReadFirst && state.state === null && !clause.unconfirmed
  const why = isWaiting ? ({ key: 'compliance.why-first-reading', values: {} } as const) : state.why
  return { ...state, why, clause, findings, declared, waiver, ruling, contests }
}
