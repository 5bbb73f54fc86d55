import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import ipaddr from 'ipaddr.js'
import { CannotReach } from './unreached.ts'

/** Who knows names: the system's resolvers, or a test's own. Both throw when nobody answers. */
export interface Names {
  /** Every address of a name; none when it has none. */
  addresses(name: string): Promise<string[]>
  /** The names that it stands for (CNAME), one after the other. */
  aliases(name: string): Promise<string[]>
  /** Its TXT records, the pieces of each put together. */
  texts(name: string): Promise<string[]>
  /** What an address is called (PTR). */
  reverse(address: string): Promise<string[]>
  /** Who takes the mail of a name (MX), the first to be asked first. */
  mail(name: string): Promise<string[]>
  /** Who answers for a name (NS). */
  nameServers(name: string): Promise<string[]>
}

/** Asks resolvers themselves, not `/etc/hosts`: what only this machine knows is not public. */
export function resolverNames(servers?: string[]): Names {
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  if (servers) resolver.setServers(servers)
  return {
    async addresses(name) {
      const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
      const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
      if (found.length > 0) return found
      for (const answer of answers) if (answer.status === 'rejected') noneOr(answer.reason)
      return []
    },
    aliases: (name) => resolver.resolveCname(name).catch(noneOr),
    async texts(name) {
      const records = await resolver.resolveTxt(name).catch(noneOr)
      return records.map((pieces) => pieces.join(''))
    },
    // Not `reverse`, which reads `/etc/hosts`.
    reverse: (address) => resolver.resolvePtr(reverseName(address)).catch(noneOr),
    async mail(name) {
      const servers = await resolver.resolveMx(name).catch(noneOr)
      return servers.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange)
    },
    nameServers: (name) => resolver.resolveNs(name).catch(noneOr),
  }
}

/** The name under which the names of an address stand (RFC 1035, 3596). */
function reverseName(address: string): string {
  const bytes = ipaddr.parse(address).toByteArray()
  if (bytes.length === 4) return `${bytes.reverse().join('.')}.in-addr.arpa`
  const digits = bytes.flatMap((byte) => [byte >> 4, byte & 15].map((digit) => digit.toString(16)))
  return `${digits.reverse().join('.')}.ip6.arpa`
}

/** That there is nothing is an answer too; that nobody answers is none. */
function noneOr(error: unknown): [] {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null
  if (code === 'ENOTFOUND' || code === 'ENODATA') return []
  throw new CannotReach(code === 'ETIMEOUT' ? 'timeout' : 'dns')
}

/** Names that no resolver of the public internet should even be asked for (RFC 6761, 6762, 7686, 8375, 9476). */
const reserved = /(^|\.)(localhost|local|internal|onion|home\.arpa|alt|lan|intranet|corp|home)$/

/** A name in the spelling of resolvers, or null when it can be none of the public internet's. */
export function publicName(text: string): string | null {
  const name = domainToASCII(text.replace(/\.$/, '')).toLowerCase()
  const isName = name.length <= 253 && /^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{2,63}$/.test(name)
  return isName && isIP(name) === 0 && !reserved.test(name) ? name : null
}
