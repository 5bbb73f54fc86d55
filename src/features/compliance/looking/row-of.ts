import { fromJson } from '../../../platform/database/index.ts'
import type { Evidence, Finding, Sentence } from '../finding.ts'
import type { FindingTable } from '../tables.ts'

/** A row as the rules know it; its subject is the service's id. */
export function rowOf(row: FindingTable): Finding {
  const { check, place, result, since, checkedAt, publicAt } = row
  return {
    check,
    subject: place,
    result,
    sentence: row.sentence === null ? null : fromJson<Sentence>(row.sentence),
    evidence: row.evidence === null ? [] : fromJson<Evidence[]>(row.evidence),
    since,
    checkedAt,
    seen: seenOf(row),
    publicAt,
  }
}

function seenOf({ seenResult, seenSentence, seenEvidence, seenSince }: FindingTable): Finding['seen'] {
  if (seenResult === null || seenSentence === null || seenSince === null) return null
  const evidence = seenEvidence === null ? [] : fromJson<Evidence[]>(seenEvidence)
  return { result: seenResult, sentence: fromJson<Sentence>(seenSentence), evidence, since: seenSince }
}
