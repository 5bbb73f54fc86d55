import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { quiet } from '../../../ui/quiet.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { type Chapter, type ClauseInPlace, clausesOf, Line, lineOf } from '../../charter/index.ts'
import { becameOf } from '../change.ts'
import type { Framing } from '../frame.ts'
import type { DocumentAsked } from '../writing/asked.ts'
import { frameHref, frameTitle } from './frame-form-page.tsx'
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
        <FrameLine view={view} asked={asked} chapterId={null} framing={{ title: content.title }} />
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
      <FrameLine view={view} asked={asked} chapterId={chapter.id} framing={chapter} />
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

/** The way to a title and the words under it, and what becomes of them. */
function FrameLine({ view, asked, chapterId, framing }: Props & { chapterId: string | null; framing: Titled }) {
  const { t, to } = view
  const { amendment, text, frames, staleFrames } = asked
  const title = frameTitle(view, chapterId, framing)
  const isChanged = frames.some((one) => one.chapterId === chapterId)
  const isStale = staleFrames.some(({ frame }) => frame.chapterId === chapterId)
  return (
    <p class="row">
      <a href={to(frameHref({ slug: amendment.slug, document: text.document.slug }, chapterId))}>
        {t(chapterId === null ? 'amendments.frame-document' : 'amendments.do-rename')}
        {chapterId !== null && quiet(` ${lineOf(view, framing.title)}`)}
      </a>
      {isChanged && <b>{t('amendments.became-changed')}</b>}
      {isStale && <span>{t('amendments.stale-frame-short')}</span>}
      {isChanged && <Do view={view} wish={leaveFrame(chapterId)} words="amendments.do-leave" of={title} />}
    </p>
  )
}

type Titled = Pick<Framing, 'title'>

const leaveFrame = (chapterId: string | null) => (chapterId === null ? 'leave-frame' : `leave-frame ${chapterId}`)

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

/** What the amendment takes away stands in the text no more, and can come back; nor do chapters that others took. */
function TakenAway({ view, asked }: Props) {
  const { t } = view
  const gone = clausesOf(asked.text.version.content).filter(({ id }) =>
    asked.changes.some(({ clauseId, is }) => clauseId === id && is === null),
  )
  const lost = asked.staleFrames.filter(({ theirs }) => theirs === null)
  if (gone.length + lost.length === 0) return null
  return (
    <section aria-labelledby="gone">
      <h2 id="gone">{t('amendments.taken-away')}</h2>
      <ul class="clauses written">
        {gone.map(({ id, label, text }) => (
          <Gone label={label} words={lineOf(view, text)}>
            <Do view={view} wish={`leave ${id}`} words="amendments.do-bring-back" of={label} />
          </Gone>
        ))}
        {lost.map(({ frame: { chapterId, is } }) => (
          <Gone label="" words={frameTitle(view, chapterId, is)}>
            <p>{t('amendments.stale-gone')}</p>
            <Do view={view} wish={leaveFrame(chapterId)} words="amendments.do-leave" of={lineOf(view, is.title)} />
          </Gone>
        ))}
      </ul>
    </section>
  )
}

function Gone({ label, words, children }: { label: string; words: string; children: Child }) {
  return (
    <li>
      <span class="label">{label}</span>
      <div>
        <p>
          <del>{excerpt(words)}</del>
        </p>
        {children}
      </div>
    </li>
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
