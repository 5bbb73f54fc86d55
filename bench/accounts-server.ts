// The whole site over the example collective, and beside it one page's bytes from bare node:http.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { givenCrowd, givenPerson, givenSession } from '../src/features/accounts/testing.ts'
import { serverOf } from '../src/server.ts'
import { openExampleSite, secret } from './example-site.ts'

const [address = '/', people = '1'] = process.argv.slice(2)
const { plan, database } = await openExampleSite()
const { id } = await givenPerson(database.writer, { name: 'Angélique' })
await givenCrowd(database.writer, Number(people) - 1)
const cookie = Object.entries(await givenSession(database.writer, id, secret)).map(
  ([name, value]) => `${name}=${value}`,
)

const site = await listening(serverOf(plan, []))
const bytes = Buffer.from(await (await fetch(`http://127.0.0.1:${site}${address}`)).arrayBuffer())
const bare = await listening(
  createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Length': String(bytes.length) })
    response.end(bytes)
  }),
)
process.send?.({ site, bare, cookie: cookie.join('; ') })
process.on('message', () => process.send?.(process.cpuUsage()))

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(portOf(server.address()))))
}

/** Safe: a server that listens on a port has such an address. */
function portOf(address: unknown): number {
  return (address as AddressInfo).port
}
