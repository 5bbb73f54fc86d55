import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { AskedClause, ChapterAsked } from '../asked.ts'
import type { SentRow } from '../declared.ts'
import type { Draft } from '../draft.ts'
import { anchorOf } from './anchor.ts'
import { ChaptersAsked } from './chapters-asked.tsx'
import { ErrorsByClause } from './errors-by-clause.tsx'
import { DeclarationFrame } from './frame.tsx'
import { SendPart } from './send-part.tsx'

interface Props {
  view: View
  hoster: Hoster
  charter: { slug: string; number: number } | null
  draft: Draft | null
  clauses: readonly AskedClause[]
  chapters: readonly ChapterAsked[]
  last: SentRow | null
  form: FilledForm
  saved: string | undefined
  /** In the first days of a delegate: they write, and do not send. */
  isGuarded: boolean
}

/** The self-assessment at one glance: begun, continued, sent. */
export function OverviewPage(props: Props) {
  const { view, hoster, charter, draft, last, form, chapters, saved } = props
  const { t, to } = view
  const link = (words: Child) =>
    charter ? (
      <a href={to(paths.documentVersion.href({ slug: charter.slug, number: String(charter.number) }))}>{words}</a>
    ) : (
      words
    )
  return (
    <DeclarationFrame
      view={view}
      hoster={hoster}
      title={t('compliance.declaration-title', { hoster: hoster.facts.name })}
      lead={t.rich<Child>('compliance.declaration-lead', { link })}
      wrong={form.errors.length > 0}
      chapters={draft ? chapters : []}
    >
      {saved === 'discarded' && <Notice kind="good" role="status" title={t('compliance.declaration-discarded')} />}
      {saved === 'yes' && <Notice kind="good" role="status" title={t('compliance.declaration-saved')} />}
      <Errors {...props} />
      {!charter && <BlankState drawing="empty" title={t('compliance.declaration-no-charter')} />}
      {charter && !draft && <Beginning view={view} slug={hoster.slug} last={last} />}
      {charter && draft && <ChaptersAsked view={view} slug={hoster.slug} chapters={chapters} />}
      {charter && draft && (
        <SendPart view={view} slug={hoster.slug} draft={draft} chapters={chapters} isGuarded={props.isGuarded} />
      )}
      {last && (
        <p>
          <a href={to(paths.declarations.href({ slug: hoster.slug }))}>
            {t('compliance.declaration-to-last', { date: dayOf(view, last.sentAt) })}
          </a>
        </p>
      )}
    </DeclarationFrame>
  )
}

/** Why it was not sent: what each clause lacks, and where. */
function Errors({ view, hoster, clauses, form }: Pick<Props, 'view' | 'hoster' | 'clauses' | 'form'>) {
  const { t, to } = view
  const errors = form.errors.flatMap(({ field, key, values }) => {
    const clause = clauses.find(({ id }) => id === field)
    if (!clause) return []
    const page = paths.declarationChapter.href({ slug: hoster.slug, chapter: clause.chapter.id })
    return [{ label: clause.label, href: `${to(page)}#${anchorOf(clause.id)}`, key, ...(values ? { values } : {}) }]
  })
  if (errors.length === 0) return <ErrorSummary view={view} form={form} order={[]} />
  return <ErrorsByClause view={view} title={t('compliance.declaration-unfinished')} errors={errors} />
}

function Beginning({ view, slug, last }: { view: View; slug: string; last: SentRow | null }) {
  const { t, to } = view
  return (
    <section class="stack" aria-labelledby="begin">
      <h2 id="begin">{t('compliance.declaration-begin-title')}</h2>
      <p class="prose">{t('compliance.declaration-begin-text')}</p>
      <form method="post" action={to(paths.declaration.href({ slug }))} class="stack">
        <p class="form-actions">
          {last && (
            <button class="button" type="submit" name="do" value="last">
              {t('compliance.declaration-begin-last', { date: dayOf(view, last.sentAt) })}
            </button>
          )}
          <button class={last ? 'button outline' : 'button'} type="submit" name="do" value="blank">
            {t('compliance.declaration-begin-blank')}
          </button>
        </p>
      </form>
    </section>
  )
}
