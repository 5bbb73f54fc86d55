// The listener of the site over many candidates, and beside it the same redirect from bare node:http.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openHeaders } from '../src/features/portal/index.ts'
import { candidatesForBench } from '../src/features/portal/testing-bench.ts'
import { serverOf } from '../src/server.ts'
import { openExampleSite } from './example-site.ts'

const [candidates = '1000', address = '/open/pad'] = process.argv.slice(2)
const { plan, database } = await openExampleSite()
await candidatesForBench(database.writer, Number(candidates))
await plan.ahead.portal.refresh()

const site = await listening(serverOf(plan, []))
const [one] = plan.ahead.portal.servingOf('pad')
const bare = await listening(
  createServer((_, response) => {
    response.writeHead(303, {
      ...openHeaders,
      'Content-Length': '0',
      Location: `${one?.address}p/abcdefghijklmnopqrstuv?lang=fr`,
    })
    response.end()
  }),
)
process.send?.({ site, bare, address, serving: plan.ahead.portal.servingOf('pad').length })
process.on('message', () => process.send?.(process.cpuUsage()))

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(portOf(server.address()))))
}

/** Safe: a server that listens on a port has such an address. */
function portOf(address: unknown): number {
  return (address as AddressInfo).port
}
