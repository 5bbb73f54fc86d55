import { type Count, wins } from '../counting/index.ts'
import type { Decision, Outcome } from '../decision.ts'
import type { Results } from './results.ts'
import { labelOf, percentOf, type Speech } from './words.ts'

/** What was decided, or where it stands, in one sentence. */
export function sentenceOf(speech: Speech, { decision, state, count, turnout }: Results): string {
  const { t } = speech
  switch (state) {
    case 'withdrawn':
      return t('decisions.result-withdrawn')
    case 'to-come':
      return t('decisions.result-to-come')
    case 'closing':
      return t('decisions.result-closing')
    case 'open':
      return t(count ? 'decisions.result-so-far' : 'decisions.result-hidden', { ...turnout })
    case 'closed':
      return count && decision.outcome ? decided(speech, decision, { count, outcome: decision.outcome }) : ''
  }
}

interface Decided {
  count: Count
  outcome: Outcome
}

function decided(speech: Speech, decision: Decision, { count, outcome }: Decided): string {
  const { t, format } = speech
  const winners = outcome.winners.map((id) => t('decisions.quoted', { option: labelOf(speech, decision, id) }))
  switch (outcome.state) {
    case 'adopted':
      return adopted(speech, count)
    case 'rejected':
      return rejected(speech, count, decision)
    case 'tied':
      return t('decisions.result-tied', { options: format.list(winners) })
    case 'elected':
      return elected(speech, count, winners.join())
    case 'default':
      return byDefault(speech, decision, { count, outcome })
  }
}

function adopted(speech: Speech, count: Count): string {
  const { t } = speech
  if (count.method === 'consent') return t('decisions.result-consented', { resolved: count.resolved })
  if (count.method !== 'for-against') return ''
  const { for: yes, against } = count
  return t('decisions.result-adopted', { for: yes, against, share: percentOf(speech, yes, yes + against) })
}

function rejected(speech: Speech, count: Count, { rules: { threshold } }: Decision): string {
  const { t } = speech
  if (count.method === 'consent') return t('decisions.result-objected', { objections: count.objections })
  if (count.method !== 'for-against') return ''
  const { for: yes, against } = count
  if (yes + against === 0) return t('decisions.result-rejected-unsaid')
  if (yes === against) return t('decisions.result-rejected-tie', { for: yes })
  const share = percentOf(speech, yes, yes + against)
  return yes > against
    ? t('decisions.result-rejected-short', { for: yes, against, share, threshold })
    : t('decisions.result-rejected', { for: yes, against, share })
}

function elected({ t }: Speech, count: Count, option: string): string {
  if (!('order' in count)) return ''
  const best = count.options.indexOf(count.order[0]?.[0] ?? '')
  const said = count.cast - count.blank
  switch (count.method) {
    case 'approval':
      return t('decisions.result-approved', { option, votes: count.approvals[best] ?? 0, said })
    case 'judgment':
      return t('decisions.result-judged', { option, grade: t(`decisions.grade-${count.medians[best] ?? 'reject'}`) })
    case 'ranked': {
      const others = [...count.options.keys()].filter((place) => place !== best)
      const isByDuels = others.every((other) => wins(count.pairs, best, other))
      return t(isByDuels ? 'decisions.result-ranked' : 'decisions.result-ranked-by-paths', { option })
    }
  }
}

function byDefault(speech: Speech, decision: Decision, { count, outcome }: Decided): string {
  const { t } = speech
  const [winner = ''] = outcome.winners
  const option = labelOf(speech, decision, winner)
  const { needed } = count.quorum
  const values = { option, needed, cast: count.cast, threshold: decision.rules.threshold }
  if (count.quorum.isReached)
    return 'order' in count && count.order.length > 0
      ? t('decisions.result-default-threshold', values)
      : t('decisions.result-default-unsaid', values)
  if (decision.options.length > 0) return t('decisions.result-default-quorum', values)
  const isYes = winner === 'for' || winner === 'consent'
  return t(isYes ? 'decisions.result-default-adopted' : 'decisions.result-default-rejected', values)
}
