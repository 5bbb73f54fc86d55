import { isIP } from 'node:net'
import type { Agent } from 'undici'
import { type Shown, shownCertificate } from './certificate.ts'
import { type Guard, guardedConnector } from './connect.ts'
import { HostsMet } from './hosts-met.ts'
import { type OverIpv6, overIpv6 } from './ipv6.ts'
import { journey } from './journey.ts'
import { type Names, publicName, resolverNames } from './names.ts'
import { namesFound, reverseNamesOf } from './names-found.ts'
import { isPublicAddress } from './public-address.ts'
import { Turns } from './turns.ts'
import { reasonOf, type Unreached } from './unreached.ts'

/** The one way out of the house: to the web and to names, in the public internet alone. */
export interface Outbound {
  /** Gets what stands at an address, through at most five redirects. What cannot be had is an answer, not an error. */
  fetch(address: string, wish?: Wish): Promise<Fetched>
  /** The TXT records of a name: none is an answer. */
  txtRecords(name: string): Promise<Texts>
  /** The addresses and other names of a name: none is an answer. */
  addressRecords(name: string): Promise<Addresses>
  /** What a public address is called: none is an answer. */
  reverseNames(address: string): Promise<NamesFound>
  /** Who takes the mail of a name, and who answers for it: none is an answer. */
  mailServers(name: string): Promise<NamesFound>
  nameServers(name: string): Promise<NamesFound>
  /** How a host shows itself over TLS, good or bad; the port is 443 unless it is said. */
  certificate(host: string, port?: number): Promise<Shown>
  /** Whether somebody listens at one of the IPv6 addresses of a host; the port is 443 unless it is said. */
  overIpv6(host: string, port?: number): Promise<OverIpv6>
  close(): Promise<void>
}

export interface Wish {
  /** Counted unpacked; 1 MiB unless it is said. */
  maxBytes?: number
  /** From the first turn to the last byte, redirects included; 15 s unless it is said. */
  timeoutMs?: number
  accept?: string
  /** The beginning of an answer is enough, whatever its status: what is beyond `maxBytes` is not read. */
  beginning?: boolean
  /** Asked before a redirect is followed. No: the redirect itself is the answer. */
  mayFollow?: (address: string) => Promise<boolean>
  /** What was fetched before: the answer is 304 when it still holds. */
  known?: { etag: string | null; lastModified: string | null }
}

export type Fetched =
  | {
      ok: true
      status: number
      /** Where the answer came from in the end. */
      url: string
      /** By name in lower case; without cookies. */
      headers: ReadonlyMap<string, string>
      /** What `Set-Cookie` said on the way, those of redirects included, at most fifty; they are never sent back. */
      cookies: CookieSet[]
      /** Empty unless the status is one of success, or a beginning was wished for. */
      body: Uint8Array
      /** From the request to the head of the last answer. */
      ms: number
      /** The addresses that led there, first the one that was asked for. */
      redirects: string[]
    }
  | { ok: false; reason: Unreached; url: string; redirects: string[] }

/** One line of `Set-Cookie`, and the address that said it. */
export interface CookieSet {
  line: string
  from: string
}

export type Addresses =
  | { ok: true; ipv4: string[]; ipv6: string[]; aliases: string[] }
  | { ok: false; reason: Unreached }

export type Texts = { ok: true; texts: string[] } | { ok: false; reason: Unreached }

export type NamesFound = { ok: true; names: string[] } | { ok: false; reason: Unreached }

export interface Opening extends Partial<Guard> {
  /** Who we are, and where one reads more. */
  userAgent: string
  /** How long one waits for others who fetch from the same host. */
  patienceMs?: number
}

/** Who asks, and where those who are asked read more. */
export const userAgentOf = (publicUrl: string) => `Chatterie (+${publicUrl}/fr/checker)`

const headersMs = 10_000

export function openOutbound({ userAgent, patienceMs, ...given }: Opening): Outbound {
  const guard: Guard = { names: resolverNames(), mayReach: isPublicAddress, ports: {}, trust: undefined, ...given }
  const turns = new Turns(patienceMs)
  const met = new HostsMet()
  let agent: Promise<Agent> | undefined
  return {
    async fetch(address, wish = {}) {
      agent ??= agentOf(guard, met)
      return journey(address, { wish, userAgent, turns, agent: await agent })
    },
    txtRecords: (name) => textsOf(guard.names, name),
    addressRecords: (name) => addressesOf(guard.names, name),
    reverseNames: (address) => reverseNamesOf(guard, address),
    mailServers: (name) => namesFound(name, (known) => guard.names.mail(known)),
    nameServers: (name) => namesFound(name, (known) => guard.names.nameServers(known)),
    certificate: (host, port = 443) => shownCertificate(guard, met, host, port),
    overIpv6: (host, port = 443) => overIpv6(guard, host, port),
    close: async () => (await agent)?.destroy(),
  }
}

/** Loaded when first needed: most starts of the program fetch nothing for a while. */
async function agentOf(guard: Guard, met: HostsMet): Promise<Agent> {
  const { default: undici } = await import('undici')
  const { Agent, buildConnector } = undici
  return new Agent({
    connect: guardedConnector(buildConnector, guard, met),
    connections: 1,
    pipelining: 1,
    headersTimeout: headersMs,
    bodyTimeout: headersMs,
    maxHeaderSize: 32_768,
    keepAliveTimeout: 2000,
    keepAliveMaxTimeout: 5000,
  })
}

async function textsOf(names: Names, text: string): Promise<Texts> {
  const name = publicName(text)
  if (name === null) return { ok: false, reason: 'not-public' }
  try {
    return { ok: true, texts: await names.texts(name) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

async function addressesOf(names: Names, text: string): Promise<Addresses> {
  const name = publicName(text)
  if (name === null) return { ok: false, reason: 'not-public' }
  try {
    const [addresses, aliases] = await Promise.all([names.addresses(name), names.aliases(name)])
    const ofFamily = (family: number) => addresses.filter((address) => isIP(address) === family).sort()
    return { ok: true, ipv4: ofFamily(4), ipv6: ofFamily(6), aliases }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}
