import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { quiet } from '../../../ui/quiet.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { type Chapter, type ClauseInPlace, clausesOf, Line, lineOf } from '../../charter/index.ts'
import { becameOf } from '../change.ts'
import type { DocumentAsked } from '../writing/asked.ts'
import { titleIn, underDraft } from './trails.ts'

interface Props {
  view: View
  asked: DocumentAsked
}

/** A document as the amendment would have it: each clause can be changed, moved, taken away, or left as it is. */
export function DocumentPage({ view, asked }: Props) {
  const { t, to } = view
  const { amendment, text, content } = asked
  const title = t('amendments.document-title', { document: lineOf(view, text.version.content.title) })
  const where = { slug: amendment.slug, document: text.document.slug }
  return (
    <Shell
      view={view}
      title={t('amendments.form-title', { form: title, title: titleIn(view, amendment.draft) })}
      alternates={false}
      trail={underDraft(view, amendment)}
      sheets={['charter']}
    >
      <PageHead title={title} lead={t('amendments.document-lead')}>
        <p>
          <a class="button outline" href={to(paths.amendmentDraft.href({ slug: amendment.slug }))}>
            {t('amendments.back-to-draft')}
          </a>
        </p>
      </PageHead>
      <form method="post" action={to(paths.amendmentOrder.href(where))} class="wrap stack">
        {content.chapters.map((chapter) => (
          <ChapterPart view={view} asked={asked} chapter={chapter} />
        ))}
        <TakenAway view={view} asked={asked} />
      </form>
    </Shell>
  )
}

function ChapterPart({ view, asked, chapter }: Props & { chapter: Chapter }) {
  const { t, to } = view
  const { amendment, text, content } = asked
  const clauses = clausesOf(content).filter((clause) => clause.chapter.id === chapter.id)
  const where = { slug: amendment.slug, document: text.document.slug, chapter: chapter.id }
  const isNew = !text.version.content.chapters.some(({ id }) => id === chapter.id)
  return (
    <section aria-labelledby={`chapter-${chapter.id}`}>
      <h2 id={`chapter-${chapter.id}`}>
        <Line view={view} text={chapter.title} />
      </h2>
      {isNew && (
        <p>
          <b>{t('amendments.chapter-new')}</b>
        </p>
      )}
      <ol class="clauses written">
        {clauses.map((clause) => (
          <ClauseLine view={view} asked={asked} clause={clause} />
        ))}
      </ol>
      <p>
        <a href={to(paths.amendmentClauseAdd.href(where))}>
          {t('charter.clause-add')}
          {quiet(` ${lineOf(view, chapter.title)}`)}
        </a>
      </p>
    </section>
  )
}

function ClauseLine({ view, asked, clause }: Props & { clause: ClauseInPlace }) {
  const { t, to } = view
  const { amendment, text, changes, stale } = asked
  const { id, label } = clause
  const change = changes.find(({ clauseId }) => clauseId === id)
  const isStale = stale.some((one) => one.change.clauseId === id)
  const href = to(paths.amendmentClauseEdit.href({ slug: amendment.slug, document: text.document.slug, clause: id }))
  return (
    <li>
      <a class="label" href={href}>
        {quiet(`${t('charter.write')} `)}
        {label}
      </a>
      <div>
        <p>{excerpt(lineOf(view, clause.text))}</p>
        {change && (
          <p>
            <b>{t(`amendments.became-${becameOf(change)}`)}</b> {isStale && t('amendments.stale-short')}
          </p>
        )}
        <p class="row">
          <a href={href}>
            {t('amendments.do-change')}
            {quiet(` ${label}`)}
          </a>
          {change && <Do view={view} wish={`leave ${id}`} words="amendments.do-leave" of={label} />}
          {change?.was !== null && <Do view={view} wish={`drop ${id}`} words="amendments.do-drop" of={label} />}
        </p>
      </div>
    </li>
  )
}

/** What the amendment takes away stands in the text no more, and can come back. */
function TakenAway({ view, asked }: Props) {
  const { t } = view
  const gone = clausesOf(asked.text.version.content).filter(({ id }) =>
    asked.changes.some(({ clauseId, is }) => clauseId === id && is === null),
  )
  if (gone.length === 0) return null
  return (
    <section aria-labelledby="gone">
      <h2 id="gone">{t('amendments.taken-away')}</h2>
      <ul class="clauses written">
        {gone.map(({ id, label, text }) => (
          <li>
            <span class="label">{label}</span>
            <div>
              <p>
                <del>{excerpt(lineOf(view, text))}</del>
              </p>
              <Do view={view} wish={`leave ${id}`} words="amendments.do-bring-back" of={label} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DoProps {
  view: View
  wish: string
  words: 'amendments.do-leave' | 'amendments.do-drop' | 'amendments.do-bring-back'
  of: string
}

/** One small button. */
const Do = ({ view, wish, words, of }: DoProps) => (
  <button class="as-link" type="submit" name="do" value={wish}>
    {view.t(words)}
    {quiet(` ${of}`)}
  </button>
)

const excerpt = (text: string) => (text.length > 140 ? `${text.slice(0, 140)}…` : text)
