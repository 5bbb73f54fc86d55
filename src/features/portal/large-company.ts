import { type Host, largeCompanyBehind, largeCompanyNamed } from '../hosters/index.ts'

/** What is known of the machines behind a service: declared by the hoster, or seen from outside. */
export interface Ground {
  host: Host | null
  /** Names that the service's name stands for (CNAME). */
  aliases: string[]
}

/**
 * Whether a service stands on the machines, or behind the network, of one of the largest companies: true when anything
 * says so, false when the hoster says where it stands and nothing contradicts it, null when nothing tells.
 */
export function isOnLargeCompany({ host, aliases }: Ground): boolean | null {
  const words = [host?.name, host?.description].filter((text) => typeof text === 'string').join(' ')
  if (largeCompanyNamed(words) !== null) return true
  if (aliases.some((alias) => largeCompanyBehind(alias) !== null)) return true
  return host?.provider ? false : null
}
