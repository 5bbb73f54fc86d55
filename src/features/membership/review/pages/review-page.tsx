import { paths } from '../../../../paths.ts'
import { Checkboxes, Radios } from '../../../../ui/choices.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { HiddenFields } from '../../../../ui/hidden-fields.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import { underAccount } from '../../../../ui/ways-up.ts'
import type { Chapter } from '../../../charter/index.ts'
import type { Application } from '../../application/application.ts'
import { parts } from '../../application/dossier.ts'
import { stepTitles } from '../../application/steps.ts'
import { reviewLengths, summaries } from '../review.ts'
import type { Review } from '../review-queries.ts'

export interface ChapterMarked {
  chapter: Chapter
  marked: number
  count: number
}

interface Props {
  view: View
  review: Review
  application: Application
  chapters: readonly ChapterMarked[]
  form: FilledForm
  correctionsForm: FilledForm
  isSaved: boolean
  /** Whether something can still be written. */
  isOpen: boolean
}

/** A review as who makes it sees it: the checklist by chapter, then the whole. */
export function ReviewPage(props: Props) {
  const { view, review, application, chapters, form, correctionsForm, isSaved, isOpen } = props
  const { t, to } = view
  const title = t('membership.review-of', { name: application.hoster.name })
  const wrong = correctionsForm.errors.length > 0 ? correctionsForm : form
  return (
    <Shell
      view={view}
      title={title}
      wrong={wrong.errors.length > 0}
      alternates={false}
      trail={[...underAccount(view), { href: to(paths.reviews.href()), label: t('membership.reviews-mine') }]}
      sheets={['charter']}
    >
      <PageHead
        title={title}
        lead={t('membership.review-lead')}
        mark={<MarkedIf view={view} shown={application.hoster} />}
      />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={wrong} order={['summary', 'text', 'byName', 'parts', 'reason']} />
          {isSaved && <Notice kind="good" role="status" title={t('membership.review-saved')} />}
          {review.sentAt !== null && <Notice kind="good" title={t('membership.review-sent-note')} />}
          <section class="stack" aria-labelledby="clauses">
            <h2 id="clauses">{t('membership.by-chapter')}</h2>
            <ul class="rows">
              {chapters.map(({ chapter, marked, count }) => (
                <li>
                  <a href={to(paths.reviewChapter.href({ id: review.id, chapter: chapter.id }))}>
                    <TranslatedText view={view} text={chapter.title} />
                  </a>
                  <p class="small row">{t('membership.marked-count', { marked, count })}</p>
                </li>
              ))}
            </ul>
          </section>
          {isOpen && <Whole {...props} />}
          {isOpen && (application.state === 'sent' || application.state === 'in-review') && (
            <Corrections view={view} id={review.id} form={correctionsForm} />
          )}
        </div>
        <div class="stack">
          <Notice title={t('membership.never-touch-title')}>
            <p>{t('membership.never-touch')}</p>
          </Notice>
          <ul>
            <li>
              <a href={to(paths.application.href({ slug: application.slug }))}>{t('membership.to-dossier')}</a>
            </li>
            <li>
              <a href={to(paths.applicationReviews.href({ slug: application.slug }))}>
                {t('membership.to-reviews-and-comments')}
              </a>
            </li>
            {application.litterNumber !== null && (
              <li>
                <a href={to(paths.litterClauses.href({ number: String(application.litterNumber) }))}>
                  {t('membership.to-comparison')}
                </a>
              </li>
            )}
          </ul>
        </div>
      </div>
    </Shell>
  )
}

function Whole({ view, review, form }: Props) {
  const { t, to } = view
  const field = { view, form }
  return (
    <section class="stack" aria-labelledby="whole">
      <h2 id="whole">{t('membership.whole-title')}</h2>
      <form method="post" action={to(paths.review.href({ id: review.id }))} novalidate>
        <HiddenFields fields={[{ name: 'revision', value: String(review.revision) }]} />
        <Radios
          {...field}
          name="summary"
          label={t('membership.field-summary')}
          choices={summaries.map((value) => ({ value, label: t(`membership.summary-${value}`) }))}
        />
        <TextArea
          {...field}
          name="text"
          label={t('membership.field-summary-text')}
          hint={t('membership.summary-text-hint', { most: reviewLengths.text })}
          rows={8}
        />
        <TextField
          {...field}
          name="byName"
          label={t('membership.field-by-name')}
          hint={t('membership.by-name-hint')}
          optional
          maxlength={reviewLengths.name}
        />
        <p class="form-actions">
          <button class="button outline" type="submit">
            {t('membership.save')}
          </button>
          {review.sentAt === null && (
            <button class="button" type="submit" formaction={to(paths.reviewSending.href({ id: review.id }))}>
              {t('membership.send-review')}
            </button>
          )}
        </p>
      </form>
    </section>
  )
}

function Corrections({ view, id, form }: { view: View; id: string; form: FilledForm }) {
  const { t, to } = view
  return (
    <details class="folded" open={form.errors.length > 0}>
      <summary>{t('membership.ask-corrections')}</summary>
      <form method="post" action={to(paths.reviewCorrections.href({ id }))} novalidate>
        <p>{t('membership.corrections-lead')}</p>
        <Checkboxes
          view={view}
          form={form}
          name="parts"
          label={t('membership.field-parts')}
          choices={parts.map((value) => ({ value, label: t(stepTitles[value]) }))}
        />
        <TextArea view={view} form={form} name="reason" label={t('membership.field-corrections')} rows={5} />
        <SendButton>{t('membership.send-corrections')}</SendButton>
      </form>
    </details>
  )
}
