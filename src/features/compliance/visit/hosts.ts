import type { Outbound } from '../../../platform/outbound/index.ts'
import type { Allowance } from './allowance.ts'
import type { Place } from './visited.ts'

export type HostSeen = Pick<Place, 'certificate' | 'names' | 'overIpv6'>

/** How hosts show themselves: each is looked at once in a visit, however many services stand on it. */
export class Hosts {
  readonly #outbound: Outbound
  readonly #allowance: Allowance
  readonly #known = new Map<string, Promise<HostSeen>>()
  constructor(outbound: Outbound, allowance: Allowance) {
    this.#outbound = outbound
    this.#allowance = allowance
  }

  at(address: string): Promise<HostSeen> {
    const { origin } = new URL(address)
    const known = this.#known.get(origin) ?? this.#look(new URL(address))
    this.#known.set(origin, known)
    return known
  }

  async #look({ protocol, hostname, port }: URL): Promise<HostSeen> {
    const isSecure = protocol === 'https:'
    const number = Number(port || (isSecure ? 443 : 80))
    this.#allowance.requests += isSecure ? 2 : 1
    return {
      certificate: isSecure ? await this.#outbound.certificate(hostname, number) : null,
      names: await this.#outbound.addressRecords(hostname),
      overIpv6: await this.#outbound.overIpv6(hostname, number),
    }
  }
}
