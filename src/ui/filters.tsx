import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type HiddenField, HiddenFields } from './hidden-fields.tsx'
import { cut, KeptParts, kept } from './kept-parts.ts'
import { soft } from './quiet.tsx'
import type { View } from './view.ts'

interface FiltersProps {
  view: View
  /** Where the form leads, without the query that its fields write. */
  action: string
  /** How many filters are active. */
  active: number
  /** What else the query holds and must be kept: the words searched, the sort. */
  kept?: HiddenField[]
  children: Child
}

const frames = new KeptParts(1000)

/** All the filters in one form with one button: folded on a phone, open on a desk, complete without JavaScript. */
export function Filters({ children, ...props }: FiltersProps) {
  const { view, action, active, kept } = props
  const key = JSON.stringify([view.language, action, active, kept])
  const [before = '', after = ''] = frames.of(key, () => <Frame {...props} />)
  return (
    <>
      {raw(before)}
      {children}
      {raw(after)}
    </>
  )
}

const Frame = ({ view, action, active, kept = [] }: Omit<FiltersProps, 'children'>) => (
  <details class="filters">
    <summary>
      <span>
        {active > 0 ? view.t.rich<Child>('ui.filters-active', { soft, count: active }) : view.t('ui.filters')}
      </span>
    </summary>
    <form action={action}>
      <HiddenFields fields={kept} />
      {raw(cut)}
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
  /** It belongs to the value before that is not under another. */
  under?: boolean
}

interface FilterProps {
  view: View
  name: string
  legend: string
  values: FilterValue[]
  /** How many values are not shown. */
  more?: number
}

/** One filter: each value with its count. A value that would give nothing stays, in the soft voice. */
export const Filter = kept(2000, filterKey, Fieldset)

function filterKey({ view, name, legend, values, more }: FilterProps): string {
  let key = `${view.language}\n${name}\n${legend}\n${more}`
  for (const { value, label, count, chosen, under } of values)
    key += `\n${value}\n${label}\n${count} ${chosen} ${under}`
  return key
}

function Fieldset({ view, name, legend, values, more = 0 }: FilterProps) {
  if (values.length === 0) return null
  const options = values.map((option, index) => filterOption(view, { name, id: `by-${name}-${index}`, option }))
  return (
    <fieldset>
      <legend>{legend}</legend>
      {raw(options.join(''))}
      {more > 0 && <p class="small soft">{view.t('ui.filters-more', { count: more })}</p>}
    </fieldset>
  )
}

interface OptionProps {
  name: string
  id: string
  option: FilterValue
}

const counts = new KeptParts(5000)

/** One value to tick, for `raw()`: a page of filters has hundreds, so each is rendered once, its count apart. */
export function filterOption(view: View, given: OptionProps): string {
  const { before, after } = around(given)
  const { count } = given.option
  if (count === null) return before + after
  const [counted = ''] = counts.of(view.language + count, () => (
    <data value={String(count)}>{view.format.number(count)}</data>
  ))
  return before + counted + after
}

interface KeptOption extends OptionProps {
  before: string
  after: string
}

const mostOptions = 5000
const options = new Map<string, KeptOption[]>()
let optionsKept = 0

/** Found by its label, which is a few options at most: a key of all that it depends on would cost more than this. */
function around(given: OptionProps): KeptOption {
  const alike = options.get(given.option.label)
  const known = alike?.find((other) => isSame(other, given))
  if (known) return known
  if (optionsKept++ >= mostOptions) {
    options.clear()
    optionsKept = 1
  }
  const [before = '', after = ''] = String(<Option {...given} />).split(cut)
  const made = { ...given, before, after }
  options.set(given.option.label, [...(options.get(given.option.label) ?? []), made])
  return made
}

const isSame = (a: OptionProps, b: OptionProps) =>
  a.id === b.id &&
  a.name === b.name &&
  a.option.value === b.option.value &&
  a.option.chosen === b.option.chosen &&
  (a.option.count === 0) === (b.option.count === 0) &&
  a.option.under === b.option.under

const Option = ({ name, id, option: { value, label, count, chosen, under } }: OptionProps) => (
  <div class={['option', count === 0 && 'none', under && 'under'].filter(Boolean).join(' ')}>
    <input type="checkbox" id={id} name={name} value={value} checked={chosen} />
    <label for={id}>
      <bdi>{label}</bdi>
    </label>
    {raw(cut)}
  </div>
)
