import { largeCompanyBehind, ownDomain, registeredDomain } from '../../hosters/index.ts'
import type { Visited } from '../visit/visited.ts'

/** Whether an address is the hoster's own: its site's, one of its services', or below a domain of theirs. */
export type IsOwn = (address: string) => boolean

export function ownAddresses(visited: Visited): IsOwn {
  const addresses = [...declaredIn(visited), ...ledTo(visited)]
  const hosts = new Set(addresses.flatMap((address) => hostOf(address) ?? []))
  const domains = new Set(addresses.flatMap((address) => ownDomain(address) ?? []))
  return (address) => {
    const host = hostOf(address)
    if (host === null) return false
    const domain = ownDomain(address)
    return hosts.has(host) || (domain !== null && domains.has(domain))
  }
}

function declaredIn({ hoster, services }: Visited): string[] {
  const declared = [hoster.facts.website, ...services.flatMap(({ facts }) => [facts.url, facts.pageUrl])]
  return declared.filter((address) => address !== null)
}

/** Where a declared address led in the end, as after a change of name; but a large company's door is its own. */
function ledTo({ site, places }: Visited): string[] {
  const came = [site, ...places].flatMap((place) => (place?.page.ok ? place.page.url : []))
  return came.filter((address) => largeCompanyBehind(hostOf(address) ?? '') === null)
}

/** The same for what has no address, such as who gave a cookie. */
export const isOwnDomain = (isOwn: IsOwn, domain: string, on: string) =>
  isOwn(`https://${domain}/`) || registeredDomain(on) === domain || hostOf(on) === domain

/** The host of an address of the web, in lower case. */
export const hostOf = (address: string): string | null => {
  const url = URL.parse(address)
  return url && /^(https?|wss?):$/.test(url.protocol) ? url.hostname.replace(/\.$/, '') : null
}
