import { Missing } from '../../../../ui/missing.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Price } from '../../../hosters/index.ts'

/** A price as the hoster wrote it; when it only gave figures, as we write them. Never converted. */
export function PriceText({ view, price }: { view: View; price: Price }) {
  const { text, cents, currency, per, from } = price
  if (Object.keys(text).length > 0) return <TranslatedText view={view} text={text} />
  if (cents === null || !/^[A-Z]{3}$/.test(currency ?? '')) return <Missing view={view} />
  const amount = view.format.money(cents, currency ?? '')
  return <>{view.t('directory.price-amount', { amount, from: from ? 'yes' : 'no', per: per ?? 'other' })}</>
}
