import type { Database, Id } from '../../../platform/database/index.ts'
import { type CharterInForce, charterInForce } from '../../charter/index.ts'
import { type Declaration, declarationOf } from '../declaration/index.ts'
import { type ChangeKept, changesOf, type Diagnosis, diagnosisOf, type FindingKept } from '../looking/index.ts'
import { type Contest, contestsOf, type Reply, repliesOf } from '../reply/index.ts'
import { type Ruling, rulingsOf } from '../ruling/index.ts'
import { type ClauseStanding, type Standing, sharesOf, standingOf } from '../standing/index.ts'
import type { ClauseState } from '../state.ts'
import { type Suspicion, suspicionsOf } from '../suspicion/index.ts'
import type { Whose } from './whose.ts'

/** All that the page of a diagnosis shows. */
export interface DiagnosisShown extends Said {
  whose: Whose
  /** Null, both: no charter is in force. */
  charter: CharterInForce | null
  standing: Standing | null
  looks: Diagnosis
  changes: Change[]
  /** How members stand, by clause. */
  shares: Awaited<ReturnType<typeof sharesOf>>
}

/** What people said beside what was found. */
export interface Said {
  replies: ReadonlyMap<Id, Reply[]>
  contests: Contest[]
  rulings: Ruling[]
  suspicions: Suspicion[]
  declaration: Declaration | null
}

/** A change, with the finding that changed. */
export interface Change extends ChangeKept {
  finding: FindingKept
}

const changesShown = 20

export async function diagnosisShown(
  db: Database,
  whose: Whose,
  { day, now, evidence = false }: { day: string; now: Temporal.Instant; evidence?: boolean },
): Promise<DiagnosisShown> {
  const { subjectId: id } = whose
  const standing = await standingOf(db, id, { day, now, evidence, public: !whose.seesAll })
  const findings = findingsIn(standing)
  return {
    ...{ whose, standing, charter: await charterInForce(db, day) },
    looks: await diagnosisOf(db, id),
    changes: await lastChanges(db, findings, { now, public: !whose.seesAll }),
    shares: await sharesOf(db),
    ...(await saidOf(db, whose, [...findings.keys()])),
  }
}

export async function saidOf(db: Database, { hoster }: Whose, findingIds: Id[]): Promise<Said> {
  if (!hoster) return { replies: new Map(), contests: [], rulings: [], suspicions: [], declaration: null }
  const { id: hosterId } = hoster
  return {
    replies: await repliesOf(db, findingIds),
    contests: await contestsOf(db, hosterId),
    rulings: await rulingsOf(db, hosterId),
    suspicions: await suspicionsOf(db, hosterId),
    declaration: await declarationOf(db, hosterId),
  }
}

/** Every finding once, though it bears on several clauses. */
export function findingsIn(standing: Standing | null): Map<Id, FindingKept> {
  const all = [...(standing?.clauses ?? []).flatMap(({ findings }) => findings), ...(standing?.others ?? [])]
  return new Map(all.map((finding) => [finding.id, finding]))
}

export async function lastChanges(
  db: Database,
  findings: ReadonlyMap<Id, FindingKept>,
  asked: { now: Temporal.Instant; public: boolean },
): Promise<Change[]> {
  // What is found for the first time is no change.
  const changes = (await changesOf(db, [...findings.keys()], asked)).filter(({ before }) => before !== null)
  return changes.slice(0, changesShown).flatMap((change) => {
    const finding = findings.get(change.findingId)
    return finding ? [{ ...change, finding }] : []
  })
}

/** How many clauses have which state, in the order in which states are told. */
export function tallyOf(clauses: readonly Pick<ClauseStanding, 'state'>[]): Map<ClauseState | null, number> {
  const counts = new Map<ClauseState | null, number>()
  for (const state of told) {
    const count = clauses.filter((clause) => clause.state === state).length
    if (count > 0) counts.set(state, count)
  }
  return counts
}

const told: (ClauseState | null)[] = [
  'met',
  'declared',
  'planned',
  'waived',
  'not-checkable',
  'not-found',
  'contested',
  'not-met',
  null,
]
