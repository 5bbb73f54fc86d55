import { type HosterFacts, registeredDomain, type ServiceFacts } from '../../hosters/index.ts'

/** Which addresses are the hoster's own: those of its site and services, not those of its customers. */
export interface Scope {
  /** Pages that may be followed from one to the next: those of the site. */
  isOfSite(address: string): boolean
  /** What may be asked for, named by the hoster or by its pages. */
  isOwn(address: string): boolean
}

export function scopeOf(
  { website }: Pick<HosterFacts, 'website'>,
  services: Pick<ServiceFacts, 'url' | 'pageUrl'>[],
): Scope {
  const ofServices = services.flatMap(({ url, pageUrl }) => [url ?? pageUrl ?? []].flat())
  const site = new Set(website === null ? ofServices.map(domainOf) : [domainOf(website)])
  const own = new Set([...site, ...ofServices.map(domainOf)])
  site.delete(null)
  own.delete(null)
  // Thousands of links lead to a few hosts.
  const domains = new Map<string, string | null>()
  const domainAt = (address: string) => {
    const origin = /^https?:\/\/[^/?#]+/.exec(address)?.[0] ?? ''
    const known = domains.get(origin) ?? domainOf(origin)
    domains.set(origin, known)
    return known
  }
  return { isOfSite: (address) => site.has(domainAt(address)), isOwn: (address) => own.has(domainAt(address)) }
}

/** The registered domain, or the host where it has none, such as an IP address. */
export const domainOf = (address: string): string | null =>
  registeredDomain(address) ?? URL.parse(address)?.hostname ?? null
