import type { Key } from '../../../platform/i18n/index.ts'
import type { Price } from '../../hosters/index.ts'
import { oneOf, ticked } from './choices.tsx'
import { type Field, isBlank, isOf, refuse, type Shown, typedIn, within } from './field.ts'
import { type Fields, group } from './group.tsx'
import { readText } from './text.tsx'
import { translated } from './translated.tsx'

/** Cents, written with a point or a comma. */
const amount: Field<number | null> = readText(
  { label: 'editing.price-amount', hint: 'editing.price-amount-hint' },
  (text, asked) => {
    const [, whole, part = ''] = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text) ?? []
    return whole === undefined
      ? refuse(asked, 'editing.price-wrong')
      : Number(whole) * 100 + Number(part.padEnd(2, '0'))
  },
  (cents) => (cents / 100).toFixed(2),
)

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

const currency: Field<string | null> = readText(
  { label: 'editing.price-currency' },
  (text, asked) =>
    currencies.has(text.toUpperCase()) ? text.toUpperCase() : refuse(asked, 'editing.price-currency-unknown'),
  String,
)

const periods = { month: 'editing.per-month', year: 'editing.per-year', once: 'editing.per-once' } as const

const fields: Fields<Price> = {
  text: translated({ label: 'editing.price-text', most: 200 }),
  cents: amount,
  currency,
  per: oneOf({ label: 'editing.price-per', values: ['month', 'year', 'once'], word: (per, { t }) => t(periods[per]) }),
  from: ticked({ label: 'editing.price-from' }),
}

/** What people read of a price, and what of it can be computed: amount, currency and period come together. */
export function price(label: 'editing.access-fee' | 'editing.access-price'): Field<Price | null> {
  const field = group({ label, fields, pair: true, bare: true })
  return {
    ...field,
    show: (shown) => <Folded label={label} shown={shown} show={field.show} />,
    read(asked) {
      if (isBlank(asked)) return null
      const read = field.read(asked)
      if (read === undefined) return undefined
      const { cents, currency, per } = read
      if (cents !== null && per === null) return refuse(within(asked, 'per'), 'editing.price-per-missing')
      return cents === null ? { ...read, currency: null, per: null } : { ...read, currency: currency ?? 'EUR' }
    },
    write: (name, price) => (price === null ? {} : field.write(name, price)),
    words: (price, view) => (price === null ? '' : field.words(price, view)),
  }
}

/** Most services cost nothing: what asks for a price stays folded while there is none. */
function Folded({ label, shown, show }: { label: Key; shown: Shown; show: Field<Price>['show'] }) {
  const { view, form, name } = shown
  const isOpen = !isBlank({ typed: typedIn(form), name }) || form.errors.some(({ field }) => isOf(field, name))
  return (
    <details class="folded" open={isOpen}>
      <summary>{view.t(label)}</summary>
      {show(shown)}
    </details>
  )
}
