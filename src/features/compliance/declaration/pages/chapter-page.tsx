import { paths } from '../../../../paths.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import { type FilledForm, fieldId } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { ClauseStanding } from '../../standing/index.ts'
import type { Answer } from '../answer.ts'
import type { AskedClause, ChapterAsked } from '../asked.ts'
import { controlsOf } from '../read-answer.ts'
import { anchorOf } from './anchor.ts'
import { ClauseFields } from './clause-fields.tsx'
import { ErrorsByClause } from './errors-by-clause.tsx'
import { DeclarationFrame, titleOf } from './frame.tsx'

interface Props {
  view: View
  hoster: Hoster
  declarationId: string
  chapters: readonly ChapterAsked[]
  current: ChapterAsked
  clauses: readonly AskedClause[]
  form: FilledForm
  /** What somebody else wrote meanwhile, by clause. */
  theirs: ReadonlyMap<string, Answer>
  standing: ReadonlyMap<string, ClauseStanding>
  isSaved: boolean
}

/** One chapter of the self-assessment: it saves what is typed, and says beside the fields what is wrong. */
export function ChapterPage({ view, hoster, chapters, current, clauses, form, theirs, isSaved, ...props }: Props) {
  const { t, to } = view
  const { chapter } = current
  const isLast = chapters.at(-1)?.chapter.id === chapter.id
  return (
    <DeclarationFrame
      view={view}
      hoster={hoster}
      title={t('compliance.declaration-chapter-title', { chapter: titleOf(view, chapter), letter: current.letter })}
      lead={<TranslatedText view={view} text={chapter.lead} />}
      wrong={form.errors.length > 0 || theirs.size > 0}
      chapters={chapters}
      current={chapter.id}
    >
      {isSaved && <Notice kind="good" role="status" title={t('compliance.declaration-saved')} />}
      <Errors view={view} clauses={clauses} form={form} />
      {theirs.size > 0 && <Meanwhile view={view} clauses={clauses.filter(({ id }) => theirs.has(id))} />}
      <form
        method="post"
        action={to(paths.declarationChapter.href({ slug: hoster.slug, chapter: chapter.id }))}
        enctype="multipart/form-data"
        novalidate
        class="editing"
      >
        {/* The Enter key presses the first button of a form. */}
        <button class="hidden" type="submit" name="go" value="stay" tabindex={-1} aria-hidden="true">
          {t('compliance.declaration-save')}
        </button>
        {clauses.map((clause) => (
          <ClauseFields
            view={view}
            slug={hoster.slug}
            declarationId={props.declarationId}
            clause={clause}
            form={form}
            theirs={theirs.get(clause.id) ?? null}
            standing={props.standing.get(clause.id) ?? null}
          />
        ))}
        <p class="form-actions">
          <button class="button" type="submit" name="go" value="next">
            {t(isLast ? 'compliance.declaration-save-end' : 'compliance.declaration-save-next')} <Sign name="next" />
          </button>
          <button class="button outline" type="submit" name="go" value="stay">
            {t('compliance.declaration-save')}
          </button>
        </p>
      </form>
    </DeclarationFrame>
  )
}

/** What is wrong; the rest is saved. */
function Errors({ view, clauses, form }: Pick<Props, 'view' | 'clauses' | 'form'>) {
  if (form.errors.length === 0) return null
  const { t } = view
  const errors = form.errors.map(({ field, ...error }) => ({
    ...error,
    href: `#${fieldId(field)}`,
    label: clauses.find(({ id }) => Object.values(controlsOf(id)).includes(field))?.label ?? '',
  }))
  return (
    <>
      <ErrorsByClause view={view} title={t('ui.errors-title', { count: errors.length })} errors={errors} />
      <p class="small">{t('compliance.declaration-saved-others')}</p>
    </>
  )
}

/** Somebody else answered the same clauses: theirs stand, and nothing typed is lost. */
const Meanwhile = ({ view: { t }, clauses }: { view: View; clauses: readonly AskedClause[] }) => (
  <div class="notice wait" role="alert" tabindex={-1} autofocus>
    <p class="title">
      <Sign name="clock" />
      <span>{t('compliance.meanwhile-title')}</span>
    </p>
    <p>{t('compliance.meanwhile-text')}</p>
    <ul>
      {clauses.map(({ id, label }) => (
        <li>
          <a href={`#${anchorOf(id)}`}>{t('compliance.meanwhile-clause', { clause: label })}</a>
        </li>
      ))}
    </ul>
  </div>
)
