import { getDomain } from 'tldts'

/**
 * What somebody registered to have this address: `pad.ortie.example` and `ortie.example` are one hand's. Two customers
 * of one platform (`a.github.io`, `b.github.io`) are two. Null for what has no name, such as an IP address.
 */
export function registeredDomain(address: string): string | null {
  const host = URL.parse(address)?.hostname.replace(/\.$/, '')
  return host === undefined ? null : getDomain(host, { allowPrivateDomains: true })
}

/** The registered domain of a mailbox. */
export const domainOfMail = (email: string): string | null => registeredDomain(`https://${email.split('@').at(-1)}`)
