import type { Child } from 'hono/jsx'
import type { View } from '../../../ui/view.ts'
import { type ClauseInPlace, clausesOf, letterOf } from '../clauses-of.ts'
import type { Chapter, Content } from '../content.ts'
import { ClauseLines } from './clause-lines.tsx'
import { Line } from './words.tsx'

interface Props {
  view: View
  slug: string
  content: Content
  isCharter: boolean
  beside: ReadonlyMap<string, Child>
}

/** The text of a version: its chapters with their letter, each with its clauses. */
export function Chapters(props: Props) {
  const { view, content } = props
  const clauses = clausesOf(content)
  return (
    <>
      {content.chapters.map((chapter) => (
        <section class="charter-chapter" id={anchorOf(chapter)} aria-labelledby={`${anchorOf(chapter)}-title`}>
          <span class="big-letter" aria-hidden="true">
            {letterIn(content, chapter)}
          </span>
          <div>
            <h2 id={`${anchorOf(chapter)}-title`}>
              <Line view={view} text={chapter.title} />
            </h2>
            {Object.keys(chapter.lead).length > 0 && (
              <p class="soft">
                <Line view={view} text={chapter.lead} />
              </p>
            )}
            <ClauseLines {...props} clauses={inChapter(clauses, chapter)} />
          </div>
        </section>
      ))}
    </>
  )
}

/** Where to jump to. */
export const ChapterList = ({ view, content }: Pick<Props, 'view' | 'content'>) => (
  <nav class="sticky" aria-label={view.t('charter.chapters')}>
    <ol class="chapter-list">
      {content.chapters.map((chapter) => (
        <li>
          <a href={`#${anchorOf(chapter)}`}>
            <b aria-hidden="true">{letterIn(content, chapter)}</b>
            <span>
              <Line view={view} text={chapter.title} /> <span class="soft num">{chapter.clauses.length}</span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

const letterIn = ({ original }: Content, { title, id }: Chapter) => letterOf(title[original] ?? id)

const inChapter = (clauses: readonly ClauseInPlace[], { id }: Chapter) =>
  clauses.filter(({ chapter }) => chapter.id === id)

/** No clause has it: their ids have a full stop. No other part of the page either. */
const anchorOf = ({ id }: Chapter) => `chapter-${id}`
