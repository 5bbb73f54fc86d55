import { Pairs } from '../../../../ui/facts.tsx'
import type { View } from '../../../../ui/view.ts'
import { StackedBar } from '../charts/stacked-bar.tsx'
import type { Results } from '../results.ts'
import { labelOf, percentOf } from '../words.ts'

/** How many voted, how many must, and by what rules it is decided. */
export function TurnoutPart({ view, results }: { view: View; results: Results }) {
  const { t } = view
  const { count, turnout } = results
  const { cast, all, needed } = turnout
  const share = percentOf(view, cast, all)
  const facts = [
    { label: t('decisions.turnout'), value: t('decisions.turnout-of', { cast, all, share }) },
    { label: t('decisions.quorum'), value: quorumOf(view, results) },
    { label: t('decisions.threshold'), value: thresholdOf(view, results) },
    ...(count && count.malformed > 0
      ? [{ label: t('decisions.malformed'), value: t('decisions.malformed-count', { count: count.malformed }) }]
      : []),
  ]
  return (
    <section class="stack" aria-labelledby="turnout">
      <h3 id="turnout">{t('decisions.turnout-title')}</h3>
      {all > 0 && (
        <StackedBar
          label={t('decisions.turnout-chart', { cast, all, needed })}
          whole={all}
          parts={[{ tone: 'cast', value: cast }]}
          mark={needed > 0 ? needed : undefined}
        />
      )}
      <Pairs view={view} facts={facts} />
    </section>
  )
}

function quorumOf({ t }: View, { decision: { rules }, turnout, state }: Results): string {
  const { needed, weighing, cast, all } = turnout
  const values = { percent: rules.quorum, needed, weighing, cast }
  if (rules.quorum === 0) return t('decisions.quorum-none')
  if (all === 0) return t('decisions.quorum-to-come', values)
  if (cast >= needed) return t('decisions.quorum-reached', values)
  return t(state === 'closed' ? 'decisions.quorum-missed' : 'decisions.quorum-not-yet', values)
}

function thresholdOf(view: View, { decision }: Results): string {
  const { t } = view
  const { method, rules, defaultOption } = decision
  const { threshold } = rules
  if (method === 'consent') return t('decisions.threshold-consent')
  if (method === 'for-against')
    return threshold === 50
      ? t('decisions.threshold-half')
      : t(threshold > 50 ? 'decisions.threshold-share' : 'decisions.threshold-over', { threshold })
  return threshold > 50
    ? t('decisions.threshold-choice', { threshold, option: labelOf(view, decision, defaultOption) })
    : t('decisions.threshold-none')
}
