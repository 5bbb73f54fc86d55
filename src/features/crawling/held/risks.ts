import { isDeepStrictEqual } from 'node:util'
import type { HosterFacts, Link, ServiceFacts } from '../../hosters/index.ts'
import { domainOfMail } from '../registered-domain.ts'
import { ownDomain } from './own-domain.ts'

/** The registered domains that are a hoster's own, as the register knows it: its website, its files, its services. */
export function ownDomains(addresses: readonly (string | null)[]): Set<string> {
  return new Set(addresses.flatMap((address) => (address === null ? [] : (ownDomain(address) ?? []))))
}

/**
 * The facts of a hoster that a stolen or lapsed domain would change first: its name, its owner, where visitors, mails
 * and money go. What was not said before may be said, as long as it leads nowhere new.
 */
export function riskyFacts(known: HosterFacts, stated: HosterFacts, own: ReadonlySet<string>): (keyof HosterFacts)[] {
  const isChanged = (fact: keyof HosterFacts) => !isDeepStrictEqual(bare(known[fact]), bare(stated[fact]))
  const isSaid = (fact: keyof HosterFacts) => known[fact] !== null && known[fact] !== ''
  const isAway = (domain: string | null) => domain === null || !own.has(domain)
  const leadsAway = (fact: keyof HosterFacts) => {
    const value = fact === 'owner' ? stated.owner?.website : stated[fact]
    if (typeof value !== 'string') return false
    return isAway(fact === 'contactEmail' ? domainOfMail(value) : ownDomain(value))
  }
  const asksMoney = ({ url }: Link) => !known.funding.some((link) => link.url === url) && isAway(ownDomain(url))
  const risky: (keyof HosterFacts)[] = guarded.filter((fact) => isChanged(fact) && (isSaid(fact) || leadsAway(fact)))
  return stated.funding.some(asksMoney) ? [...risky, 'funding'] : risky
}

/** An address in one spelling: with its last slash, in lower case where case says nothing. */
const bare = (value: unknown) => (typeof value === 'string' ? (URL.parse(value)?.href ?? value) : (value ?? null))

const guarded = ['name', 'website', 'contactUrl', 'contactEmail', 'owner'] as const satisfies (keyof HosterFacts)[]

/** The facts of a service that would lead its users to somebody else: addresses on a domain that is not the hoster's. */
export function riskyAddresses(
  known: ServiceFacts | null,
  stated: ServiceFacts,
  own: ReadonlySet<string>,
): ('url' | 'pageUrl' | 'contactUrl')[] {
  return leading.filter((fact) => {
    const value = stated[fact]
    if (value === null || value === known?.[fact]) return false
    const domain = ownDomain(value)
    return domain === null || !own.has(domain)
  })
}

const leading = ['url', 'pageUrl', 'contactUrl'] as const

/** Whether so many services are named no more that somebody should look first: more than a third of them. */
export const isManyGone = (gone: number, known: number): boolean => gone * 3 > known
