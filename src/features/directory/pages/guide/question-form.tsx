import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import type { View } from '../../../../ui/view.ts'
import { type Answers, guideHref, type Step, steps } from '../../guide/answers.ts'
import { nearText } from '../../near-asked.ts'

interface Props {
  view: View
  answers: Answers
  step: Exclude<Step, 'end'>
  /** The fields of the question. */
  children: Child
}

/** One question: its answer goes into the address with those given before. The question may be passed. */
export function QuestionForm({ view, answers, step, children }: Props) {
  const { t, to } = view
  const others = without(answers, step)
  const next = steps[steps.indexOf(step) + 1] ?? 'end'
  const hasMore = others.who !== null || others.needs.length > 0 || others.near.state === 'found'
  return (
    <form action={to(paths.guide.href())}>
      {hiddenFields(others).map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <div class="form-actions">
        <button class="button" type="submit" name="step" value={String(steps.indexOf(next) + 1)}>
          {t(next === 'end' ? 'directory.guide-see' : 'directory.guide-next')} <Sign name="next" />
        </button>
        {next !== 'end' && hasMore && (
          <button class="button outline" type="submit" name="step" value={String(steps.length)}>
            {t('directory.guide-see')}
          </button>
        )}
        <a href={to(guideHref(next, others))}>{t('directory.guide-skip')}</a>
      </div>
    </form>
  )
}

function without(answers: Answers, step: Props['step']): Answers {
  if (step === 'who') return { ...answers, who: null }
  return step === 'what' ? { ...answers, needs: [] } : { ...answers, near: { state: 'none' } }
}

const hiddenFields = ({ who, needs, near }: Answers) => [
  ...(who ? [{ name: 'audience', value: who }] : []),
  ...(needs.length > 0 ? [{ name: 'offers', value: needs.join(',') }] : []),
  ...(near.state === 'found' ? [{ name: 'near', value: nearText(near.place) }] : []),
]
