import type { Child } from 'hono/jsx'
import { Filter, Filters } from '../../../ui/filters.tsx'
import { type FacetShown, facetsShown } from '../facets-shown.ts'
import type { Listing } from '../listing.ts'

const distances = [20, 50, 100, 200, 500]

/** The filters of a list: one form. What is not among them (the words, the place, the order) goes along. */
export function SearchFilters({ listing, children }: { listing: Listing; children?: Child }) {
  const { view, filters, query, near } = listing
  const { first, later } = facetsShown(listing)
  const isOpen = later.some(({ values }) => values.some(({ chosen }) => chosen))
  return (
    <Filters
      view={view}
      action={view.to(listing.href().split('?')[0] ?? '')}
      active={filters.length}
      kept={keptOf(query)}
    >
      {near.state === 'found' && <Within listing={listing} />}
      {children}
      {first.map((facet) => (
        <Facet listing={listing} facet={facet} />
      ))}
      <details class="folded" open={isOpen}>
        <summary>{view.t('directory.find-more-filters')}</summary>
        {later.map((facet) => (
          <Facet listing={listing} facet={facet} />
        ))}
      </details>
    </Filters>
  )
}

const keptOf = ({ q, near, sort }: Listing['query']) =>
  Object.entries({ q, near, sort }).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))

function Within({ listing: { view, query } }: { listing: Listing }) {
  const { t, format } = view
  const { within } = query
  const offered =
    within === undefined || distances.includes(within) ? distances : [...distances, within].sort((a, b) => a - b)
  return (
    <fieldset>
      <legend>{t('directory.by-within')}</legend>
      <div class="option">
        <label for="by-within">{t('directory.by-within-label')}</label>
        <select id="by-within" name="within">
          <option value="">{t('directory.by-within-any')}</option>
          {offered.map((distance) => (
            <option value={String(distance)} selected={distance === within}>
              {format.kilometres(distance)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  )
}

function Facet({ listing: { view, words }, facet: { filter, values, more } }: FacetProps) {
  return (
    <Filter
      view={view}
      name={filter}
      legend={words.legend(filter)}
      values={values.map((each) => ({ ...each, label: words.value(filter, each.value) }))}
      more={more}
    />
  )
}

interface FacetProps {
  listing: Listing
  facet: FacetShown
}
