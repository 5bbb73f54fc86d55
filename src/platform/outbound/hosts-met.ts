import type { X509Certificate } from 'node:crypto'
import { TLSSocket } from 'node:tls'

interface Met {
  peer: X509Certificate
  protocol: string | null
  at: number
}

const freshMs = 60_000
const mostHosts = 1000

/** The certificates that came with what was fetched lately: good ones, or nothing would have been fetched. */
export class HostsMet {
  readonly #hosts = new Map<string, Met>()
  note(host: string, port: number, socket: unknown): void {
    const peer = socket instanceof TLSSocket && socket.authorized ? socket.getPeerX509Certificate() : undefined
    if (!peer || !(socket instanceof TLSSocket)) return
    this.#hosts.delete(`${host}:${port}`)
    this.#hosts.set(`${host}:${port}`, { peer, protocol: socket.getProtocol(), at: performance.now() })
    const [oldest] = this.#hosts.size > mostHosts ? this.#hosts.keys() : []
    if (oldest !== undefined) this.#hosts.delete(oldest)
  }

  /** How a host showed itself within the last minute. */
  find(host: string, port: number): Met | undefined {
    const met = this.#hosts.get(`${host}:${port}`)
    return met && performance.now() - met.at < freshMs ? met : undefined
  }
}
