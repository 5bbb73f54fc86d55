import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bundle } from '../tools/build.ts'
import { load } from './load.ts'

const seconds = 4
const address = '/fr/services?kind=pad&access=none'

export interface PagesMeasured {
  services: number
  bytes: number
  requestsPerSecond: { bare: number; kept: number; cold: number }
  /** Of the bare answer of the same bytes, in the same run. */
  ratio: { kept: number; cold: number }
}

/** One search page over HTTP: searched and rendered for each visitor, kept, and a constant answer of the same bytes. */
export async function measurePages(services: number): Promise<PagesMeasured> {
  const root = join(import.meta.dirname, '..')
  // As the real site runs: bundled, and in a folder of the same depth, from which it finds the examples.
  await bundle({ 'page-server': 'bench/page-server.ts' }, join(root, 'build'))
  const server = fork(join(root, 'build/page-server.mjs'), [String(services), address], { execArgv: [] })
  const [ports] = await once(server, 'message')
  const { site, forgetful, bare } = portsOf(ports)
  for (const port of [bare, site, forgetful]) await load(port, address, 1)
  const plain = await load(bare, address, seconds)
  const again = await load(site, address, seconds)
  const cold = await load(forgetful, address, seconds)
  server.kill()
  const ratio = (requests: number) => Math.round((1000 * requests) / plain.requestsPerSecond) / 1000
  return {
    services,
    bytes: again.bytes,
    requestsPerSecond: {
      bare: plain.requestsPerSecond,
      kept: again.requestsPerSecond,
      cold: cold.requestsPerSecond,
    },
    ratio: { kept: ratio(again.requestsPerSecond), cold: ratio(cold.requestsPerSecond) },
  }
}

/** Safe: the server's one message. */
const portsOf = (message: unknown) => message as { site: number; forgetful: number; bare: number }
