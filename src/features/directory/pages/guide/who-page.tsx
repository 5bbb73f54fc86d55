import { Crate } from '../../../../ui/art/crate.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { type Who, whos } from '../../guide/answers.ts'
import { GuideFrame, type GuideProps } from '../guide-page.tsx'
import { QuestionForm } from './question-form.tsx'

const icons: Record<Who, string> = {
  everyone: 'contacts',
  associations: 'members',
  schools: 'learning',
  'public-bodies': 'vote',
  companies: 'accounting',
}

/** The first question: hosters do not all welcome everyone. */
export function WhoPage(props: GuideProps) {
  const { view, answers } = props
  const { t } = view
  return (
    <GuideFrame {...props} step="who" title={t('directory.guide-who-title')} lead={t('directory.guide-who-lead')}>
      <div class="aside end">
        <QuestionForm view={view} answers={answers} step="who">
          <Radios
            view={view}
            form={{ values: { audience: answers.who ?? '' }, errors: [] }}
            name="audience"
            label={t('directory.guide-who-legend')}
            choices={whos.map((who) => ({
              value: who,
              label: t(`directory.guide-who-${who}`),
              note: t(`directory.guide-who-${who}-note`),
              icon: icons[who],
            }))}
          />
        </QuestionForm>
        <Crate />
      </div>
    </GuideFrame>
  )
}
