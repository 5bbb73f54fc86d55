import type { Letter } from '../../../../ui/acrostic.tsx'
import { ClauseStateCount } from '../../../../ui/clause-state.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import { type Chapter, letterOf } from '../../../charter/index.ts'
import type { ClauseStanding, Standing } from '../../standing/index.ts'
import { type DiagnosisShown, tallyOf } from '../diagnosis.ts'
import { ClauseRow } from './clause-row.tsx'

/** A chapter with how its clauses stand. */
export interface ChapterStanding {
  chapter: Chapter
  letter: string
  clauses: ClauseStanding[]
}

/** The chapters of the charter in force, in their order; one without clauses is left out. */
export function chaptersIn({ charter, clauses }: Standing): ChapterStanding[] {
  const { content } = charter
  return content.chapters.flatMap((chapter) => {
    const own = clauses.filter(({ clause }) => clause.chapter.id === chapter.id)
    return own.length === 0
      ? []
      : [{ chapter, letter: letterOf(chapter.title[content.original] ?? chapter.id), clauses: own }]
  })
}

export const lettersOf = (view: View, chapters: readonly ChapterStanding[]): Letter[] =>
  chapters.map(({ chapter, letter, clauses }) => ({
    href: `#${chapter.id}`,
    letter,
    title: <TranslatedText view={view} text={chapter.title} />,
    states: clauses.map(({ state }) => state),
    figure: (
      <>
        {clauses.filter(({ state }) => state === 'met').length}
        <span aria-hidden="true">/</span>
        <span class="hidden"> {view.t('compliance.met-of')} </span>
        {clauses.length}
      </>
    ),
  }))

interface Props {
  view: View
  shown: DiagnosisShown
  standing: Standing
}

/** Each chapter opens on its clauses; those with something against open by themselves. */
export const ChaptersOfStanding = ({ view, shown, standing }: Props) => (
  <div class="chapters">
    {chaptersIn(standing).map(({ chapter, letter, clauses }) => (
      <details class="chapter" id={chapter.id} open={clauses.some(({ state }) => isWorthOpening(state))}>
        <summary>
          <b aria-hidden="true">{letter}</b>
          <h3>
            <TranslatedText view={view} text={chapter.title} />
          </h3>
          <span class="tally">
            {[...tallyOf(clauses)].map(([state, count]) => (
              <ClauseStateCount view={view} state={state} count={count} />
            ))}
          </span>
        </summary>
        <ol class="clauses">
          {clauses.map((clause) => (
            <ClauseRow view={view} shown={shown} standing={standing} clause={clause} />
          ))}
        </ol>
      </details>
    ))}
  </div>
)

const isWorthOpening = (state: ClauseStanding['state']) => state === 'not-met' || state === 'contested'
