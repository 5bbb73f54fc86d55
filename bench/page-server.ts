// The whole site over a made-up directory, and beside it the same bytes from bare node:http.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSnapshot } from '../src/features/directory/search/search.ts'
import { KeptPages } from '../src/platform/web/index.ts'
import { serverOf } from '../src/server.ts'
import { openExampleSite } from './example-site.ts'
import { entries } from './generate.ts'

const [services = '1000', address = '/'] = process.argv.slice(2)
const snapshot = buildSnapshot(entries({ services: Number(services), seed: 1, day: '2026-11-23' }))
const { plan } = await openExampleSite(async () => snapshot)

/** Keeps nothing: each visitor's page is searched and rendered anew. */
class Forgetful extends KeptPages {
  override find() {
    return undefined
  }
}
const nothing = new Forgetful()
const anew = await openExampleSite(async () => snapshot, nothing)

const server = serverOf(plan, [])
const port = await listening(server)
const bytes = Buffer.from(await (await fetch(`http://127.0.0.1:${port}${address}`)).arrayBuffer())
const bare = createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Length': String(bytes.length) })
  response.end(bytes)
})
const forgetful = await listening(serverOf(anew.plan, []))
process.send?.({ site: port, forgetful, bare: await listening(bare) })

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(portOf(server.address()))))
}

/** Safe: a server that listens on a port has such an address. */
function portOf(address: unknown): number {
  return (address as AddressInfo).port
}
