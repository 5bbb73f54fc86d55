import type { View } from '../../../../ui/view.ts'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import { type Answers, guideHref, type Step, steps } from '../../guide/answers.ts'
import { placeName } from '../../near-asked.ts'
import { needName } from './need-name.ts'

interface Props {
  view: View
  answers: Answers
  catalogue: CatalogueIndex
  /** The step that is asked: what comes before it has been said. */
  before: Step
}

/** What was said so far, and the way to say something else. */
export function AnswersGiven({ view, answers, catalogue, before }: Props) {
  const { t, to } = view
  const names = answers.needs.map((need) => needName({ view, catalogue }, need))
  const said = sayings(view, answers, names).slice(0, steps.indexOf(before))
  return (
    <section class="band stack" aria-labelledby="said">
      <h2 id="said">{t('directory.guide-said-title')}</h2>
      <ul class="plain stack">
        {said.map(({ step, words }) => (
          <li class="row">
            <span>{words}</span>
            <a href={to(guideHref(step, answers))}>{t(`directory.guide-change-${step}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sayings(view: View, { who, near }: Answers, names: string[]) {
  const { t, format } = view
  const place = near.state === 'found' ? placeName(view, near.place) : null
  return [
    {
      step: 'who' as const,
      words: who
        ? t('directory.guide-said-who', { who: t(`directory.guide-who-${who}`).toLocaleLowerCase(view.language) })
        : t('directory.guide-said-no-who'),
    },
    {
      step: 'what' as const,
      words:
        names.length > 0
          ? t('directory.guide-said-what', { needs: format.list(names) })
          : t('directory.guide-said-no-what'),
    },
    {
      step: 'where' as const,
      words: place === null ? t('directory.guide-said-no-where') : t('directory.guide-said-where', { place }),
    },
  ]
}
