import { paths } from '../../../../paths.ts'
import { quiet } from '../../../../ui/quiet.tsx'
import type { View } from '../../../../ui/view.ts'
import { clausesOf } from '../../clauses-of.ts'
import type { Chapter } from '../../content.ts'
import { at, type VersionAsked } from '../../coordinating/asked.ts'
import { Line, lineOf } from '../words.tsx'

interface Props {
  view: View
  asked: VersionAsked
}

/** Every chapter with its clauses: each leads to its form, and can be moved or taken out. */
export function Overview({ view, asked }: Props) {
  const { t, to } = view
  const { chapters } = asked.version.content
  return (
    <section class="stack" aria-labelledby="text">
      <h2 id="text">{t('charter.overview')}</h2>
      <p class="soft">{t('charter.overview-lead')}</p>
      <form method="post" action={to(paths.coordinationVersionOrder.href(at(asked)))} class="stack">
        {chapters.map((chapter, index) => (
          <ChapterPart
            view={view}
            asked={asked}
            chapter={chapter}
            isFirst={index === 0}
            isLast={index === chapters.length - 1}
          />
        ))}
      </form>
      <p>
        <a class="button outline" href={to(paths.coordinationChapterAdd.href(at(asked)))}>
          {t('charter.chapter-add')}
        </a>
      </p>
    </section>
  )
}

interface ChapterProps extends Props {
  chapter: Chapter
  isFirst: boolean
  isLast: boolean
}

function ChapterPart({ view, asked, chapter, isFirst, isLast }: ChapterProps) {
  const { t, to } = view
  const { id } = chapter
  const name = lineOf(view, chapter.title)
  const clauses = clausesOf(asked.version.content).filter(({ chapter }) => chapter.id === id)
  const where = { ...at(asked), chapter: id }
  return (
    <section aria-labelledby={`chapter-${id}`}>
      <h3 id={`chapter-${id}`}>
        <a href={to(paths.coordinationChapter.href(where))}>
          <Line view={view} text={chapter.title} />
        </a>
      </h3>
      <p class="row">
        {!isFirst && <Do view={view} wish={`up-chapter ${id}`} sign="up" of={name} />}
        {!isLast && <Do view={view} wish={`down-chapter ${id}`} sign="down" of={name} />}
        {clauses.length === 0 && <Do view={view} wish={`drop-chapter ${id}`} sign="drop" of={name} />}
      </p>
      <ol class="clauses written">
        {clauses.map((clause) => (
          <li>
            <a class="label" href={to(paths.coordinationClause.href({ ...at(asked), clause: clause.id }))}>
              {quiet(`${t('charter.write')} `)}
              {clause.label}
            </a>
            <div>
              <p>{excerpt(lineOf(view, clause.text))}</p>
              <p class="row">
                <Do view={view} wish={`up ${clause.id}`} sign="up" of={clause.label} />
                <Do view={view} wish={`down ${clause.id}`} sign="down" of={clause.label} />
                <Do view={view} wish={`drop ${clause.id}`} sign="drop" of={clause.label} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p>
        <a href={to(paths.coordinationClauseAdd.href(where))}>
          {t('charter.clause-add')}
          {quiet(` ${name}`)}
        </a>
      </p>
    </section>
  )
}

interface DoProps {
  view: View
  wish: string
  sign: 'up' | 'down' | 'drop'
  of: string
}

/** One small button of the overview. */
const Do = ({ view, wish, sign, of }: DoProps) => (
  <button class="as-link" type="submit" name="do" value={wish}>
    {view.t(`charter.do-${sign}`)}
    {quiet(` ${of}`)}
  </button>
)

const excerpt = (text: string) => (text.length > 140 ? `${text.slice(0, 140)}…` : text)
