import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { paths } from '../src/paths.ts'
import { bundle } from '../tools/build.ts'
import { load } from './load.ts'
import { serviceWishes } from './wishes.ts'

const seconds = 4
const kept = '/fr/services?kind=pad&access=none'

export interface PagesMeasured {
  services: number
  bytes: number
  requestsPerSecond: { bare: number; kept: number; cold: number }
  /** Of the bare answer of the same bytes, in the same run. */
  ratio: { kept: number; cold: number }
}

/** A search page over HTTP: rendered for each visitor, kept, and beside them a constant answer of the same bytes. */
export async function measurePages(services: number): Promise<PagesMeasured> {
  const root = join(import.meta.dirname, '..')
  // As the real site runs: bundled, and in a folder of the same depth, from which it finds the examples.
  await bundle({ 'page-server': 'bench/page-server.ts' }, join(root, 'build'))
  const server = fork(join(root, 'build/page-server.mjs'), [String(services), kept], { execArgv: [] })
  const [ports] = await once(server, 'message')
  const { site, bare } = portsOf(ports)
  for (const port of [bare, site]) await load(port, [kept], 1)
  const plain = await load(bare, [kept], seconds)
  const again = await load(site, [kept], seconds)
  const cold = await load(site, differentAddresses(), seconds)
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

/** Searches as visitors write them, each another page than the ones before. */
function differentAddresses(): string[] {
  const addresses = serviceWishes(60_000).map(({ chosen = {}, q, near, sort, page }) => {
    const place = near
      ? { near: `${near.latitude},${near.longitude}`, ...(near.within ? { within: near.within } : {}) }
      : {}
    const filters = Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, [...values]]))
    return `/fr${paths.services.href({}, { ...filters, ...place, q: q ?? '', page: page ?? 1, ...(sort ? { sort } : {}) })}`
  })
  return [...new Set(addresses)]
}

/** Safe: the server's one message. */
const portsOf = (message: unknown) => message as { site: number; bare: number }
