import type { Child } from 'hono/jsx'
import { quiet } from './quiet.tsx'
import type { View } from './view.ts'

export interface GuideStep {
  label: string
  /** Where the step can be looked at again. */
  href?: string | undefined
  state: 'done' | 'current' | 'todo'
}

/** Where one is in a way of several steps. */
export const Steps = ({ view, steps }: { view: View; steps: GuideStep[] }) => (
  <nav aria-label={view.t('ui.steps')}>
    <ol class="steps">
      {steps.map(({ label, href, state }) => (
        <li class={state === 'done' ? 'done' : undefined} aria-current={state === 'current' ? 'step' : undefined}>
          {href && state !== 'current' ? <a href={href}>{words(view, label, state)}</a> : words(view, label, state)}
        </li>
      ))}
    </ol>
  </nav>
)

const words = (view: View, label: string, state: GuideStep['state']): Child =>
  state === 'done' ? <span>{view.t.rich<Child>('ui.step-done', { quiet, step: label })}</span> : <span>{label}</span>
