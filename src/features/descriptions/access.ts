import type { Access, AccessCondition, Price } from '../hosters/index.ts'
import { type Report, wholeFile } from './report.ts'
import type { Said } from './said.ts'
import type { StatedPrice } from './values/price.ts'

/** The ways in, with who may join and for how much. */
export function accessOf(said: Said, report: Report): Access[] {
  const stated: AccessCondition[] = said.get('service.registration') ?? []
  const who = said.words('service.chatterie.access.member.who')
  const fee = priceOf('service.chatterie.access.member.fee', said, report)
  const price = priceOf('service.chatterie.access.client.price', said, report)
  const implied: AccessCondition[] = [...(who || fee ? ['member' as const] : []), ...(price ? ['client' as const] : [])]
  const forgotten = implied.filter((condition) => !stated.includes(condition))
  remarkOnForgotten(stated, forgotten, said, report)
  return [...stated, ...forgotten].map((condition) => ({
    condition,
    who: condition === 'member' ? who : null,
    price: condition === 'member' ? fee : condition === 'client' ? price : null,
  }))
}

const protocolWords = { none: 'None', free: 'Free', member: 'Member', client: 'Client' } as const

function remarkOnForgotten(stated: AccessCondition[], forgotten: AccessCondition[], said: Said, report: Report) {
  const [{ line } = wholeFile] = said.each('service.registration')
  const key = 'service.registration'
  const spot = { line, key, value: stated.map((condition) => protocolWords[condition]).join(';') }
  for (const condition of forgotten) {
    const word = protocolWords[condition]
    const corrected = `${key} = ${[...stated, ...forgotten].map((one) => protocolWords[one]).join(';')}`
    report.add(spot, 'warning', 'descriptions.access-forgotten', { values: { word }, corrected })
  }
}

type PriceKey = 'service.chatterie.access.member.fee' | 'service.chatterie.access.client.price'

/** One price out of its languages: the words of each, the figures of the first that has any; null when it has none. */
function priceOf(key: PriceKey, said: Said, report: Report): Price | null {
  const told = said.each(key)
  if (told.length === 0) return null
  const text = Object.fromEntries(told.flatMap(({ language, value }) => (value.text ? [[language, value.text]] : [])))
  const computed = told.filter(({ value }) => value.cents !== null)
  const [first] = computed
  if (!first && Object.keys(text).length === 0) return null
  for (const { line, language, value } of computed) {
    const spot = { line, key: `${key}.${language}`, value: value.text }
    if (first && !isSamePrice(value, first.value)) report.add(spot, 'warning', 'descriptions.prices-differ')
  }
  const { cents = null, currency = null, per = null, from = false } = first?.value ?? {}
  return { text, cents, currency, per, from }
}

const isSamePrice = (a: StatedPrice, b: StatedPrice) =>
  a.cents === b.cents && a.currency === b.currency && a.per === b.per
