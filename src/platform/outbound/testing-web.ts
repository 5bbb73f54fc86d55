import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { listening, portOf } from '../testing-server.ts'
import { type Opening, openOutbound } from './outbound.ts'
import { certificateFor } from './testing-certificate.ts'

export type Page = string | ((request: IncomingMessage, response: ServerResponse) => void)

export type TestWeb = Awaited<ReturnType<typeof openTestWeb>>

/** Closes it when its users are through: a test does. */
interface Closing {
  after(close: () => Promise<void>): void
}

/** The whole web of a test: real servers on this machine for http and https, and names that lead to them. */
export async function openTestWeb(t: Closing, hosts: string[]) {
  const pages = new Map<string, Page>()
  const texts = new Map<string, string[]>()
  const aliases = new Map<string, string[]>()
  const reverse = new Map<string, string[]>()
  const mail = new Map<string, string[]>()
  const nameServers = new Map<string, string[]>()
  const asked: string[] = []
  const everything = new Map<string, (path: string, response: ServerResponse) => void>()
  const listener =
    (protocol: string): RequestListener =>
    (request, response) => {
      const address = `${protocol}//${request.headers.host}${request.url}`
      asked.push(address)
      const page = pages.get(address) ?? pages.get(address.replace(/[^/]*$/, '*'))
      const root = `${protocol}//${request.headers.host}/`
      const whole = everything.get(root)
      if (page === undefined && whole) whole(address.slice(root.length), response)
      else if (page === undefined) response.writeHead(404).end('nothing here')
      else if (typeof page === 'string') response.end(page)
      else page(request, response)
    }
  const { key, cert } = certificateFor(hosts)
  const http = await listening(createServer(listener('http:')))
  const https = await listening(createSecureServer({ key, cert }, listener('https:')))
  const names: Opening['names'] = {
    addresses: async (name) => (hosts.includes(name) ? ['127.0.0.1'] : []),
    aliases: async (name) => aliases.get(name) ?? [],
    texts: async (name) => texts.get(name) ?? [],
    reverse: async (address) => reverse.get(address) ?? [],
    mail: async (name) => mail.get(name) ?? [],
    nameServers: async (name) => nameServers.get(name) ?? [],
  }
  const ports = { 80: portOf(http), 443: portOf(https) }
  const open = (opening: Partial<Opening> = {}) =>
    openOutbound({ userAgent: 'Chatterie (test)', names, mayReach: () => true, ports, trust: cert, ...opening })
  const outbound = open()
  t.after(async () => {
    await outbound.close()
    for (const server of [http, https]) server.closeAllConnections()
    for (const server of [http, https]) server.close()
  })
  return {
    /** What stands at an address; `…/*` is whatever else is asked for in a folder. */
    pages,
    /** Answers whatever is asked of a host (`https://host/`) that no page stands for. */
    everything: (root: string, answer: (path: string, response: ServerResponse) => void) =>
      void everything.set(root, answer),
    /** TXT records by name. */
    texts,
    /** CNAME records by name. */
    aliases,
    /** PTR records by address, MX and NS records by name. */
    reverse,
    mail,
    nameServers,
    /** Every address that was asked for, in order. */
    asked,
    ports,
    outbound,
    /** Another way out to the same web. */
    open,
  }
}
