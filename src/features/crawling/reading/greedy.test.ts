import assert from 'node:assert/strict'
import { test } from 'node:test'
import { servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { heldChangesOf, sourceOf } from '../queries.ts'
import { openRead, organization, root, service, serviceAt } from '../testing.ts'

const many = (count: number, at: (n: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}`, at(n)]))
const keptIn = ({ db }: Awaited<ReturnType<typeof openRead>>['world']) =>
  db.selectFrom('sourceFile').select(['address', 'etag', 'content']).execute()

test('files that nothing leads to any more are not kept, nor marks that are never sent back', async (t) => {
  const crawl = await openRead(t)
  for (let day = 0; day < 3; day++) {
    const subs = many(3, (n) => serviceAt(`${day}-${n}`))
    crawl.says({ [root]: organization({}, subs) })
    for (const address of Object.values(subs))
      crawl.web.pages.set(address, (_, response) => {
        response.writeHead(200, { etag: `"${'x'.repeat(10_000)}"` }).end(service('Pad'))
      })
    await crawl.nextDay()
  }
  const kept = await keptIn(crawl.world)
  assert.deepEqual(
    kept.map(({ address }) => address).sort(),
    [root, 0, 1, 2].map((n) => (n === root ? root : serviceAt(`2-${n}`))).sort(),
  )
  assert.ok(kept.every(({ etag }) => etag === null))
})

test('files that cannot be had stay as they were last, and no more of them than a hoster may have', async (t) => {
  const crawl = await openRead(t)
  const large = (name: string) => `${service(name)}\n# ${'x'.repeat(1_000_000)}`
  for (let day = 0; day < 3; day++) {
    const fresh = many(4, (n) => serviceAt(`${day}-${n}`))
    const gone = many(12, (n) => serviceAt(`${Math.floor(n / 4)}-${n % 4}`))
    crawl.says({
      [root]: organization(
        {},
        { ...gone, ...Object.fromEntries(Object.entries(fresh).map(([key, to]) => [`n${key}`, to])) },
      ),
    })
    for (const address of crawl.web.pages.keys()) if (address !== root) crawl.web.pages.delete(address)
    for (const address of Object.values(fresh)) crawl.says({ [address]: large('Pad') })
    await crawl.nextDay()
  }
  const kept = await keptIn(crawl.world)
  const bytes = kept.reduce((sum, { content }) => sum + content.length * 0.75, 0)
  assert.ok(kept.length > 5 && bytes < 9_000_000, `${kept.length} files, ${bytes} bytes`)
})

test('files that send us to other servers cost those few requests', async (t) => {
  const crawl = await openRead(t)
  const { web } = crawl
  web.pages.set('https://ortie.example/*', '<!doctype html><title>Ortie</title>')
  web.pages.set('https://crocus.example/away/*', (_, response) => {
    response.writeHead(302, { location: 'https://thief.example/' }).end()
  })
  web.pages.set('https://thief.example/*', 'x'.repeat(100_000))
  const away = many(200, (n) => `https://crocus.example/away/${n}`)
  const there = Object.fromEntries(
    Object.entries(many(200, (n) => `https://ortie.example/?${n}`)).map(([k, v]) => [`t${k}`, v]),
  )
  crawl.says({ [root]: organization({}, { ...away, ...there }) })
  web.asked.length = 0
  await crawl.nextDay()
  for (const host of ['ortie.example', 'thief.example']) {
    const asked = web.asked.filter((address) => new URL(address).host === host).length
    assert.ok(asked > 0 && asked <= 20, `${host}: ${asked}`)
  }
  assert.deepEqual(await servicesOf(crawl.world.db, crawl.hosterId), [])
  assert.match(await crawl.ada.get('/fr/hosters/crocus/source'), /trop de réponses/)
})

test('giving one address after the other has little read and tells another hoster little', async (t) => {
  const crawl = await openRead(t)
  const { world, web, ada, keeper } = crawl
  await given.member(world.db, { name: 'Ortie', key: 'ortie' })
  web.asked.length = 0
  const statuses: number[] = []
  for (let n = 0; n < 20; n++) {
    statuses.push(
      (await ada.post('/fr/hosters/crocus/source', { address: `https://crocus.example/${n}.properties` })).status,
    )
    await world.runJobs()
    await keeper.post('/fr/hosters/ortie/source', { address: `https://crocus.example/${n}.properties` })
  }
  assert.deepEqual(statuses.slice(4), [303, 303, ...Array<number>(14).fill(429)])
  assert.ok(web.asked.length <= 6)
  const told = await world.db.selectFrom('notification').select('id').where('key', '=', 'crawling.told-taken').execute()
  assert.ok(told.length <= 12, `${told.length}`)
  world.pass({ hours: 1 })
  assert.equal((await ada.post('/fr/hosters/crocus/source', { address: root })).status, 303)
})

test('ten thousand files and names that turn the line around are read as far as five hundred', async (t) => {
  const crawl = await openRead(t)
  const subs = many(10_000, (n) => serviceAt(`s${n}`))
  crawl.web.pages.set('https://crocus.example/.well-known/chatonsinfos/*', ({ url = '' }, response) => {
    response.end(service(`\u202e${url.slice(-20)}\u2066`, { 'service.website': `https://crocus.example${url}` }))
  })
  crawl.says({ [root]: organization({}, subs) })
  await crawl.nextDay()
  const services = await servicesOf(crawl.world.db, crawl.hosterId)
  assert.equal(services.length, 500)
  for (const { facts } of services) assert.doesNotMatch(facts.name, /[\u202a-\u202e\u2066-\u2069]/)
  assert.match(await crawl.ada.get('/fr/hosters/crocus/source'), /500/)
  assert.deepEqual(await heldChangesOf(crawl.world.db, crawl.hosterId), [])
  assert.equal((await sourceOf(crawl.world.db, crawl.hosterId))?.failures, 0)
})
