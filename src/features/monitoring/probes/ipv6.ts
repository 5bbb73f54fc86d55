import type { Outbound } from '../../../platform/outbound/index.ts'
import type { LookState } from '../health.ts'
import type { LookSeen, LookTarget } from '../watching/means.ts'

/** Whether a service is reached over IPv6. From a place without IPv6 of its own nothing can be said. */
export async function lookOverIpv6(outbound: Outbound, { address }: LookTarget): Promise<LookSeen> {
  const url = new URL(address)
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const answer = await outbound.overIpv6(url.hostname, port)
  return { look: 'ipv6', requests: answer === 'no-address' ? 0 : 1, bytes: 0, state: stateOf(answer), seen: { answer } }
}

function stateOf(answer: Awaited<ReturnType<Outbound['overIpv6']>>): LookState {
  if (answer === 'reached') return 'good'
  return answer === 'not-from-here' || answer === 'dns' ? 'unknown' : 'bad'
}
