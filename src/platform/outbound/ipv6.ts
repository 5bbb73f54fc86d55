import { connect, isIPv6 } from 'node:net'
import { type Guard, reachableAddresses } from './connect.ts'
import { reasonOf, type Unreached } from './unreached.ts'

/** `no-address`: the name has none. `not-from-here`: this machine has no way into IPv6, so nothing is known. */
export type OverIpv6 = 'reached' | 'no-address' | 'not-from-here' | Unreached

const patience = 5000

/** Whether somebody listens over IPv6: the socket is opened, and nothing is said. */
export async function overIpv6(guard: Guard, host: string, port: number): Promise<OverIpv6> {
  try {
    const [address] = (await reachableAddresses(guard, host)).filter(isIPv6)
    if (address === undefined) return 'no-address'
    return await reached(address, guard.ports[String(port)] ?? port)
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null
    // ENETUNREACH: no route from here. It says nothing about the other side.
    return code === 'ENETUNREACH' || code === 'EADDRNOTAVAIL' ? 'not-from-here' : reasonOf(error)
  }
}

function reached(host: string, port: number): Promise<'reached'> {
  const { promise, resolve, reject } = Promise.withResolvers<'reached'>()
  const socket = connect({ host, port, timeout: patience })
  socket.on('connect', () => {
    resolve('reached')
    socket.destroy()
  })
  socket.on('timeout', () => socket.destroy(new DOMException('took too long', 'TimeoutError')))
  socket.on('error', reject)
  return promise
}
