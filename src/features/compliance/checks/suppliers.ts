import { largeCompanyBehind } from '../../hosters/index.ts'
import type { Check } from '../check.ts'
import { askedElsewhere, asksOf } from '../companies/asked-elsewhere.ts'
import { hostOf, ownAddresses } from '../companies/own-hosts.ts'
import type { Found } from '../finding.ts'
import { topics, type Visited } from '../visit/visited.ts'
import { found, named, saw } from './evidence.ts'
import { asFarAsRead, isThere, notCheckable, placesOf } from './places.ts'
import { unlessUnfinished } from './unless-unfinished.ts'

/** The largest companies among those who serve a hoster: the charter asks to do without, or to tell. */
export const suppliers: Check = {
  name: 'suppliers',
  title: 'compliance.check-suppliers',
  method: 'compliance.method-suppliers',
  look: (visited) => [judged(visited, suppliersOf(visited))],
}

/** By what a large company was seen: what a page asks, who takes the mail, who answers for the name, the machine. */
interface Supplier {
  company: string
  by: 'page' | 'mail' | 'names' | 'machine'
  asked: string
  host: string
}

function judged(visited: Visited, seen: Supplier[]): Found {
  const { mail, nameServers } = visited.behind
  const places = placesOf(visited)
  if (seen.length === 0) {
    const [first] = places
    if (!first) return found('', 'nothing', { key: 'compliance.nowhere-to-look', values: {} })
    const missed = places.find(({ page }) => !isThere(page))
    if (missed) return notCheckable('', missed.page)
    const host = hostOf(first.address) ?? first.address
    if (mail === null || nameServers === null)
      return found('', 'not-checkable', { key: 'compliance.unread-names', values: { host } })
    return asFarAsRead(found('', 'seen', { key: 'compliance.suppliers-none', values: {} }), places)
  }
  const companies = [...new Set(seen.map(({ company }) => company))]
  const told = companies.flatMap((company) => toldOn(visited, company) ?? [])
  const firsts = seen.filter(({ host }, index) => seen.findIndex((other) => other.host === host) === index)
  const evidence = firsts.map(({ asked, by, host, company }) => saw(asked, host, `${by}: ${company}`))
  const sentence = {
    key: 'compliance.suppliers-untold' as const,
    values: { companies: named(companies) },
    lists: { by: [...new Set(seen.map(({ by }) => `compliance.supplied-${by}` as const))] },
  }
  if (told.length < companies.length)
    return unlessUnfinished(visited, topics, found('', 'not-found', sentence, evidence))
  const pagesThatTell = told.map((url) => saw(url, named(companies)))
  const seenTold = found('', 'seen', { ...sentence, key: 'compliance.suppliers-told' }, [...pagesThatTell, ...evidence])
  return asFarAsRead(seenTold, places)
}

function suppliersOf(visited: Visited): Supplier[] {
  const isOwn = ownAddresses(visited)
  const supplier = (by: Supplier['by'], asked: string, host: string): Supplier[] => {
    const company = largeCompanyBehind(host)
    return company === null ? [] : [{ company, by, asked, host }]
  }
  const domain = hostOf(visited.site?.address ?? '') ?? visited.hoster.slug
  const { mail, nameServers, reverse } = visited.behind
  return [
    ...placesOf(visited).flatMap((place) =>
      askedElsewhere(asksOf(place, visited, isOwn), isOwn).flatMap(({ url, from }) =>
        supplier('page', from, hostOf(url) ?? ''),
      ),
    ),
    ...(mail ?? []).flatMap((host) => supplier('mail', `MX ${domain}`, host)),
    ...(nameServers ?? []).flatMap((host) => supplier('names', `NS ${domain}`, host)),
    ...(reverse ?? []).flatMap(({ address, names }) =>
      names.flatMap((name) => supplier('machine', `PTR ${address}`, name)),
    ),
    ...placesOf(visited).flatMap(({ address, names }) =>
      names?.ok ? names.aliases.flatMap((name) => supplier('machine', `CNAME ${hostOf(address)}`, name)) : [],
    ),
  ]
}

/** The page of the hoster that names a company. Home pages are left out: many name those whom they replace. */
function toldOn({ topicPages }: Visited, company: string): string | null {
  const word = new RegExp(`\\b${company}\\b`, 'i')
  const told = topicPages.find(({ page }) => page.ok && word.test(page.reading?.words ?? ''))
  return told?.page.ok ? told.page.url : null
}
