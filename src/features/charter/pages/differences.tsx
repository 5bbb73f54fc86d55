import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import { Difference } from '../../../ui/word-difference.tsx'
import { clauseAnchor } from '../clause-anchor.ts'
import type { ClauseDifference, WordsOf } from '../difference/difference-of.ts'
import type { ChapterDifference } from '../difference/frame-difference-of.ts'
import { type Comparison, nothingChanged } from '../showing/compare.ts'
import { Line } from './words.tsx'

interface Props {
  view: View
  comparison: Comparison
  /** What each side is called, where one of them is no version of the document. */
  names?: { before: string; after: string } | undefined
}

interface ListProps extends Props {
  /** Where a clause has its page, but for that of the document. */
  hrefOf?: (clauseId: string) => string
  /** What else is said under a clause. */
  under?: (clause: ClauseDifference) => Child
}

/** All that is not as it was, each part with the former and the present wording side by side. */
export function Differences({ view, comparison, names, hrefOf, under }: ListProps) {
  const { t } = view
  const { frame, clauses, shown } = comparison
  const isCharter = shown.document.kind === 'charter'
  return (
    <>
      {!nothingChanged(comparison) && (
        <ul class="legend small">
          <li>
            <ins>{t('charter.key-added')}</ins>
          </li>
          <li>
            <del>{t('charter.key-removed')}</del>
          </li>
        </ul>
      )}
      {(frame.title || frame.foreword) && (
        <section class="stack" aria-labelledby={`frame-${shown.document.slug}`}>
          <h2 id={`frame-${shown.document.slug}`}>{t('charter.diff-frame')}</h2>
          <Part view={view} comparison={comparison} names={names} words={frame.title} />
          <Part view={view} comparison={comparison} names={names} words={frame.foreword} />
        </section>
      )}
      {frame.chapters.map((chapter) => (
        <ChapterPart view={view} comparison={comparison} names={names} chapter={chapter} />
      ))}
      {clauses.map((clause) => (
        <ClausePart view={view} comparison={comparison} {...{ names, hrefOf, clause, isCharter }}>
          {under?.(clause)}
        </ClausePart>
      ))}
    </>
  )
}

function ChapterPart({ view, comparison, names, chapter }: Props & { chapter: ChapterDifference }) {
  const { id, before, after, title, lead } = chapter
  const present = after ?? before
  if (!present) return null
  const anchor = `chapter-${comparison.shown.document.slug}-${id}`
  return (
    <section class="stack" aria-labelledby={anchor}>
      <h2 id={anchor}>
        {view.t.rich<Child>('charter.diff-chapter', { title: <Line view={view} text={present.title} /> })}
      </h2>
      <Became sayings={moves(view, chapter)} />
      <Part view={view} comparison={comparison} names={names} words={title} />
      <Part view={view} comparison={comparison} names={names} words={lead} />
    </section>
  )
}

interface ClauseProps extends Props {
  clause: ClauseDifference
  isCharter: boolean
  hrefOf: ListProps['hrefOf']
  children?: Child
}

function ClausePart({ view, comparison, names, clause, isCharter, hrefOf, children }: ClauseProps) {
  const { t, to } = view
  const { id, before, after, text, why, how } = clause
  const present = after ?? before
  if (!present) return null
  const { slug } = comparison.shown.document
  // Two documents that stand on one page may have clauses of one name.
  const anchor = `${slug}-${clauseAnchor(id)}`
  const href = hrefOf?.(id) ?? paths.clause.href({ slug, clause: id })
  return (
    <section class="stack" aria-labelledby={anchor}>
      <h2 id={anchor}>
        <a href={to(href)}>{t('charter.clause-named', { label: present.label })}</a>{' '}
        <span class="soft small">
          <Line view={view} text={present.chapter.title} />
        </span>
      </h2>
      <Became sayings={becomings(view, clause, isCharter)} />
      <Part view={view} comparison={comparison} names={names} words={text} />
      <Part view={view} comparison={comparison} names={names} words={why} of={t('charter.why')} />
      <Part view={view} comparison={comparison} names={names} words={how} of={t('charter.how')} />
      {children}
    </section>
  )
}

/** Added, removed, moved, otherwise called, of another level: said in words. */
function Became({ sayings }: { sayings: readonly (string | false)[] }) {
  const said = sayings.filter((saying) => saying !== false)
  return said.length === 0 ? null : <p class="soft">{said.join(' ')}</p>
}

interface Moving {
  before: unknown
  after: unknown
  isMoved: boolean
}

const moves = ({ t }: View, { before, after, isMoved }: Moving) => [
  before === null && t('charter.diff-added'),
  after === null && t('charter.diff-removed'),
  isMoved && t('charter.diff-moved'),
]

function becomings(view: View, clause: ClauseDifference, isCharter: boolean): (string | false)[] {
  const { t } = view
  const { before, after, level, unconfirmed } = clause
  const isRenamed = before !== null && after !== null && before.label !== after.label
  return [
    ...moves(view, clause),
    isRenamed && t('charter.diff-label', { before: before.label, after: after.label }),
    isCharter && level !== null && t(`charter.diff-became-${level.after}`),
    isCharter && unconfirmed !== null && t(unconfirmed.after ? 'charter.diff-unconfirmed' : 'charter.diff-confirmed'),
  ]
}

/** One text, before and after. */
function Part({ view, comparison, names, words, of }: Props & { words: WordsOf | null; of?: string }) {
  if (words === null) return null
  const { before, after } = comparison
  const headed = (number: number) => view.t('charter.version', { number })
  const lang = words.language === view.language ? undefined : words.language
  return (
    <>
      {of && <h3>{of}</h3>}
      <Difference
        view={view}
        words={words.words}
        before={names?.before ?? headed(before.number)}
        after={names?.after ?? headed(after.number)}
        lang={lang}
      />
    </>
  )
}
