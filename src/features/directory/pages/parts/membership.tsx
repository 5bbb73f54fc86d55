import type { Child } from 'hono/jsx'
import { SourceNote } from '../../../../ui/source-note.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import type { View } from '../../../../ui/view.ts'
import type { MembershipPeriod } from '../../../hosters/index.ts'
import { type ShownHoster, sourceIn } from '../../shown.ts'
import { exact } from './exact.ts'

interface Props {
  view: View
  shown: ShownHoster
}

/** The story of a hoster: foundation, its stretches in the collective, closing; each with its source. */
export function History({ view, shown: { hoster } }: Props) {
  const { t, format, collective } = view
  const { facts, provenances, periods } = hoster
  const founded = facts.founded && {
    title: t('directory.history-founded'),
    date: facts.founded,
    when: format.date(facts.founded),
    note: <SourceNote view={view} source={sourceIn(provenances)('founded')} />,
  }
  const closed = facts.closed && {
    title: t('directory.history-closed'),
    date: facts.closed,
    when: format.date(facts.closed),
    note: <SourceNote view={view} source={sourceIn(provenances)('closed')} />,
  }
  const lived = periods.map((period) => ({
    title: titleOf(view, period),
    when: whenOf(view, period),
    note: (
      <>
        <SourceNote view={view} source={period.provenance} />
        {period.provenance.namesCollective === false && (
          <> {t('directory.period-source-silent', { collective: collective.name })}</>
        )}
      </>
    ),
  }))
  const steps = [founded, ...lived, closed].filter((step) => step !== null && step !== '')
  return steps.length === 0 ? null : <Timeline steps={steps} />
}

/** Its stretches in the collective alone, a line each. */
export const Periods = ({ view, shown: { hoster } }: Props) => (
  <>
    {hoster.periods.map((period) => (
      <p>
        {titleOf(view, period)}, {whenOf(view, period)}
        <SourceNote view={view} source={period.provenance} />
      </p>
    ))}
  </>
)

function titleOf({ t }: View, { state, litter }: MembershipPeriod): string {
  if (state !== 'active' || !/^\d{1,3}$/.test(litter ?? '')) return t(`directory.period-${state}`)
  return litter === '1'
    ? t('directory.period-active-first')
    : t('directory.period-active-litter', { litter: litter ?? '' })
}

function whenOf({ t, format }: View, { from, to }: MembershipPeriod): Child {
  if (from !== null && to !== null)
    return t('directory.period-from-to', { from: format.date(from), to: format.date(to) })
  if (from !== null) return t('directory.period-from', { from: format.date(from), exact: exact(from) })
  if (to !== null) return t('directory.period-to', { to: format.date(to), exact: exact(to) })
  return t('directory.period-unknown')
}
