import type { NamesFound, Outbound } from '../../../platform/outbound/index.ts'
import { domainOf } from './scope.ts'
import type { Behind, Place } from './visited.ts'

const mostAddresses = 40

/**
 * Who stands behind the places of a hoster: the names of their addresses, who takes its mail, who answers for its name.
 */
export async function behindOf(outbound: Outbound, places: readonly Place[]): Promise<Behind> {
  const [first] = places
  const domain = first ? domainOf(first.address) : null
  return {
    reverse: await reverseOf(outbound, places),
    mail: domain === null ? null : namesOr(await outbound.mailServers(domain)),
    nameServers: domain === null ? null : namesOr(await outbound.nameServers(domain)),
  }
}

async function reverseOf(outbound: Outbound, places: readonly Place[]): Promise<Behind['reverse']> {
  const found = places.flatMap(({ subject, names }) =>
    names?.ok ? [...names.ipv4, ...names.ipv6].map((address) => ({ subject, address })) : [],
  )
  const addresses = [...new Set(found.map(({ address }) => address))].slice(0, mostAddresses)
  const answers = await Promise.all(addresses.map((address) => outbound.reverseNames(address)))
  const known = new Map(answers.flatMap((answer, at) => (answer.ok ? [[addresses[at], answer.names] as const] : [])))
  if (known.size === 0) return null
  return found.flatMap(({ subject, address }) => {
    const names = known.get(address)
    return names === undefined ? [] : [{ subject, address, names }]
  })
}

const namesOr = (found: NamesFound) => (found.ok ? found.names : null)
