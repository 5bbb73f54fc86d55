import { Pairs } from '../../../ui/facts.tsx'
import type { View } from '../../../ui/view.ts'
import type { Decision } from '../decision.ts'
import { labelOf } from './ballot-fields.tsx'

/** By what rules it is held: those of its opening, whatever the settings say since. */
export function RulesPart({ view, decision }: { view: View; decision: Decision }) {
  const { t } = view
  const { rules, method, kind, secret, resultsHidden } = decision
  const isOfShare = method === 'for-against' || method === 'consent'
  const facts = [
    { label: t('decisions.fact-kind'), value: t(`decisions.kind-${kind}`) },
    { label: t('decisions.fact-method'), value: t(`decisions.method-${method}`) },
    { label: t('decisions.fact-secrecy'), value: t(secret ? 'decisions.is-secret' : 'decisions.is-named') },
    {
      label: t('decisions.fact-results'),
      value: t(resultsHidden ? 'decisions.results-after' : 'decisions.results-live'),
    },
    { label: t('decisions.fact-quorum'), value: t('decisions.percent-of-members', { percent: rules.quorum }) },
    ...(isOfShare && method !== 'consent'
      ? [{ label: t('decisions.fact-threshold'), value: t('decisions.percent-for', { percent: rules.threshold }) }]
      : []),
    {
      label: t('decisions.fact-missed'),
      value: t('decisions.when-missed', { days: rules.prolongDays, option: winnerOf(view, decision) }),
    },
    { label: t('decisions.fact-ballots'), value: t('decisions.ballots-per-person', { count: rules.ballotsPerPerson }) },
    {
      label: t('decisions.fact-mandates'),
      value: t('decisions.mandates-per-hoster', { count: rules.mandatesPerHoster }),
    },
  ]
  return (
    <section class="stack" aria-labelledby="rules">
      <h2 id="rules">{t('decisions.rules')}</h2>
      <Pairs view={view} facts={facts} />
    </section>
  )
}

const answers = ['for', 'against', 'consent', 'object'] as const

export function winnerOf(view: View, { options, defaultOption }: Pick<Decision, 'options' | 'defaultOption'>): string {
  const option = options.find(({ id }) => id === defaultOption)
  if (option) return labelOf(view, option)
  const answer = answers.find((answer) => answer === defaultOption)
  return answer ? view.t(`decisions.default-${answer}`) : defaultOption
}
