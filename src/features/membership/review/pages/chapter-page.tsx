import { paths } from '../../../../paths.ts'
import { inLanguage } from '../../../../platform/i18n/index.ts'
import { Radios } from '../../../../ui/choices.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import { underAccount } from '../../../../ui/ways-up.ts'
import type { Chapter, CharterInForce, ClauseInPlace } from '../../../charter/index.ts'
import { type ClauseStanding, ClauseText, DeclaredPart, FoundBeside } from '../../../compliance/index.ts'
import type { Application } from '../../application/application.ts'
import { fieldsOf } from '../forms.ts'
import { marks, reviewLengths } from '../review.ts'

interface Props {
  view: View
  id: string
  application: Application
  charter: CharterInForce
  chapter: Chapter
  clauses: readonly ClauseInPlace[]
  standing: ReadonlyMap<string, ClauseStanding>
  declarationId: string | null
  /** Open comments by clause. */
  comments: ReadonlyMap<string, number>
  form: FilledForm
  isSaved: boolean
  isLast: boolean
}

/** One chapter of the checklist: beside each clause, what machines found and what the applicant says. */
export function ChapterPage(props: Props) {
  const { view, id, application, chapter, clauses, form, isSaved, isLast } = props
  const { t, to } = view
  const name = inLanguage(chapter.title, view.language)?.text ?? chapter.id
  const title = t('membership.chapter-title', { chapter: name, name: application.hoster.name })
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[
        ...underAccount(view),
        { href: to(paths.reviews.href()), label: t('membership.reviews-mine') },
        {
          href: to(paths.review.href({ id })),
          label: t('membership.review-of', { name: application.hoster.name }),
        },
      ]}
      sheets={['charter']}
    >
      <PageHead
        title={title}
        lead={<TranslatedText view={view} text={chapter.lead} />}
        mark={<MarkedIf view={view} shown={application.hoster} />}
      />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={clauses.map((clause) => fieldsOf(clause.id).word)} />
        {isSaved && <Notice kind="good" role="status" title={t('membership.review-saved')} />}
        <form
          method="post"
          action={to(paths.reviewChapter.href({ id, chapter: chapter.id }))}
          novalidate
          class="editing"
        >
          {clauses.map((clause) => (
            <ClauseFields {...props} clause={clause} />
          ))}
          <p class="form-actions">
            <button class="button" type="submit" name="go" value="next">
              {t(isLast ? 'membership.save-end' : 'membership.save-next')}
            </button>
            <button class="button outline" type="submit" name="go" value="stay">
              {t('membership.save')}
            </button>
          </p>
        </form>
      </div>
    </Shell>
  )
}

function ClauseFields({ clause, ...props }: Props & { clause: ClauseInPlace }) {
  const { view, application, charter, standing, declarationId, comments, form } = props
  const { t, to } = view
  const names = fieldsOf(clause.id)
  const found = standing.get(clause.id)
  const open = comments.get(clause.id) ?? 0
  const { slug, hoster, litterNumber } = application
  return (
    <fieldset class="parts">
      <legend>
        <h2>{t('membership.clause-label', { label: clause.label, level: clause.level })}</h2>
      </legend>
      <div class="stack">
        <ClauseText view={view} charter={charter} clauseId={clause.id} />
        {found && <FoundBeside view={view} slug={hoster.slug} standing={found} />}
        {found?.declared && declarationId ? (
          <div>
            <p class="small soft">{t('membership.applicant-declares')}</p>
            <DeclaredPart view={view} declarationId={declarationId} declared={found.declared} />
          </div>
        ) : (
          <p class="small soft">{t('membership.applicant-silent')}</p>
        )}
        <Radios
          view={view}
          form={form}
          name={names.mark}
          optional="unsaid"
          label={t('membership.field-mark', { label: clause.label })}
          choices={marks.map((value) => ({ value, label: t(`membership.mark-${value}`) }))}
        />
        <TextArea
          view={view}
          form={form}
          name={names.word}
          optional="unsaid"
          label={t('membership.field-word', { label: clause.label })}
          hint={t('membership.word-hint', { most: reviewLengths.word })}
          rows={3}
        />
        <p class="small">
          <a href={to(paths.clauseComment.href({ slug, clause: clause.id }))}>
            {t('membership.to-comments', { label: clause.label, count: open })}
          </a>
          {litterNumber !== null && (
            <>
              {' · '}
              <a href={to(paths.litterClause.href({ number: String(litterNumber), clause: clause.id }))}>
                {t('membership.to-clause-comparison', { label: clause.label })}
              </a>
            </>
          )}
        </p>
      </div>
    </fieldset>
  )
}
