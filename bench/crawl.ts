// Crawls a federation that another process serves, as a process of its own whose memory is measured.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../migrations/index.ts'
import { hostersAtOnce, importFederation } from '../src/features/crawling/index.ts'
import { byMachine } from '../src/features/hosters/index.ts'
import { migrate, openDatabase } from '../src/platform/database/index.ts'
import { openOutbound } from '../src/platform/outbound/index.ts'
import { noRecords } from '../src/platform/outbound/testing-names.ts'
import { severalAtOnce } from '../src/platform/several-at-once.ts'
import { addressesOf, federationAddress } from './federation.ts'

const [port = '', hosters = ''] = process.argv.slice(2)
const outbound = openOutbound({
  userAgent: 'Chatterie (bench)',
  names: { ...noRecords, addresses: async () => ['127.0.0.1'] },
  mayReach: () => true,
  ports: { 80: Number(port) },
})
let most = 0
const watching = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss)
}, 50)

/** The same addresses at the same politeness, and nothing else: one at a time per host, as many hosts at once. */
async function bare() {
  const hosts = addressesOf(Number(hosters))
  await outbound.fetch(federationAddress)
  await severalAtOnce(hostersAtOnce, hosts, async (addresses) => {
    for (const address of addresses) await outbound.fetch(address)
  })
}

const folder = mkdtempSync(join(tmpdir(), 'chatterie-bench-'))
const database = openDatabase({ engine: 'sqlite', file: join(folder, 'crawl.sqlite') })
await migrate(database.writer, migrations)
const start = Temporal.Instant.from('2026-11-23T10:00:00Z')
const crawl = (days: number) => {
  const by = byMachine('import', start.add({ hours: 24 * days }))
  return importFederation(database.writer, { outbound, tell: () => {} }, federationAddress, by)
}

const steps: Record<string, () => Promise<unknown>> = { bare, first: () => crawl(0), second: () => crawl(1) }
process.on('message', async (step: string) => {
  const began = performance.now()
  const before = process.cpuUsage()
  most = 0
  await steps[step]?.()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - began) / 1000
  process.send?.({ seconds, cpu: (user + system) / 1e6, megabytes: most / 2 ** 20 })
})
process.once('disconnect', () => {
  clearInterval(watching)
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
process.send?.('ready')
