import { connect, type PeerCertificate } from 'node:tls'
import { type Guard, pinnedTo, reachableAddresses, secureContextOf } from './connect.ts'
import type { HostsMet } from './hosts-met.ts'
import { reasonOf, type Unreached } from './unreached.ts'

/** What a host shows of itself over TLS. */
export type Shown = { ok: true; certificate: Certificate } | { ok: false; reason: Unreached }

export interface Certificate {
  /** Why no browser would take it: expired, for another name, signed by nobody known… Null: it is good. */
  fault: CertificateFault | null
  /** The hosts that it is for, at most fifty. */
  names: string[]
  issuer: string | null
  validFrom: string | null
  /** An instant, in UTC. */
  validTo: string | null
  /** `TLSv1.3`. */
  protocol: string | null
}

export const certificateFaults = [
  'expired',
  'not-yet',
  'other-name',
  'unknown-signer',
  'incomplete',
  'no-good',
] as const
export type CertificateFault = (typeof certificateFaults)[number]

const patience = 8000
const mostNames = 50

/**
 * Looks at the certificate of a host, and takes it whatever it is worth: nothing is said to that host. One that came
 * with what was fetched a moment ago is not asked for again.
 */
export async function shownCertificate(guard: Guard, met: HostsMet, host: string, port: number): Promise<Shown> {
  const known = met.find(host, port)
  if (known) {
    const { peer, protocol } = known
    return { ok: true, certificate: certificateOf(peer.toLegacyObject(), { protocol, fault: null }) }
  }
  try {
    const addresses = await reachableAddresses(guard, host)
    return { ok: true, certificate: await greeted(guard, { host, port, addresses }) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

interface Stop {
  host: string
  port: number
  addresses: string[]
}

function greeted(guard: Guard, { host, port, addresses }: Stop): Promise<Certificate> {
  const { promise, resolve, reject } = Promise.withResolvers<Certificate>()
  const socket = connect({
    ...{ host, port: guard.ports[String(port)] ?? port, servername: host, lookup: pinnedTo(addresses) },
    ...{ autoSelectFamily: true, rejectUnauthorized: false, timeout: patience },
    secureContext: secureContextOf(guard),
  })
  // A server that says one byte a second is never idle.
  const over = setTimeout(() => socket.destroy(new DOMException('took too long', 'TimeoutError')), patience)
  socket.on('secureConnect', () => {
    const fault: unknown = socket.authorized ? null : socket.authorizationError
    resolve(certificateOf(socket.getPeerCertificate(), { protocol: socket.getProtocol(), fault }))
    socket.destroy()
  })
  socket.on('timeout', () => socket.destroy(new DOMException('took too long', 'TimeoutError')))
  socket.on('error', reject)
  socket.on('close', () => {
    clearTimeout(over)
    reject(new DOMException('hung up', 'TimeoutError'))
  })
  return promise
}

function certificateOf(peer: PeerCertificate, { protocol, fault }: { protocol: string | null; fault: unknown }) {
  const names = (peer.subjectaltname ?? '').split(',').flatMap((name) => /^\s*DNS:(.+)$/.exec(name)?.[1] ?? [])
  return {
    fault: fault === null ? null : faultOf(String(fault instanceof Error ? Reflect.get(fault, 'code') : fault)),
    names: names.slice(0, mostNames),
    issuer: peer.issuer ? textOf(peer.issuer.O ?? peer.issuer.CN) : null,
    validFrom: instantOf(peer.valid_from),
    validTo: instantOf(peer.valid_to),
    protocol,
  }
}

const faults: [RegExp, CertificateFault][] = [
  [/EXPIRED/, 'expired'],
  [/NOT_YET/, 'not-yet'],
  [/ALTNAME|HOSTNAME/, 'other-name'],
  [/LEAF_SIGNATURE|ISSUER_CERT_LOCALLY|ISSUER_CERT$/, 'incomplete'],
  [/SELF_SIGNED|UNTRUSTED/, 'unknown-signer'],
]
const faultOf = (code: string): CertificateFault => faults.find(([pattern]) => pattern.test(code))?.[1] ?? 'no-good'

const textOf = (text: string | string[] | undefined) => [text].flat()[0]?.slice(0, 120) ?? null

function instantOf(written: string | undefined): string | null {
  const at = Date.parse(written ?? '')
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
