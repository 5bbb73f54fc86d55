import { Timeline } from '../../../ui/timeline.tsx'
import type { View } from '../../../ui/view.ts'
import type { DecisionShown } from '../shown.ts'

/** The life of a decision, in the time of the collective. */
export function WhenPart({ view, shown: { decision, state } }: { view: View; shown: DecisionShown }) {
  const { t, format, collective } = view
  const { createdAt, opensAt, openedAt, prolongedAt, closesAt, closedAt, withdrawnAt } = decision
  const step = (title: string, date: string, todo = false) => ({
    ...{ title, date, todo, when: format.instant(date, collective.timeZone) },
  })
  const isEnding = withdrawnAt === null
  return (
    <section class="stack" aria-labelledby="when">
      <h2 id="when">{t('decisions.when')}</h2>
      <Timeline
        steps={[
          ...(createdAt < opensAt ? [step(t('decisions.step-announced'), createdAt)] : []),
          ...(isEnding || openedAt !== null
            ? [
                step(
                  t(openedAt === null ? 'decisions.step-opens' : 'decisions.step-opened'),
                  opensAt,
                  openedAt === null,
                ),
              ]
            : []),
          ...(prolongedAt === null ? [] : [step(t('decisions.step-prolonged'), prolongedAt)]),
          ...(isEnding
            ? [
                step(
                  t(closedAt === null ? 'decisions.step-closes' : 'decisions.step-closed'),
                  closesAt,
                  state !== 'closed',
                ),
              ]
            : []),
          ...(withdrawnAt === null ? [] : [step(t('decisions.step-withdrawn'), withdrawnAt)]),
        ]}
      />
    </section>
  )
}
