import { isDeepStrictEqual } from 'node:util'
import type { Link } from '../facts.ts'
import type { HosterFacts } from '../hoster.ts'
import type { ServiceFacts } from '../service.ts'
import { ownDomain } from './own-domain.ts'
import { domainOfMail } from './registered-domain.ts'

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
  const isNewAway = (fact: 'funding' | 'chat') =>
    stated[fact].some(({ url }: Link) => !known[fact].some((link) => link.url === url) && isAway(ownDomain(url)))
  return [
    ...guarded.filter((fact) => isChanged(fact) && (isSaid(fact) || leadsAway(fact))),
    ...pages.filter((fact) => isChanged(fact) && leadsAway(fact)),
    ...lists.filter(isNewAway),
    // To close takes a hoster with all its services out of what people find.
    ...closing.filter((fact) => isChanged(fact) && stated[fact] !== null),
  ]
}

/** An address in one spelling: with its last slash, in lower case where case says nothing. */
const bare = (value: unknown) => (typeof value === 'string' ? (URL.parse(value)?.href ?? value) : (value ?? null))

const guarded = ['name', 'website', 'contactUrl', 'contactEmail', 'owner'] as const satisfies (keyof HosterFacts)[]
/** Pages in whose name the hoster speaks: they may move among its own domains. */
const pages = ['legalUrl', 'dataAgreementUrl', 'accessibilityUrl', 'statusPageUrl'] as const
/** Where people go, to give or to talk. */
const lists = ['funding', 'chat'] as const
const closing = ['closed'] as const

/** The facts of a service that would lead its users elsewhere: addresses on a domain that is not the hoster's. */
export function riskyAddresses(known: ServiceFacts | null, stated: ServiceFacts, own: ReadonlySet<string>): Leading[] {
  return leading.filter((fact) => {
    const value = stated[fact] ?? null
    if (value === null || value === known?.[fact]) return false
    const domain = fact === 'contactEmail' ? domainOfMail(value) : ownDomain(value)
    return domain === null || !own.has(domain)
  })
}

/** Guides are left out: those of the program, at its authors', are what most services give. */
const leading = ['url', 'pageUrl', 'contactUrl', 'contactEmail', 'termsUrl', 'successorUrl'] as const
export type Leading = (typeof leading)[number]

/** The addresses of a service that lead somewhere, by their names. */
export const leadingOf = (facts: ServiceFacts): Record<Leading, string | null> => ({
  url: facts.url,
  pageUrl: facts.pageUrl,
  contactUrl: facts.contactUrl,
  contactEmail: facts.contactEmail ?? null,
  termsUrl: facts.termsUrl,
  successorUrl: facts.successorUrl,
})

/** Whether a file newly says when a service ends, or that it ends sooner: from that day people find it no more. */
export const isEnding = (known: Pick<ServiceFacts, 'endsOn'>, stated: Pick<ServiceFacts, 'endsOn'>): boolean =>
  stated.endsOn !== null && (known.endsOn === null || stated.endsOn < known.endsOn)

/** Whether so many services are named no more, or end, that somebody should look first: more than a third of them. */
export const isManyGone = (gone: number, known: number): boolean => gone * 3 > known
