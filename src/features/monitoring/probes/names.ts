import type { Outbound } from '../../../platform/outbound/index.ts'
import type { LookSeen, LookTarget } from '../watching/means.ts'

const most = 16

/** What the name of a service stands for: addresses of both families, and other names. */
export async function lookAtNames(outbound: Outbound, { address }: LookTarget): Promise<LookSeen> {
  const found = await outbound.addressRecords(new URL(address).hostname)
  const one = { look: 'names', requests: 0, bytes: 0 } as const
  if (!found.ok) return { ...one, state: 'unknown', seen: { reason: found.reason } }
  const { ipv4, ipv6, aliases } = found
  const seen = { ipv4: ipv4.slice(0, most), ipv6: ipv6.slice(0, most), aliases: aliases.slice(0, most) }
  return { ...one, state: ipv4.length + ipv6.length > 0 ? 'good' : 'bad', seen }
}
