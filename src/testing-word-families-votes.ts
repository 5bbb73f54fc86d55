import { decisionKinds, grades, methods } from './features/decisions/index.ts'
import { commons } from './features/delegates/index.ts'

const outcomes = ['adopted', 'rejected', 'elected', 'tied', 'default']
const several = ['opened', 'prolonged', 'reminder']

/** Keys of decisions that end in a value. */
export const voteFamilies: Record<string, readonly string[]> = {
  'decisions.answer-{}': ['for', 'against', 'consent', 'object', 'blank'],
  'decisions.choice-{}': ['for', 'against', 'blank', 'consent', 'object'],
  'decisions.choose-{}': methods,
  'decisions.common-{}': commons,
  'decisions.default-{}': ['for', 'against', 'consent', 'object'],
  'decisions.grade-{}': grades,
  'decisions.kind-{}': decisionKinds,
  'decisions.list-{}': ['open', 'soon', 'closed'],
  'decisions.method-{}': methods,
  'decisions.method-{}-note': methods,
  'decisions.outcome-{}': outcomes,
  'decisions.saved-{}': ['cast', 'mandate', 'mandate-ended', 'lifted'],
  'decisions.told-{}': [...outcomes, ...several],
  'decisions.told-{}-several': several,
  'editing.rules-of-{}': decisionKinds,
  'editing.rule-may-open-{}': ['coordination', 'member'],
}
