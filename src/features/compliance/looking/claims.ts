import type { Instant } from '../../../platform/database/index.ts'
import type { Evidence, Result, Sentence } from '../finding.ts'
import { inCommon, isPartOf } from '../in-common.ts'

/** What a look says, with its evidence. */
export interface Claim {
  result: Result
  sentence: Sentence
  evidence: Evidence[]
}

/** What two looks both claim, with the evidence of it; null: they do not agree. Why nothing was seen may vary. */
export function claimedTwice(one: Claim, other: Claim): Claim | null {
  const { result } = other
  if (one.result !== result) return null
  if (result === 'not-checkable') return one.sentence.key === other.sentence.key ? other : null
  const sentence = inCommon(one.sentence, other.sentence)
  if (sentence === null) return null
  const evidence = evidenceFor(sentence, one, other)
  return evidence && { result, sentence, evidence }
}

/** Of the look that says this and no more, the last of them; else what both looks saw. */
function evidenceFor(sentence: Sentence, one: Claim, other: Claim): Evidence[] | null {
  const exact = [other, one].find((claim) => isPartOf(claim.sentence, sentence))
  if (exact) return exact.evidence
  const known = new Set(one.evidence.map((each) => JSON.stringify(each)))
  const both = other.evidence.filter((each) => known.has(JSON.stringify(each)))
  return both.length > 0 ? both : null
}

/** Whether a look claims nothing that is not claimed already. */
export function saysNoMore(claim: Claim, known: Claim): boolean {
  if (claim.result !== known.result) return false
  if (claim.result === 'not-checkable') return claim.sentence.key === known.sentence.key
  return isPartOf(claim.sentence, known.sentence) && countsNoMore(claim.sentence, known.sentence)
}

/** Whether it names nothing that is not named already, however much it counts. */
export const namesNoMore = (claim: Claim, known: Claim): boolean =>
  claim.result === known.result && isPartOf(claim.sentence, known.sentence)

const countsNoMore = ({ values }: Sentence, known: Sentence) =>
  Object.entries(values).every(([name, value]) => {
    const before = known.values[name]
    return typeof value !== 'number' || typeof before !== 'number' || value <= before
  })

/**
 * What was claimed before and is again, since then; else what is claimed now. A clock that ran ahead is not believed.
 */
export function claimedSince(before: (Claim & { since: Instant }) | null, claim: Claim, now: Instant) {
  const both = before && before.since <= now ? claimedTwice(before, claim) : null
  return both && before ? { ...both, since: before.since } : { ...claim, since: now }
}
