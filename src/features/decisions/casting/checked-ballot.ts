import { invalid } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { asLines, lengthOf } from '../../../platform/text.ts'
import { withoutUnseen } from '../../../platform/unseen.ts'
import { properBallot } from '../counting/index.ts'
import type { Ballot, Decision, DecisionKind } from '../decision.ts'

export const longestReason = 2000

export interface Said {
  ballot: Ballot
  reason?: string
  clauseId?: string | null
  /** In which the reason is written. */
  language?: Language
}

/** Against somebody: they are told why. */
const asksWhy: readonly DecisionKind[] = ['admission', 'appeal']

type Asked = Pick<Decision, 'method' | 'options' | 'kind'>

/** A ballot of this decision as it is kept; refuses what no form of it offers, beside its field. */
export function checkedBallot({ method, options, kind }: Asked, said: Said): Ballot {
  const { reason = '', clauseId = null } = said
  const ballot = properBallot(method, options, said.ballot)
  if (ballot === null) throw invalid('choice', 'decisions.ballot-wrong')
  if (clauseId !== null && !/^[\w.-]{1,60}$/.test(clauseId)) throw invalid('clause', 'decisions.ballot-wrong')
  const kept = 'reason' in ballot ? { ...ballot, reason: tidy(ballot.reason) } : ballot
  const objection = 'reason' in kept ? kept.reason : ''
  if (lengthOf(objection) > longestReason || lengthOf(tidy(reason)) > longestReason)
    throw invalid('reason', 'decisions.reason-too-long', { most: longestReason })
  if ('reason' in kept && kept.choice === 'object' && objection === '')
    throw invalid('reason', 'decisions.objection-without-reason')
  const isAgainst = 'choice' in kept && kept.choice === 'against'
  if (isAgainst && asksWhy.includes(kind) && tidy(reason) === '' && clauseId === null)
    throw invalid('reason', 'decisions.against-without-reason')
  return kept
}

/** Why, as it is kept; null: nothing is said. */
export function reasonOf({ reason = '', clauseId = null, language = 'fr' }: Said) {
  const text = tidy(reason)
  return text === '' && clauseId === null ? null : { reason: text === '' ? null : text, clauseId, language }
}

const tidy = (text: string) => asLines(withoutUnseen(text))
