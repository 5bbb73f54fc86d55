import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { kept } from '../../../ui/kept-parts.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import type { View } from '../../../ui/view.ts'
import type { Listing } from '../listing.ts'
import { nearText, placeName } from '../near-asked.ts'
import { notesOf } from '../notes.ts'
import type { Sort } from '../search/search.ts'

interface Props {
  listing: Listing
}

const isNear = ({ near }: Listing) => near.state === 'found'

/** In which order, and the other orders. */
export const SortLinks = kept(
  1000,
  ({ listing }: Props) => `${listing.view.language} ${isNear(listing)} ${listing.href()}`,
  ({ listing }) => {
    const { view, query } = listing
    const { t, to } = view
    const others: Sort[] = ['relevance', 'name', 'novelty']
    const sorts: Sort[] = isNear(listing) ? ['distance', ...others] : others
    const current = query.sort ?? sorts[0]
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
  },
)

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

export const Pages = ({ listing }: Props) => (
  <Pagination
    view={listing.view}
    page={listing.found.page}
    pages={listing.found.pages}
    hrefOf={(page) => listing.view.to(listing.href({ page }))}
  />
)

/** How the list came to this order. */
export const Fairness = kept(
  10,
  ({ view }: { view: View }) => view.language,
  ({ view }) => (
    <p class="small soft">
      {view.t.rich<Child>('directory.find-fair', {
        link: (words: Child) => <a href={view.to(paths.about.href())}>{words}</a>,
      })}
    </p>
  ),
)

const explained = ['incubating', 'paused', 'former', 'old', 'fictional'] as const

/** Who is in a list that shows others than members. */
export function StatusNotice({ listing: { view, query } }: Props) {
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
