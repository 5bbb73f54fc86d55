import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import { emptyForm, type FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import { ClauseText, clauseLabel } from '../../../compliance/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Application } from '../../application/application.ts'
import { SaidText } from '../../pages/said-text.tsx'
import type { CommentRead } from '../hidden.ts'

interface Props {
  view: View
  application: Application
  charter: CharterInForce | null
  clauseId: string
  comments: readonly CommentRead[]
  hosters: ReadonlyMap<string, Hoster>
  /** Whether who reads reviews this application, and whether something may be written. */
  isReviewer: boolean
  mayAnswer: boolean
  form: FilledForm
  /** The comment that `form` answers; null: a new one. */
  answering: string | null
}

/** What is said of one clause between reviewers and the applicant. */
export function CommentsPage(props: Props) {
  const { view, application, charter, clauseId, comments, isReviewer, form, answering } = props
  const { t, to } = view
  const { slug, hoster } = application
  const clause = clauseLabel(charter, clauseId)
  const title = t('membership.comments-on', { clause, name: hoster.name })
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[
        {
          href: to(paths.application.href({ slug })),
          label: t('membership.application-of', { name: hoster.name }),
        },
        { href: to(paths.applicationReviews.href({ slug })), label: t('membership.reviews-title') },
      ]}
      sheets={['charter']}
    >
      <PageHead title={title} mark={<MarkedIf view={view} shown={hoster} />} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['text']} />
        <ClauseText view={view} charter={charter} clauseId={clauseId} />
        {comments.length === 0 && <BlankState drawing="empty" title={t('membership.no-comment')} />}
        {comments.map((comment) => (
          <OneComment {...props} comment={comment} />
        ))}
        {isReviewer && (
          <form method="post" action={to(paths.clauseComment.href({ slug, clause: clauseId }))} novalidate>
            <TextArea
              view={view}
              form={answering === null ? form : emptyForm}
              name="text"
              label={t('membership.field-comment')}
              hint={t('membership.comment-hint')}
              rows={5}
            />
            <SendButton>{t('membership.send-comment')}</SendButton>
          </form>
        )}
      </div>
    </Shell>
  )
}

function OneComment({ view, application: { slug }, comment, hosters, ...props }: Props & { comment: CommentRead }) {
  const { t, to } = view
  const { id, clauseId, byHosterId, at, resolvedAt, answers } = comment
  const addressOf = (said: { id: string }) => paths.commentAnswer.href({ slug, clause: clauseId, id: said.id })
  const by = (hosterId: string, when: string) =>
    t('membership.comment-by', { hoster: hosters.get(hosterId)?.facts.name ?? '…', date: dayOf(view, when) })
  const isAnswered = props.answering === id
  return (
    <section class="stack" aria-labelledby={`comment-${id}`}>
      <h2 class="title-3" id={`comment-${id}`}>
        {by(byHosterId, at)}
      </h2>
      <SaidText view={view} {...comment} about={addressOf(comment)} />
      {answers.map((answer) => (
        <div class="answer" id={`comment-${answer.id}`}>
          <p class="small soft">{by(answer.byHosterId, answer.at)}</p>
          <SaidText view={view} {...answer} about={addressOf(answer)} />
        </div>
      ))}
      {resolvedAt !== null && (
        <Notice kind="good" title={t('membership.resolved-on', { date: dayOf(view, resolvedAt) })} />
      )}
      {resolvedAt === null && props.mayAnswer && (
        <form method="post" action={to(paths.commentAnswer.href({ slug, clause: clauseId, id }))} novalidate>
          <div class={isAnswered ? 'field wrong' : 'field'}>
            <label for={`answer-${id}`}>{t('membership.field-comment-answer')}</label>
            <textarea id={`answer-${id}`} name="text" rows={3} required>
              {isAnswered ? String(props.form.values.text ?? '') : ''}
            </textarea>
          </div>
          <p class="form-actions">
            <button class="button outline" type="submit">
              {t('membership.send-answer')}
            </button>
            {props.isReviewer && (
              <button
                class="button outline"
                type="submit"
                formaction={to(paths.commentResolution.href({ slug, clause: clauseId, id }))}
              >
                {t('membership.resolve-comment')}
              </button>
            )}
          </p>
        </form>
      )}
    </section>
  )
}
