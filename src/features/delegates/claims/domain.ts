import { isIP } from 'node:net'
import type { HosterFacts } from '../../hosters/index.ts'

/** The domain that speaks for a hoster. */
export interface Domain {
  /** Where its file is read: the host of the website as it is written. */
  host: string
  /** Without `www.`: whoever has one has the other. */
  name: string
}

/** That of the website, else that of the description file; null when there is none to prove. */
export function domainOf(facts: Pick<HosterFacts, 'website'>, descriptionAddress: string | null): Domain | null {
  const [host] = [facts.website, descriptionAddress].map(hostOf).filter((host) => host !== null)
  return host === undefined ? null : { host, name: withoutWww(host) }
}

function hostOf(address: string | null): string | null {
  const host = (address === null ? null : URL.parse(address))?.hostname.replace(/\.$/, '')
  return host?.includes('.') && isIP(host) === 0 ? host : null
}

const withoutWww = (host: string) => host.replace(/^www\.(?=.+\.)/, '')

/** Whether an address stands on this domain itself. */
export const isOn = ({ name }: Domain, address: string) => {
  const host = hostOf(address)
  return host !== null && withoutWww(host) === name
}

export const fileAddress = ({ host }: Domain) => `https://${host}/.well-known/chatterie.txt`
export const securityAddress = ({ host }: Domain) => `https://${host}/.well-known/security.txt`
export const recordName = ({ name }: Domain) => `_chatterie.${name}`
