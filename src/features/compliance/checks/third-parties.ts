import type { Check } from '../check.ts'
import { askedElsewhere, asksOf, formsElsewhere } from '../companies/asked-elsewhere.ts'
import { type CompanyAt, knownCompanies } from '../companies/known-companies.ts'
import { hostOf, ownAddresses } from '../companies/own-hosts.ts'
import type { Evidence, Found } from '../finding.ts'
import type { Asked } from '../visit/visited.ts'
import { found, named, saw } from './evidence.ts'
import { ofEachWholePage } from './places.ts'

/** Every host of others that reading a page has a browser ask. A link is no request. */
export const thirdParties: Check = {
  name: 'third-parties',
  title: 'compliance.check-third-parties',
  method: 'compliance.method-third-parties',
  async look(visited) {
    const isOwn = ownAddresses(visited)
    const companyAt = await knownCompanies()
    return ofEachWholePage(visited, (place, page) => {
      const asks = asksOf(place, visited, isOwn)
      const forms = formsElsewhere(asks, isOwn)
      return judged(place.subject, page.url, { asks: askedElsewhere(asks, isOwn), forms, companyAt })
    })
  },
}

interface Asks {
  asks: Asked[]
  forms: Asked[]
  companyAt: CompanyAt
}

function judged(subject: string, address: string, { asks, forms, companyAt }: Asks): Found {
  const values = { host: hostOf(address) ?? address }
  if (asks.length > 0) {
    const hosts = hostsIn(asks, companyAt)
    const sentence = {
      key: 'compliance.third-parties-asked' as const,
      values: { ...values, count: hosts.length, hosts: named(hosts) },
      lists: { what: [...new Set(asks.map(({ what }) => `compliance.asked-${what}` as const))] },
    }
    return found(subject, 'against', sentence, evidenceOf(asks))
  }
  if (forms.length === 0) return found(subject, 'seen', { key: 'compliance.third-parties-none', values })
  const sentence = {
    key: 'compliance.third-parties-forms' as const,
    values: { ...values, hosts: named(hostsIn(forms, companyAt)) },
  }
  return found(subject, 'told', sentence, evidenceOf(forms))
}

/** `fonts.googleapis.com (Google)`, each host once. */
export function hostsIn(asks: readonly Asked[], companyAt: CompanyAt): string[] {
  const hosts = new Map(asks.map(({ url }) => [hostOf(url) ?? url, companyAt(url)?.company]))
  return [...hosts].map(([host, company]) => (company === undefined ? host : `${host} (${company})`))
}

/** One piece of evidence for each host, then the others. */
export function evidenceOf(asks: readonly Asked[]): Evidence[] {
  const firsts = [...new Map(asks.toReversed().map((asked) => [hostOf(asked.url), asked])).values()].reverse()
  const rest = asks.filter((asked) => !firsts.includes(asked))
  return [...firsts, ...rest].map(({ url, what, by, from }) => saw(from, url, `${by}: ${what}`))
}
