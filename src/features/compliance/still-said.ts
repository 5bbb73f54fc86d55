import type { Result, Sentence } from './finding.ts'
import { isPartOf } from './in-common.ts'
import type { Saw } from './reply-tables.ts'

interface Says {
  result: Result | null
  sentence: Sentence | null
}

/** Whether a finding says nothing else than when somebody answered it; a part of that is nothing else. */
export const isStillSaid = ({ result, sentence }: Says, saw: Saw): boolean =>
  result !== null && sentence !== null && result === saw.result && isPartOf(sentence, saw.sentence)
