// Watches the services that another process serves, as a process of its own whose time and memory are measured.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import undici from 'undici'
import { migrations } from '../migrations/index.ts'
import { given } from '../src/features/hosters/testing.ts'
import { followRegister } from '../src/features/monitoring/index.ts'
import { openProbes } from '../src/features/monitoring/probes/open-probes.ts'
import { openWatching } from '../src/features/monitoring/watching/round.ts'
import { systemClock } from '../src/platform/clock.ts'
import { atomically, migrate, openDatabase } from '../src/platform/database/index.ts'
import { jsonLog } from '../src/platform/log.ts'
import { openOutbound } from '../src/platform/outbound/index.ts'
import { noRecords } from '../src/platform/outbound/testing-names.ts'
import { severalAtOnce } from '../src/platform/several-at-once.ts'
import { hostOf } from './monitored.ts'

const [port = '', count = '', length = ''] = process.argv.slice(2)
const [services, seconds] = [Number(count), Number(length)]
const rhythmMs = 300_000
const folder = mkdtempSync(join(tmpdir(), 'chatterie-bench-'))
const { writer: db, close } = openDatabase({ engine: 'sqlite', file: join(folder, 'watch.sqlite') })
await migrate(db, migrations)
const outbound = openOutbound({
  userAgent: 'Chatterie (bench)',
  names: { ...noRecords, addresses: async () => ['127.0.0.1'] },
  mayReach: () => true,
  ports: { 80: Number(port) },
})
const probes = openProbes(systemClock)
const isEtherpad = (service: number) => service % 2 === 0
const software = { name: 'Etherpad', slug: 'etherpad', version: null, license: null, website: null, source: null }
const lateness: number[] = []
let [checks, requests] = [0, 0]

for (let hoster = 0; hoster < services / 10; hoster++)
  await atomically(db, async (db) => {
    const { id } = await given.member(db, { name: `Hébergeur ${hoster}` })
    for (let service = 10 * hoster; service < 10 * hoster + 10; service++) {
      const uses = isEtherpad(service) ? { software: { ...software, modules: [] } } : {}
      await given.service(db, id, { name: `Service ${service}`, url: `http://${hostOf(service)}/`, ...uses })
    }
  })

const watching = openWatching(db, {
  outbound,
  async lookAtHealth(outbound, target) {
    if ('dueAt' in target) lateness.push(Date.now() - Date.parse(String(target.dueAt)))
    const sighting = await probes.lookAtHealth(outbound, target)
    checks++
    requests += sighting.requests
    return sighting
  },
  lookOncePerDay: async () => [],
  inMaintenance: async () => new Set(),
  onStateChange: async () => null,
  canaries: [],
  log: jsonLog,
  share: Math.random,
})

/** What servers say to robots is asked once a day: here, before anything is measured. */
async function warm() {
  const all = Array.from({ length: services }, (_, service) => service)
  await severalAtOnce(256, all, async (service) => {
    const address = `http://${hostOf(service)}/robots.txt`
    await probes.lookAtHealth(outbound, { serviceId: '', hosterId: '', address, program: null, check: 0 })
  })
  return undefined
}

/** The first time that a register is read costs once what no day costs again. */
async function begin() {
  const onStateChange = async () => null
  await followRegister(db, { now: systemClock(), scope: { real: true, fictional: false }, onStateChange })
  return undefined
}

/** A round each second, as in the program. */
async function watch() {
  let round: Promise<void> | undefined
  const clock = setInterval(() => {
    round ??= watching.round(systemClock()).finally(() => {
      round = undefined
    })
  }, 1000)
  // What became due while the register was read is late for that alone.
  await pause(5000)
  lateness.length = 0
  await pause(1000 * seconds - 5000)
  clearInterval(clock)
  await round
  return { checks, requests, lateness50: share(lateness, 0.5), lateness95: share(lateness, 0.95) }
}

/** The same requests at the same rhythm with the library alone, read to their end. */
async function bare() {
  const agent = new undici.Agent({
    connect: { lookup: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
    ...{ headersTimeout: 10_000, bodyTimeout: 10_000, keepAliveTimeout: 2000 },
  })
  let [done, failed] = [0, 0]
  const ask = async (service: number) => {
    try {
      const path = isEtherpad(service) ? 'health' : ''
      const { body } = await undici.request(`http://${hostOf(service)}:${port}/${path}`, { dispatcher: agent })
      await body.bytes()
    } catch {
      failed++
    }
    done++
  }
  const begun = performance.now()
  let next = 0
  const clock = setInterval(() => {
    const due = ((performance.now() - begun) / rhythmMs) * services
    for (; next < due; next++) void ask(next % services)
  }, 1000)
  await pause(1000 * seconds)
  clearInterval(clock)
  return { checks: done, requests: done, failed }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const share = (figures: number[], part: number) =>
  figures.toSorted((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(part * figures.length))] ?? 0

let most = 0
setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss)
}, 250).unref()

const steps: Record<string, () => Promise<object | undefined>> = { warm, bare, begin, watch }
process.on('message', async (step: string) => {
  most = 0
  const begun = performance.now()
  const before = process.cpuUsage()
  const told = await steps[step]?.()
  const { user, system } = process.cpuUsage(before)
  const cpu = (user + system) / 1e6
  process.send?.({ ...told, cpu, seconds: (performance.now() - begun) / 1000, megabytes: most / 2 ** 20 })
})
process.once('disconnect', async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
process.send?.('ready')
