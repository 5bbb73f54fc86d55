import { raw } from 'hono/html'
import { Results, ResultsPart } from '../../../ui/results.tsx'
import type { Listing } from '../listing.ts'

interface Props {
  listing: Listing
  /** Of those who are found there, the first, as they are shown. */
  cards: string[]
}

/** Farther away, but they serve everyone: the first of them, and a way to the rest. */
export function BeyondResults({ listing, cards }: Props) {
  const { view, query, found } = listing
  const rest = found.everywhere - cards.length
  const href = view.to(listing.href({ without: { filter: 'within', value: String(query.within) } }))
  if (cards.length === 0) return null
  return (
    <>
      <ResultsPart
        title={view.t('directory.part-beyond')}
        note={
          rest > 0 && (
            <a href={href} rel="nofollow">
              {view.t('directory.part-beyond-rest', { count: rest })}
            </a>
          )
        }
      />
      <Results>{raw(cards.join(''))}</Results>
    </>
  )
}
