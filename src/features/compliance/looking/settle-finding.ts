import { dayIn } from '../../../platform/clock.ts'
import { type Instant, toInstant } from '../../../platform/database/index.ts'
import type { Evidence, Finding, Found, Result, Sentence } from '../finding.ts'
import { type Claim, claimedSince, claimedTwice, namesNoMore, saysNoMore } from './claims.ts'

interface Look {
  now: Temporal.Instant
  /** The collective's day of this look, in its time zone. */
  day: string
  timeZone: string
  /** What all others read today, where it is something else than what stands. */
  shown?: Result | null
}

export interface Settled {
  finding: Finding
  /** What it became, when it became something else. */
  change: Became | null
}

export interface Became {
  before: Result | null
  after: Result
  sentence: Sentence
  evidence: Evidence[]
  /** Since when it is so. */
  since: Instant
  /** What people should be told before all others read it. */
  isWorse: boolean
}

/**
 * What becomes of a finding after one more look. What is good stands at once. Of what is not stands what looks of two
 * days of the collective both said; until then what stood before stays.
 */
export function settleFinding(known: Finding | null, found: Found, look: Look): Settled {
  const finding = { ...(known ?? unknown(found)), checkedAt: toInstant(look.now) }
  return isGood(found.result) ? settleGood(finding, found) : settleBad(finding, found, look)
}

function settleGood(finding: Finding, { result, sentence, evidence }: Found): Settled {
  const { result: before, since, checkedAt } = finding
  const settled = { ...finding, result, sentence, evidence, seen: null }
  if (before === result) return { finding: { ...settled, since }, change: null }
  const change = { before, after: result, sentence, evidence, since: checkedAt, isWorse: false }
  return { finding: { ...settled, since: checkedAt }, change }
}

function settleBad(finding: Finding, { result, sentence, evidence }: Found, look: Look): Settled {
  const claim = { result, sentence, evidence }
  const mended = withoutMended(finding, claim)
  const standing = standingOf(mended.finding)
  if (standing && saysNoMore(claim, standing))
    return { ...mended, finding: { ...mended.finding, sentence, evidence, seen: null } }
  const said = claimedSince(finding.seen, claim, finding.checkedAt)
  if (mended.change || !isAnotherDay(said.since, look)) return { ...mended, finding: { ...mended.finding, seen: said } }
  const seen = saysNoMore(claim, said) ? null : { ...claim, since: finding.checkedAt }
  const { since, ...stands } = said
  // The same things, counted otherwise, are no news.
  if (standing && result !== 'not-checkable' && namesNoMore(stands, standing))
    return { finding: { ...finding, ...stands, seen }, change: null }
  const before = finding.result
  const isWorse = isAtLeastAsBad(result, look.shown === undefined ? before : look.shown)
  const change = { before, after: result, sentence: stands.sentence, evidence: stands.evidence, since, isWorse }
  return { finding: { ...finding, ...stands, since, seen }, change }
}

/** What stands, without what it named and a look does not see any more: the rest is as old as it was. */
function withoutMended(finding: Finding, claim: Claim): Settled {
  const standing = standingOf(finding)
  const rest = standing && claim.result !== 'not-checkable' ? claimedTwice(standing, claim) : null
  if (!standing || !rest || namesNoMore(standing, rest)) return { finding, change: null }
  const { result, sentence, evidence } = rest
  const since = finding.since ?? finding.checkedAt
  const change = { before: result, after: result, sentence, evidence, since, isWorse: false }
  return { finding: { ...finding, sentence, evidence }, change }
}

const standingOf = ({ result, sentence, evidence }: Finding): Claim | null =>
  result && sentence && { result, sentence, evidence }

const unknown = ({ subject }: Found): Omit<Finding, 'checkedAt'> => ({
  check: '',
  subject,
  result: null,
  sentence: null,
  evidence: [],
  since: null,
  seen: null,
  publicAt: null,
})

const badness = { seen: 0, nothing: 0, told: 0, 'not-checkable': 1, 'not-found': 2, against: 3 } as const
export const isGood = (result: Result) => badness[result] === 0
export const isAtLeastAsBad = (one: Result, other: Result | null) => badness[one] >= badness[other ?? 'nothing']

/** Hours between two looks of two days: minutes around midnight are one night. */
const apart = Temporal.Duration.from({ hours: 12 })

/** Whether a look is one of another day than that of a moment before it. */
export const isAnotherDay = (since: Instant, { now, day, timeZone }: Pick<Look, 'now' | 'day' | 'timeZone'>) => {
  const from = Temporal.Instant.from(since)
  return dayIn(timeZone, from) < day && Temporal.Instant.compare(from.add(apart), now) <= 0
}
