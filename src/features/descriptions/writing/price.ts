import { readPrice, type StatedPrice } from '../values/price.ts'
import { writtenText } from './plain-words.ts'

/** The words, then in brackets what can be computed: `10 € par an [10.00 EUR/year]`. */
export function writtenPrice(price: StatedPrice): string {
  const words = writtenText(price.text, 500)
  const figures = figuresOf(price)
  // Without figures of ours, brackets at the end are the hoster's words.
  return figures === null ? words.replace(/\]$/, '&#93;') : `${words} ${figures}`.trimStart()
}

/** Null when there are none, or such as the reader would not take. */
function figuresOf({ cents, currency, per, from }: StatedPrice): string | null {
  if (cents === null || currency === null || per === null) return null
  const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
  const figures = `[${from ? 'from ' : ''}${amount} ${currency}/${per}]`
  return readPrice(figures, () => {})?.cents === cents ? figures : null
}
