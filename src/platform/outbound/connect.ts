import { isIP, type LookupFunction } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'
import type { buildConnector } from 'undici'
import type { HostsMet } from './hosts-met.ts'
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
export function guardedConnector(build: typeof buildConnector, guard: Guard, met: HostsMet): buildConnector.connector {
  return (options, done) => {
    const isSecure = options.protocol === 'https:'
    const port = options.port || (isSecure ? '443' : '80')
    const dial = (addresses: string[]) => {
      const lookup = pinnedTo(addresses)
      const secure = isSecure ? { secureContext: secureContextOf(guard) } : {}
      const pinned = { lookup, autoSelectFamily: true, allowH2: false, timeout: connectMs, maxCachedSessions: 0 }
      build({ ...pinned, ...secure })({ ...options, port: String(guard.ports[port] ?? port) }, (error, socket) => {
        if (error) return done(error, null)
        met.note(options.hostname, Number(port), socket)
        done(null, socket)
      })
    }
    reachableAddresses(guard, options.hostname).then(dial, (error) => done(error, null))
  }
}

const contexts = new WeakMap<Guard, SecureContext>()

/** Whom we trust over TLS: a context takes a millisecond to make, and all connections can have the same. */
export function secureContextOf(guard: Guard): SecureContext {
  const known = contexts.get(guard)
  if (known) return known
  const context = createSecureContext(guard.trust === undefined ? {} : { ca: guard.trust })
  contexts.set(guard, context)
  return context
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
