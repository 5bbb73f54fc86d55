import type { Instant } from '../../../platform/database/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Result } from '../finding.ts'
import type { ClauseState } from '../state.ts'
import type { FindingGround, Grounds, StateOfClause } from './grounds.ts'

/** How a hoster stands against a clause: the first rule that has something to say (docs/decisions/037). */
export function stateOf(grounds: Grounds): StateOfClause {
  if (grounds.clause.unconfirmed) return nothing('compliance.why-unconfirmed')
  return waived(grounds) ?? ruled(grounds) ?? broken(grounds) ?? admitted(grounds) ?? claimed(grounds) ?? seen(grounds)
}

function waived({ waiver }: Grounds): StateOfClause | null {
  if (waiver === null) return null
  const why = { key: 'compliance.why-waived', values: { decision: waiver.decision } } as const
  return { state: 'waived', since: waiver.at, why }
}

/** What people of the collective decided holds, until something newer says otherwise. */
function ruled({ ruling, declared, findings }: Grounds): StateOfClause | null {
  if (ruling === null) return null
  const isNewer = (at: Instant | null) => at !== null && at > ruling.at
  const word = declared !== null && isNewer(declared.at) ? declared.state : null
  const against = withResult(findings, 'against')
  if (ruling.outcome === 'met') {
    const isOver = word === 'not-met' || word === 'planned' || against.some(({ since }) => isNewer(since))
    return isOver
      ? null
      : is('met', ruling.at, ruling.isDecided ? 'compliance.why-decided-met' : 'compliance.why-ruled-met')
  }
  const isOver = word !== null && against.length === 0 && !ruling.isDecided
  return isOver
    ? null
    : is('not-met', ruling.at, ruling.isDecided ? 'compliance.why-decided-not-met' : 'compliance.why-ruled-not-met')
}

/** Only what a machine saw, twice, breaks a clause; while all of it is contested, nobody knows. */
function broken({ findings }: Grounds): StateOfClause | null {
  const against = withResult(findings, 'against')
  if (against.length === 0) return null
  return contested(against) ?? is('not-met', firstOf(against), 'compliance.why-against')
}

function contested(findings: FindingGround[]): StateOfClause | null {
  const isEach = findings.every(({ contestedAt }) => contestedAt !== null)
  const since = earliest(findings.map(({ contestedAt }) => contestedAt))
  return isEach ? is('contested', since, 'compliance.why-contested') : null
}

/** A hoster that says itself that it does not, or not yet, is believed. */
function admitted({ declared }: Grounds): StateOfClause | null {
  if (declared?.state === 'not-met') return is('not-met', declared.at, 'compliance.why-declared-not-met')
  if (declared?.state !== 'planned') return null
  return is('planned', declared.at, declared.isLate ? 'compliance.why-planned-late' : 'compliance.why-planned')
}

/** A hoster that says that it does is taken at its word: met where something that was seen agrees. */
function claimed({ clause, declared, findings, ruling }: Grounds): StateOfClause | null {
  if (declared === null) return null
  if (declared.state === 'not-concerned') return is('declared', declared.at, 'compliance.why-not-concerned')
  const missing = withResult(findings, 'not-found')
  if (missing.length > 0) {
    if (clause.sight !== 'full') return is('declared', declared.at, 'compliance.why-declared-part')
    return contested(missing) ?? is('not-found', firstOf(missing), 'compliance.why-declared-not-found')
  }
  const agreeing = withResult(findings, 'seen')
  if (agreeing.length === 0) return is('declared', declared.at, 'compliance.why-declared')
  // What people found against it, a hoster's word and a machine do not make good.
  if (ruling?.outcome === 'not-met') return is('declared', declared.at, 'compliance.why-declared-since-ruling')
  return is('met', latest(declared.at, firstOf(agreeing)), 'compliance.why-met')
}

/** Of a hoster that said nothing, only what can be seen whole from outside is met. */
function seen({ clause, findings }: Grounds): StateOfClause {
  const missing = withResult(findings, 'not-found')
  if (missing.length > 0) return contested(missing) ?? is('not-found', firstOf(missing), 'compliance.why-not-found')
  const refused = withResult(findings, 'not-checkable')
  if (refused.length > 0) return is('not-checkable', firstOf(refused), 'compliance.why-not-checkable')
  const agreeing = withResult(findings, 'seen')
  const idle = withResult(findings, 'nothing')
  const looked = new Set([...agreeing, ...idle].map(({ check }) => check))
  if (looked.size === 0) return nothing(whyNothing(findings))
  if (clause.sight === 'full' && !clause.checks.every((check) => looked.has(check)))
    return nothing('compliance.why-looking')
  if (agreeing.length === 0) return is('not-checkable', firstOf(idle), 'compliance.why-nothing')
  if (clause.sight !== 'full') return is('not-checkable', firstOf(agreeing), 'compliance.why-agrees')
  return is('met', lastOf(agreeing), 'compliance.why-seen')
}

const withResult = (findings: readonly FindingGround[], result: Result) =>
  findings.filter((finding) => finding.result === result)

function whyNothing(findings: readonly FindingGround[]): Key {
  if (findings.some(({ result }) => result === null)) return 'compliance.why-looking'
  return findings.length > 0 ? 'compliance.why-told' : 'compliance.why-not-looked'
}

const is = (state: ClauseState, since: Instant | null, key: Key): StateOfClause => ({
  state,
  since,
  why: { key, values: {} },
})

const nothing = (key: Key): StateOfClause => ({ state: null, since: null, why: { key, values: {} } })

const firstOf = (findings: FindingGround[]) => earliest(findings.map(({ since }) => since))
const lastOf = (findings: FindingGround[]) => findings.map(({ since }) => since).reduce(latest, null)

function earliest(instants: (Instant | null)[]): Instant | null {
  return instants.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null)
}

const latest = (one: Instant | null, other: Instant | null) => ((one ?? '') > (other ?? '') ? one : other)
