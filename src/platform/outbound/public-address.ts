import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Whether an address (never a name) belongs to the public internet. All else is refused: this machine, its networks,
 * and every way of writing an IPv4 address inside an IPv6 one (mapped, 6to4, NAT64), for it leads there too.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%') || insideOfClouds.has(address)) return false
  const read = ipaddr.parse(address)
  if (read.range() !== 'unicast') return false
  const [first = 0] = read.toByteArray()
  // RFC 4291: global unicast is 2000::/3; `::7f00:1` counts as unicast otherwise.
  return read.kind() === 'ipv4' || first >> 5 === 1
}

/** Public by its number, but answered only inside the machines of one provider (Azure), with what is theirs to know. */
const insideOfClouds = new Set(['168.63.129.16'])
