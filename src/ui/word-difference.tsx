import type { View } from './view.ts'

/** A piece of two texts, as `diff` parts them. */
export interface Word {
  text: string
  was: 'same' | 'added' | 'removed'
}

interface Props {
  view: View
  words: readonly Word[]
  /** The text as it was, as it is, or both in one. */
  side?: 'before' | 'after' | 'both'
}

/** Words that came and words that went: underlined, struck through, and said in words for who hears the page. */
export const WordDifference = ({ view, words, side = 'both' }: Props) => (
  <>
    {runsOf(words.filter(({ was }) => was !== leftOut[side])).map(({ text, was }) => {
      if (was === 'same') return text
      const Tag = was === 'added' ? 'ins' : 'del'
      return (
        <Tag>
          <span class="hidden">{view.t(was === 'added' ? 'ui.words-added' : 'ui.words-removed')} </span>
          {text}
        </Tag>
      )
    })}
  </>
)

const leftOut = { before: 'added', after: 'removed', both: undefined } as const

/** Neighbours of the same sort in one piece: each is announced once. */
function runsOf(words: readonly Word[]): Word[] {
  const runs: Word[] = []
  for (const { text, was } of words) {
    const last = runs.at(-1)
    if (last?.was === was) runs[runs.length - 1] = { text: last.text + text, was }
    else runs.push({ text, was })
  }
  return runs
}

/** Two texts side by side, each with its name; where one is missing, the other stands alone. */
export const Difference = ({
  view,
  words,
  before,
  after,
  lang,
}: Pick<Props, 'view' | 'words'> & { before: string; after: string; lang?: string | undefined }) => {
  const has = (was: Word['was']) => words.some((word) => word.was === was || word.was === 'same')
  return (
    <div class="diff">
      {has('removed') && (
        <div class="side" lang={lang}>
          <p class="side-name">{before}</p>
          <WordDifference view={view} words={words} side="before" />
        </div>
      )}
      {has('added') && (
        <div class="side" lang={lang}>
          <p class="side-name">{after}</p>
          <WordDifference view={view} words={words} side="after" />
        </div>
      )}
    </div>
  )
}
