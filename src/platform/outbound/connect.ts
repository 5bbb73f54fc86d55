import { isIP, type LookupFunction } from 'node:net'
import type { buildConnector } from 'undici'
import { type Names, publicName } from './names.ts'
import { CannotReach } from './unreached.ts'

export interface Guard {
  names: Names
  mayReach(address: string): boolean
  /** Tests alone: where a server of theirs stands for a port of the web. */
  ports: Readonly<Record<string, number>>
  /** Tests alone: an authority that they made. */
  trust: string | undefined
}

const connectMs = 5000
const mostAddresses = 8

/**
 * Opens sockets, and is the only one who does: the name is asked here, its addresses are checked here, and the socket
 * goes to one of them. A literal is checked alike, for which no name would ever be looked up.
 */
export function guardedConnector(build: typeof buildConnector, guard: Guard): buildConnector.connector {
  return (options, done) => {
    const dial = (addresses: string[]) => {
      const lookup = pinnedTo(addresses)
      const ca = guard.trust === undefined ? {} : { ca: guard.trust }
      const pinned = { lookup, autoSelectFamily: true, allowH2: false, timeout: connectMs, maxCachedSessions: 0 }
      const port = options.port || (options.protocol === 'https:' ? '443' : '80')
      build({ ...pinned, ...ca })({ ...options, port: String(guard.ports[port] ?? port) }, done)
    }
    reachableAddresses(guard, options.hostname).then(dial, (error) => done(error, null))
  }
}

/** The addresses of a host that may be reached; refuses when there is none. */
export async function reachableAddresses({ names, mayReach }: Guard, host: string): Promise<string[]> {
  const literal = host.replace(/^\[(.*)\]$/, '$1')
  if (isIP(literal) > 0) {
    if (mayReach(literal)) return [literal]
    throw new CannotReach('not-public')
  }
  const name = publicName(host)
  if (name === null) throw new CannotReach('not-public')
  const addresses = await names.addresses(name)
  if (addresses.length === 0) throw new CannotReach('dns')
  const reachable = addresses.filter((address) => isIP(address) > 0 && mayReach(address))
  if (reachable.length === 0) throw new CannotReach('not-public')
  return reachable.slice(0, mostAddresses)
}

/** Whatever name the socket looks up, these are its addresses. */
export const pinnedTo =
  (addresses: string[]): LookupFunction =>
  (_name, { all }, done) => {
    const [first = ''] = addresses
    if (all)
      done(
        null,
        addresses.map((address) => ({ address, family: isIP(address) })),
      )
    else done(null, first, isIP(first))
  }
