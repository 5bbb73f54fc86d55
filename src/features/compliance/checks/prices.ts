import type { Check } from '../check.ts'
import type { Found } from '../finding.ts'
import type { Visited } from '../visit/visited.ts'
import { found, saw } from './evidence.ts'
import { lookAtPages } from './look-at-pages.ts'

/** Prices for all to read, where something is to be paid. */
export const prices: Check = {
  name: 'prices',
  title: 'compliance.check-prices',
  method: 'compliance.method-prices',
  look: (visited) => [look(visited)],
}

function look(visited: Visited): Found {
  const paid = paidAccess(visited)
  if (paid.length === 0) return found('', 'nothing', { key: 'compliance.prices-free', values: {} })
  const page = lookAtPages(visited, 'prices')
  const told = paid.filter(({ text }) => text !== '')
  if (page.result === 'seen' || told.length < paid.length) return page
  const evidence = told.map(({ address, text }) => saw(address, text))
  const sentence = {
    key: 'compliance.prices-declared' as const,
    values: { count: new Set(told.map(({ address }) => address)).size },
  }
  return found('', 'seen', sentence, [...evidence.slice(0, 10), ...page.evidence])
}

/** Clients pay; members do where the hoster says what. */
const paidAccess = ({ services }: Visited) =>
  services.flatMap(({ slug, facts }) =>
    facts.access
      .filter(({ condition, price }) => condition === 'client' || (condition === 'member' && price !== null))
      .map(({ price }) => ({
        address: facts.url ?? facts.pageUrl ?? slug,
        text: Object.values(price?.text ?? {})[0] ?? '',
      })),
  )
