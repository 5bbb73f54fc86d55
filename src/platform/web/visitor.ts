import { BlockList, isIP } from 'node:net'

/**
 * The visitor's address: what the nearest proxy that is not ours saw. Each proxy adds at the end whom it heard, so the
 * list is believed from its end, as long as the one who added is trusted. Used for limits in memory, never kept.
 */
export function visitorOf(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: string[],
): string {
  const proxies = blockList(trusted)
  const claimed = (forwardedFor ?? '').split(',').map((address) => plain(address.trim()))
  let visitor = plain(socketAddress ?? '')
  while (isIP(visitor) > 0 && isTrusted(proxies, visitor)) {
    const before = claimed.pop()
    if (before === undefined || isIP(before) === 0) break
    visitor = before
  }
  return visitor || 'unknown'
}

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

const isTrusted = (proxies: BlockList, address: string) => proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

function blockList(trusted: string[]): BlockList {
  const list = new BlockList()
  for (const entry of trusted) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (isIP(address) === 0) continue
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}
