import { dayOf } from '../../../../ui/day-of.ts'
import { Markdown } from '../../../../ui/markdown.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ApplicationChange } from '../application.ts'
import type { TimeStep } from '../line-of-time.ts'
import { stepTitles } from '../steps.ts'

/** The way of an application: each step with its day, its reason and what comes next; then what is expected. */
export const TimePart = ({ view, steps }: { view: View; steps: readonly TimeStep[] }) => (
  <section class="stack" aria-labelledby="way">
    <h2 id="way">{view.t('membership.way-of-application')}</h2>
    <Timeline steps={steps.map((step) => ('change' in step ? taken(view, step.change) : expected(view, step)))} />
  </section>
)

const taken = (view: View, change: ApplicationChange) => ({
  title: view.t(`membership.became-${change.to}`),
  date: change.at,
  when: dayOf(view, change.at),
  note: <Note view={view} change={change} />,
})

function expected({ t, format }: View, step: Extract<TimeStep, { phase: string }>) {
  const date = format.date(step.expectedOn)
  return {
    title: t(`membership.expected-${step.phase}`),
    date: step.expectedOn,
    when: t('membership.expected-until', { date }),
    todo: true,
  }
}

function Note({ view, change }: { view: View; change: ApplicationChange }) {
  const { t } = view
  const { reason, nextStep, partsAsked, language } = change
  if (reason === null && nextStep === null && partsAsked.length === 0) return null
  return (
    <>
      {reason && <Markdown text={reason} language={language ?? view.language} under={3} ofStranger />}
      {partsAsked.length > 0 && (
        <p>{t('membership.parts-asked', { parts: partsAsked.map((part) => t(stepTitles[part])).join(', ') })}</p>
      )}
      {nextStep && (
        <p>
          <strong>{t('membership.next-step')}</strong> <span lang={language ?? undefined}>{nextStep}</span>
        </p>
      )}
    </>
  )
}
