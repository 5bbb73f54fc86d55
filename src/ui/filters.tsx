import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { cut, KeptParts } from './kept-parts.ts'
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
      {values.map((each, index) => (
        <FilterOption view={view} name={name} id={`by-${name}-${index}`} option={each} />
      ))}
      {more > 0 && <p class="small soft">{view.t('ui.filters-more', { count: more })}</p>}
    </fieldset>
  )
}

interface OptionProps {
  view: View
  name: string
  id: string
  option: FilterValue
}

const kept = new KeptParts(5000)

/** One value to tick. All but its count is rendered once: a page of filters has hundreds. */
export function FilterOption({ view, option, ...field }: OptionProps) {
  const { value, label, count, chosen } = option
  const key = [field.name, field.id, value, label, count === 0, chosen].join('\n')
  const [before = '', after = ''] = kept.of(key, () => <OptionAround {...field} option={option} />)
  return (
    <>
      {raw(before)}
      {count !== null && <data value={String(count)}>{view.format.number(count)}</data>}
      {raw(after)}
    </>
  )
}

const OptionAround = ({ name, id, option: { value, label, count, chosen } }: Omit<OptionProps, 'view'>) => (
  <div class={count === 0 ? 'option none' : 'option'}>
    <input type="checkbox" id={id} name={name} value={value} checked={chosen} />
    <label for={id}>
      <bdi>{label}</bdi>
    </label>
    {raw(cut)}
  </div>
)
