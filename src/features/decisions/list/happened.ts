import { toInstant } from '../../../platform/database/index.ts'
import type { View } from '../../../ui/view.ts'
import { type Decision, stateOf } from '../decision.ts'
import { labelOf } from '../results/words.ts'
import type { Listed } from './list-queries.ts'

/** In a line, where a decision stands: until when, since when, what came of it. */
export function happenedIn(view: View, decision: Decision & Partial<Pick<Listed, 'voters' | 'cast'>>): string {
  const { t, format, collective, now } = view
  const at = (instant: string) => format.instant(instant, collective.timeZone)
  const { voters = 0, cast = 0, opensAt, closesAt, withdrawnAt, closedAt } = decision
  switch (stateOf(decision, toInstant(now))) {
    case 'to-come':
      return t('decisions.list-opens', { at: at(opensAt) })
    case 'open':
      return t('decisions.list-until', { at: at(closesAt), cast, voters })
    case 'closing':
      return t('decisions.result-closing')
    case 'withdrawn':
      return t('decisions.list-withdrawn', { at: at(withdrawnAt ?? closesAt) })
    case 'closed':
      return t('decisions.list-ended', { outcome: outcomeIn(view, decision), at: at(closedAt ?? closesAt) })
  }
}

/** `Adopté`, `Choisi : le lynx`. */
export function outcomeIn(view: View, decision: Decision): string {
  const { t, format } = view
  const { outcome, options } = decision
  if (outcome === null) return ''
  const words = t(`decisions.outcome-${outcome.state}`)
  if (outcome.state !== 'default' && options.length === 0) return words
  const winners = format.list(outcome.winners.map((id) => labelOf(view, decision, id)))
  return t('decisions.list-winners', { outcome: words, winners })
}
