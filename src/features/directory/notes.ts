import { isNamed } from './filter-words.ts'
import type { Listing } from './listing.ts'
import { placeName } from './near-asked.ts'

/** What has to be said of a list beside its results, in sentences: what was not understood, or otherwise. */
export function notesOf(listing: Listing): string[] {
  return [...corrections(listing), ...unknownValues(listing), ...nearNotes(listing), ...pageNotes(listing)]
}

function corrections({ view, found }: Listing): string[] {
  return found.corrections.map(({ typed, read }) => view.t('directory.note-correction', { typed, read }))
}

function unknownValues({ view, words, found }: Listing): string[] {
  return found.unknown.map(({ filter, value }) =>
    isNamed(filter)
      ? view.t(words.isKnown(filter, value) ? 'directory.note-nobody' : 'directory.note-unknown-value', {
          value: words.value(filter, value),
          filter: words.legend(filter),
        })
      : view.t('directory.note-unknown-word', { word: value }),
  )
}

function nearNotes({ view, near, query, found, list }: Listing): string[] {
  if (near.state === 'none') return []
  if (near.state === 'unknown') return [view.t('directory.note-near-unknown', { typed: near.typed })]
  if (near.state === 'choice') return [view.t('directory.note-near-choice', { typed: near.typed })]
  const { t, format } = view
  const others = near.others.slice(0, 5).map((place) => placeName(view, place))
  const count = found.everywhere
  const key = list === 'services' ? 'directory.note-everywhere-services' : 'directory.note-everywhere-hosters'
  return [
    ...(others.length > 0 ? [t('directory.note-near-others', { places: format.list(others) })] : []),
    ...(query.within !== undefined && count > 0 ? [t(key, { count })] : []),
  ]
}

function pageNotes({ view, found: { page, pages } }: Listing): string[] {
  if (page === 1 || page <= pages) return []
  return [view.t('directory.note-page', { pages })]
}
