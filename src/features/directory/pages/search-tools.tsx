import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import type { View } from '../../../ui/view.ts'
import type { Listing } from '../listing.ts'
import { nearText, placeName } from '../near-asked.ts'
import { notesOf } from '../notes.ts'
import type { Sort } from '../search/search.ts'

/** In which order, and the other orders. */
export function SortLinks({ listing }: { listing: Listing }) {
  const { view, near, query } = listing
  const { t, to } = view
  const isNear = near.state === 'found'
  const current = query.sort ?? (isNear ? 'distance' : 'relevance')
  const sorts: Sort[] = isNear ? ['distance', 'relevance', 'name', 'novelty'] : ['relevance', 'name', 'novelty']
  const nameOf = (sort: Sort) =>
    t(sort === 'relevance' && query.q === undefined ? 'directory.sort-draw' : `directory.sort-${sort}`)
  return (
    <p class="small soft">
      {t('directory.sort-by')}{' '}
      {sorts.map((sort, at) => (
        <>
          {at > 0 && ', '}
          {sort === current ? (
            <strong>{nameOf(sort)}</strong>
          ) : (
            <a href={to(listing.href({ sort }))} rel="nofollow">
              {nameOf(sort)}
            </a>
          )}
        </>
      ))}
    </p>
  )
}

/** What was understood otherwise, or not at all; an ambiguous place is a choice of links. */
export function Notes({ listing, others }: { listing: Listing; others?: readonly string[] }) {
  const { view, near } = listing
  const notes = [...(others ?? []), ...notesOf(listing)]
  if (notes.length === 0) return null
  return (
    <div class="notice known">
      {notes.map((note) => (
        <p>{note}</p>
      ))}
      {near.state === 'choice' && (
        <ul class="plain row">
          {near.choice.map((place) => (
            <li>
              <a href={view.to(listing.href({ near: nearText(place) }))} rel="nofollow">
                <bdi>{placeName(view, place)}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export const Pages = ({ listing }: { listing: Listing }) => (
  <Pagination
    view={listing.view}
    page={listing.found.page}
    pages={listing.found.pages}
    hrefOf={(page) => listing.view.to(listing.href({ page }))}
  />
)

/** How the list came to this order. */
export const Fairness = ({ view }: { view: View }) => (
  <p class="small soft">
    {view.t.rich<Child>('directory.find-fair', {
      link: (words: Child) => <a href={view.to(paths.about.href())}>{words}</a>,
    })}
  </p>
)

const explained = ['incubating', 'paused', 'former', 'fictional'] as const

/** Who is in a list that shows others than members. */
export function StatusNotice({ listing: { view, query } }: { listing: Listing }) {
  const { t, collective } = view
  const shown = explained.filter((status) => query.status?.includes(status))
  if (shown.length === 0) return null
  return (
    <div class="notice former">
      {shown.map((status) => (
        <p>{t(`directory.status-${status}`, { collective: collective.name })}</p>
      ))}
    </div>
  )
}
