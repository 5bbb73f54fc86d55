// Looks at the hosters that another process serves, as a process of its own whose time and memory are measured.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../migrations/index.ts'
import { complianceVisits, openVisits } from '../src/features/compliance/index.ts'
import { diagnosisRow } from '../src/features/compliance/looking/diagnosis-row.ts'
import { hostersAtOnce } from '../src/features/crawling/index.ts'
import { given } from '../src/features/hosters/testing.ts'
import { atomically, migrate, openDatabase, toInstant } from '../src/platform/database/index.ts'
import { jsonLog } from '../src/platform/log.ts'
import { type Outbound, openOutbound, type Wish } from '../src/platform/outbound/index.ts'
import { noRecords } from '../src/platform/outbound/testing-names.ts'
import { severalAtOnce } from '../src/platform/several-at-once.ts'

const [secure = '', plain = '', hosters = '', services = '', cert = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'chatterie-bench-'))
const { writer: db, close } = openDatabase({ engine: 'sqlite', file: join(folder, 'look.sqlite') })
await migrate(db, migrations)
const outbound = openOutbound({
  userAgent: 'Chatterie (bench)',
  names: { ...noRecords, addresses: async () => ['127.0.0.1'], nameServers: async () => ['ns.example'] },
  mayReach: () => true,
  ports: { 443: Number(secure), 80: Number(plain) },
  trust: cert,
})

const subjects: string[] = []
for (let hoster = 0; hoster < Number(hosters); hoster++)
  await atomically(db, async (db) => {
    const { id } = await given.member(db, { name: `Hébergeur ${hoster}`, website: `https://h${hoster}.example/` })
    for (let service = 0; service < Number(services); service++)
      await given.service(db, id, { name: `Service ${service}`, url: `https://s${service}.h${hoster}.example/` })
    subjects.push(id)
  })

/** What looks fetch, by hoster and host, in their order: the same is fetched again with nothing around it. */
const fetched = new Map<string, { address: string; wish: Wish }[]>()
const noting: Outbound = {
  ...outbound,
  fetch(address, wish = {}) {
    const { hostname } = new URL(address)
    fetched.set(hostname, [...(fetched.get(hostname) ?? []), { address, wish }])
    return outbound.fetch(address, wish)
  },
}

let now = Temporal.Instant.from('2026-11-23T02:00:00Z')

async function look(by: Outbound) {
  now = now.add({ hours: 24 })
  const visits = openVisits({ clock: () => now, log: jsonLog })
  const means = { outbound: by, visits, publicUrl: 'https://annuaire.example', monitoring: true, log: jsonLog }
  const handlers = complianceVisits(db, means)
  for (const subjectId of subjects) await diagnosisRow(db, subjectId, now)
  await db
    .updateTable('diagnosis')
    .set({ nextAt: toInstant(now), lockedUntil: null })
    .execute()
  await severalAtOnce(hostersAtOnce, subjects, async (subjectId) => handlers['visit-hoster']?.({ subjectId }, now))
  const { requests } = await db
    .selectFrom('diagnosis')
    .select(({ fn }) => fn.sum<number>('requests').as('requests'))
    .executeTakeFirstOrThrow()
  return { requests: Number(requests) }
}

/**
 * The same addresses at the same politeness: as many hosters at once, six hosts of each, one thing at a time of each.
 */
async function bare() {
  const byHoster = Map.groupBy(fetched, ([host]) => /h\d+\.example$/.exec(host)?.[0] ?? '')
  let requests = 0
  await severalAtOnce(hostersAtOnce, byHoster.values(), (hosts) =>
    severalAtOnce(6, hosts, async ([, list]) => {
      for (const { address, wish } of list) {
        const answer = await outbound.fetch(address, wish)
        requests += answer.redirects.length + 1
      }
    }),
  )
  return { requests }
}

let most = 0
const watching = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss)
}, 250)
const steps: Record<string, () => Promise<object>> = { warm: () => look(noting), look: () => look(outbound), bare }
process.on('message', async (step: string) => {
  const [began, before] = [performance.now(), process.cpuUsage()]
  most = 0
  const told = await steps[step]?.()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - began) / 1000
  process.send?.({ ...told, seconds, cpu: (user + system) / 1e6, megabytes: most / 2 ** 20 })
})
process.once('disconnect', async () => {
  clearInterval(watching)
  await close()
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
process.send?.('ready')
