import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Steps } from '../../../ui/steps.tsx'
import type { View } from '../../../ui/view.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'
import { type Answers, guideHref, type Step, steps } from '../guide/answers.ts'
import { AnswersGiven } from './guide/answers-given.tsx'

export interface GuideProps {
  view: View
  answers: Answers
  catalogue: CatalogueIndex
}

interface Props extends GuideProps {
  step: Step
  title: string
  lead?: Child
  /** The question shows what is wrong with its answer. */
  wrong?: boolean
  children: Child
}

/** The frame of each page of the guide: where one stands, the question or its answer, what was said so far. */
export function GuideFrame({ view, answers, catalogue, step, title, lead, wrong = false, children }: Props) {
  const { t, to } = view
  const isBeginning = view.address === paths.guide.href()
  const reached = steps.indexOf(step)
  return (
    <Shell
      view={view}
      title={title}
      description={t('directory.guide-description')}
      index={isBeginning}
      wrong={wrong}
      modules={step === 'where' ? ['near'] : []}
      trail={isBeginning ? [] : [{ href: to(paths.guide.href()), label: t('directory.guide-name') }]}
    >
      <PageHead title={title} lead={lead} />
      <div class="wrap stack">
        <Steps
          view={view}
          steps={steps.map((each, index) => ({
            label: t(`directory.guide-step-${each}`),
            ...(index < reached && { href: to(guideHref(each, answers)) }),
            state: index < reached ? 'done' : each === step ? 'current' : 'todo',
          }))}
        />
        {children}
        {reached > 0 && <AnswersGiven view={view} answers={answers} catalogue={catalogue} before={step} />}
      </div>
    </Shell>
  )
}
