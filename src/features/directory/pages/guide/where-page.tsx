import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { suggesting } from '../../../../ui/finder.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Place } from '../../../places/index.ts'
import { guideHref } from '../../guide/answers.ts'
import { type NearAsked, nearField, placeName } from '../../near-asked.ts'
import { GuideFrame, type GuideProps } from '../guide-page.tsx'
import { QuestionForm } from './question-form.tsx'

/** The third question; a name that several towns bear is a choice, one that none bears is said to be. */
export function WherePage(props: GuideProps) {
  const { view, answers } = props
  const { t } = view
  const form = formOf(view, answers.near)
  const isWrong = form.errors.length > 0
  return (
    <GuideFrame
      {...props}
      step="where"
      title={t('directory.guide-where-title')}
      lead={t('directory.guide-where-lead')}
      wrong={isWrong}
    >
      <ErrorSummary view={view} form={form} order={['near']} />
      {answers.near.state === 'choice' && (
        <WhichOne {...props} typed={answers.near.typed} choice={answers.near.choice} />
      )}
      <QuestionForm view={view} answers={answers} step="where">
        <TextField
          view={view}
          form={form}
          name="near"
          label={t('directory.guide-where-label')}
          hint={t('directory.guide-where-hint')}
          optional
          autocomplete="address-level2"
          maxlength={100}
          data={suggesting(view)}
        />
      </QuestionForm>
    </GuideFrame>
  )
}

function formOf(view: View, near: NearAsked): FilledForm {
  const typed = near.state === 'unknown' ? near.typed : undefined
  return {
    values: { near: nearField(view, near) },
    errors: typed === undefined ? [] : [{ field: 'near', key: 'directory.guide-where-unknown', values: { typed } }],
  }
}

function WhichOne({ view, answers, typed, choice }: GuideProps & { typed: string; choice: Place[] }) {
  return (
    <section class="notice known" aria-labelledby="which">
      <h2 id="which">{view.t('directory.guide-where-choice', { typed })}</h2>
      <ul class="plain stack">
        {choice.map((place) => (
          <li>
            <a href={view.to(guideHref('end', { ...answers, near: { state: 'found', place, others: [], typed } }))}>
              <bdi>{placeName(view, place)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
