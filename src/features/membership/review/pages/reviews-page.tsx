import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { FieldNotes } from '../../../../ui/field.tsx'
import { emptyForm, type FilledForm, fieldId, textIn } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { Application } from '../../application/application.ts'
import { numbered } from '../../litter/litter-name.ts'
import { SaidText } from '../../pages/said-text.tsx'
import type { Comment } from '../comments.ts'
import type { ReviewRead } from '../hidden.ts'
import type { Reader } from '../readable.ts'
import { CommentsByClause } from './comments-by-clause.tsx'
import { MarksTable } from './marks-table.tsx'
import { OfRound } from './of-round.tsx'
import { SaidBy } from './said-by.tsx'
import { SummaryMark } from './summary-mark.tsx'

interface Props {
  view: View
  application: Application
  charter: CharterInForce | null
  reviews: readonly ReviewRead[]
  comments: readonly Comment[]
  reader: Reader
  isPublic: boolean
  /** Ids of reviews that who reads may answer now. */
  answerable: ReadonlySet<string>
  /** The review whose answer is typed, with what is wrong with it. */
  answering: { id: string; form: FilledForm } | null
}

/** What reviewers wrote of an application, and what it answers. */
export function ReviewsPage(props: Props) {
  const { view, application, charter, reviews, comments, reader, isPublic, answering } = props
  const { t, to } = view
  const { name } = application.hoster
  const title = t('membership.reviews-of', { name })
  const isReadable = isPublic || reader.first
  return (
    <Shell
      view={view}
      title={title}
      wrong={answering !== null}
      trail={[
        ...(application.litterNumber === null ? [] : [litterStep(view, application.litterNumber)]),
        {
          href: to(paths.application.href({ slug: application.slug })),
          label: t('membership.application-of', { name }),
        },
      ]}
      sheets={['charter']}
    >
      <PageHead
        title={title}
        lead={t(isPublic ? 'membership.reviews-public' : 'membership.reviews-first')}
        mark={<MarkedIf view={view} shown={application.hoster} />}
      />
      <div class="wrap stack">
        {answering && <ErrorSummary view={view} form={answering.form} order={['answer']} />}
        {!isReadable && (
          <BlankState drawing="crate" title={t('membership.reviews-later')}>
            <p>{t('membership.reviews-later-text')}</p>
          </BlankState>
        )}
        {isReadable && reviews.length === 0 && <Notice kind="wait" title={t('membership.no-review-yet')} />}
        {reviews.map((review) => (
          <OneReview {...props} review={review} />
        ))}
        {charter && reviews.length > 0 && <MarksTable {...{ view, application, charter, reviews }} />}
        {isReadable && <CommentsByClause view={view} application={application} charter={charter} comments={comments} />}
      </div>
    </Shell>
  )
}

function OneReview({ view, application, review, answerable, answering }: Props & { review: ReviewRead }) {
  const { t, to } = view
  const { id, summary, text, language, sentAt, answer, answerLanguage, answeredAt } = review
  const at = { slug: application.slug, id }
  const mayAnswer = answerable.has(id)
  const form = answering?.id === id ? answering.form : answer === null ? emptyForm : { values: { answer }, errors: [] }
  return (
    <section class="stack" aria-labelledby={`review-${id}`}>
      <h2 id={`review-${id}`}>
        <SaidBy view={view} hoster={review.hoster} name={review.byName} />
      </h2>
      <OfRound view={view} round={review.reviewer.round} />
      {sentAt === null ? (
        <Notice kind="wait" title={t('membership.not-sent-yet')} />
      ) : (
        <p class="small soft">{t('membership.sent-on', { date: dayOf(view, sentAt) })}</p>
      )}
      {summary && (
        <p>
          <SummaryMark view={view} summary={summary} />
        </p>
      )}
      <SaidText {...{ view, text, language }} hidden={review.hidden} about={sentAt && paths.reviewAnswer.href(at)} />
      {answer !== null && answeredAt !== null && (
        <div class="answer">
          <p class="small soft">
            {t.rich<Child>('membership.answer-of', {
              name: <bdi>{application.hoster.name}</bdi>,
              date: dayOf(view, answeredAt),
            })}
          </p>
          <SaidText
            {...{ view, text: answer, language: answerLanguage ?? language }}
            hidden={review.hiddenAnswer}
            about={paths.reviewAnswered.href(at)}
          />
        </div>
      )}
      {mayAnswer && (
        <details class="folded" open={answering?.id === id}>
          <summary>{t(answer === null ? 'membership.answer-review' : 'membership.change-answer')}</summary>
          <form method="post" action={to(paths.reviewAnswer.href({ slug: application.slug, id }))} novalidate>
            <AnswerField view={view} id={id} form={form} />
            <SendButton>{t('membership.send-answer')}</SendButton>
          </form>
        </details>
      )}
    </section>
  )
}

/** Several stand on one page: the one that is wrong is where the summary of errors leads. */
function AnswerField({ view, id, form }: { view: View; id: string; form: FilledForm }) {
  const field = form.errors.length > 0 ? fieldId('answer') : `answer-${id}`
  return (
    <div class={form.errors.length > 0 ? 'field wrong' : 'field'}>
      <label for={field}>{view.t('membership.field-answer')}</label>
      <FieldNotes view={view} form={form} name="answer" />
      <textarea id={field} name="answer" rows={6} required>
        {textIn(form, 'answer')}
      </textarea>
    </div>
  )
}

export const litterStep = ({ t, to }: View, number: number) => ({
  href: to(paths.litter.href({ number: String(number) })),
  label: numbered(t, number),
})
