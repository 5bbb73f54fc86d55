import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { silentLog } from '../../platform/log.ts'
import { openTestWeb } from '../../platform/outbound/testing-web.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { given } from '../hosters/testing.ts'
import { checksOf, costOf, healthOf, openMonitoring } from './index.ts'

const hosts = ['pad.crocus.example', 'cloud.crocus.example']
const [pad, cloud] = ['https://pad.crocus.example/', 'https://cloud.crocus.example/']
const page = '<!doctype html><title>Nuage</title><h1>Nuage</h1><p>Un nuage pour ranger ses fichiers, à plusieurs.</p>'

/** The whole of it: register, probes, real servers over TLS, incidents. The clock is set. */
async function openSite(t: TestContext) {
  const web = await openTestWeb(t, hosts)
  const { writer: db } = await openTestDatabase()
  const { id: hosterId } = await given.member(db, { name: 'Crocus' })
  const ids = new Map<string, string>()
  for (const address of [pad, cloud]) {
    web.pages.set(address, page)
    ids.set(address, (await given.service(db, hosterId, { name: address, url: address })).id)
  }
  let now = Temporal.Instant.from('2026-11-23T10:00:00Z')
  const open = () => openMonitoring(db, { outbound: web.outbound, clock: () => now, canaries: [], log: silentLog })
  let watching = open()
  return {
    ...{ web, db, hosterId },
    async pass(seconds: number, step = 15) {
      for (let passed = 0; passed < seconds; passed += step) {
        now = now.add({ seconds: step })
        await watching.round(now)
        await watching.settled()
      }
    },
    kill() {
      watching = open()
    },
    idOf: (address: string) => ids.get(address) ?? '',
    async health(address: string) {
      const id = this.idOf(address)
      return (await healthOf(db, [id])).get(id)
    },
  }
}

test('a service on the web is up; when it fails, it is down a minute later, with an incident; then up again', async (t) => {
  const site = await openSite(t)
  await site.pass(30)
  assert.equal((await site.health(pad))?.state, 'up')
  site.web.pages.set(pad, (_, response) => void response.writeHead(502).end('Bad Gateway'))
  await site.pass(435)
  const down = await site.health(pad)
  assert.deepEqual([down?.state, down?.reason], ['down', 'server-error'])
  assert.equal((await site.health(cloud))?.state, 'up')
  const incidents = () => site.db.selectFrom('incident').select(['state', 'source', 'closedAt']).execute()
  assert.deepEqual(
    (await incidents()).map((row) => ({ ...row })),
    [{ state: 'down', source: 'measured', closedAt: null }],
  )
  site.web.pages.set(pad, page)
  await site.pass(360)
  assert.equal((await site.health(pad))?.state, 'up')
  const [incident, ...others] = await incidents()
  assert.ok(incident?.closedAt !== null && others.length === 0)
})

test('what was asked and answered is public, and what it cost', async (t) => {
  const site = await openSite(t)
  site.web.pages.set(pad, (_, response) => void response.writeHead(403, { server: 'Wall' }).end('Who are you?'))
  await site.pass(90)
  const [check] = await checksOf(site.db, site.idOf(pad), 1)
  assert.deepEqual([check?.state, check?.reason, check?.evidence.came], ['challenged', 'forbidden', '403'])
  assert.deepEqual(check?.evidence.headers.server, 'Wall')
  const { requests } = await costOf(site.db, site.hosterId, '2026-11-23')
  assert.ok(requests >= 4, `${requests}`)
})

test('killed fifty times during an outage, there is one incident, with one beginning', async (t) => {
  const site = await openSite(t)
  await site.pass(30)
  site.web.pages.set(pad, (_, response) => void response.writeHead(500).end())
  for (let kill = 0; kill < 50; kill++) {
    await site.pass(15)
    site.kill()
  }
  await site.pass(300)
  assert.equal((await site.health(pad))?.state, 'down')
  assert.equal((await site.db.selectFrom('incident').selectAll().execute()).length, 1)
})
