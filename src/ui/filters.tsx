import type { Child } from 'hono/jsx'
import { soft } from './quiet.tsx'
import type { View } from './view.ts'

interface FiltersProps {
  view: View
  /** Where the form leads, without the query that its fields write. */
  action: string
  /** How many filters are active. */
  active: number
  /** What else the query holds and must be kept: the words searched, the sort. */
  kept?: { name: string; value: string }[]
  children: Child
}

/** All the filters in one form with one button: folded on a phone, open on a desk, complete without JavaScript. */
export const Filters = ({ view, action, active, kept = [], children }: FiltersProps) => (
  <details class="filters">
    <summary>
      <span>
        {active > 0 ? view.t.rich<Child>('ui.filters-active', { soft, count: active }) : view.t('ui.filters')}
      </span>
    </summary>
    <form action={action}>
      {kept.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <button class="button outline" type="submit">
        {view.t('ui.filters-apply')}
      </button>
    </form>
  </details>
)

export interface FilterValue {
  value: string
  label: string
  /** How many results it would give under the other filters; null when it is not counted. */
  count: number | null
  chosen: boolean
}

interface FilterProps {
  view: View
  name: string
  legend: Child
  values: FilterValue[]
  /** How many values are not shown. */
  more?: number
}

/** One filter: each value with its count. A value that would give nothing stays, in the soft voice. */
export function Filter({ view, name, legend, values, more = 0 }: FilterProps) {
  if (values.length === 0) return null
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map(({ value, label, count, chosen }, index) => (
        <div class={count === 0 ? 'option none' : 'option'}>
          <input type="checkbox" id={`by-${name}-${index}`} name={name} value={value} checked={chosen} />
          <label for={`by-${name}-${index}`}>
            <bdi>{label}</bdi>
          </label>
          {count !== null && <data value={String(count)}>{view.format.number(count)}</data>}
        </div>
      ))}
      {more > 0 && <p class="small soft">{view.t('ui.filters-more', { count: more })}</p>}
    </fieldset>
  )
}
