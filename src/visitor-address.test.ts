// No address of a visitor stays anywhere: not in a table, not in the file of the database, not in the log.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { givenPerson, givenSession } from './features/accounts/testing.ts'
import { given } from './features/hosters/testing.ts'
import { askForJob } from './platform/jobs/index.ts'
import { portOf } from './platform/testing-server.ts'
import { serverOf } from './server.ts'
import { openTestSite, type TestSite } from './testing.ts'

const secret = 'a secret that only tests know'
const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0 Unmistakable/77'
const v4 = (hour: number) => `203.0.113.${hour + 100}`
const v6 = (hour: number) => `2001:db8:7a3f:${hour + 1000}::77`

const closing: (() => void)[] = []
after(() => {
  for (const close of closing) close()
})

test('after a day of traffic, no table, file, or log holds an address, nor a whole user agent', async () => {
  const world = await openTestSite()
  const hoster = await given.member(world.db, { name: 'Ciboule', contactEmail: 'bonjour@ciboule.example' })
  await given.service(world.db, hoster.id, { name: 'Pad' })
  const { id } = await givenPerson(world.db, { name: 'Mélisse', roles: ['coordination'] })
  const url = await served(world)
  const cookies = Object.entries(await givenSession(world.db, id, secret)).map(([name, value]) => `${name}=${value}`)

  let answered = 0
  for (let hour = 0; hour < 24; hour += 3) {
    for (const visitor of [v4(hour), v6(hour)]) answered += await aVisit(url, visitor, cookies.join('; '))
    // A job that fails, so that the log has something to say.
    const broken = { kind: 'expire-contact', name: `broken ${hour}`, payload: {}, runAt: world.now }
    await askForJob(world.db, broken)
    world.pass({ hours: 3 })
    await world.runJobs()
  }
  assert.ok(answered >= 8 * 2 * 10, `${answered} answers`)

  const kept = [...(await tablesOf(world)), ...fileOf(world), JSON.stringify(world.events)]
  assert.ok(kept.length > 20 && kept.some((text) => text.includes('bonjour@ciboule.example')), 'what is kept was read')
  assert.ok(world.events.length > 0, 'something was logged')
  for (const trace of ['203.0.113.', '2001:db8:7a3f', '2001:0db8:7a3f', 'Unmistakable', 'Gecko'])
    assert.deepEqual(
      kept.filter((text) => text.includes(trace)).map((text) => text.slice(0, 300)),
      [],
      trace,
    )
})

/** Pages, forms, a fault and a sign-in, as they come through a proxy; says how many were answered. */
async function aVisit(url: string, visitor: string, cookie: string): Promise<number> {
  const headers = { 'x-forwarded-for': visitor, 'user-agent': agent }
  const ours = { ...headers, 'sec-fetch-site': 'same-origin' }
  const post = (path: string, fields: Record<string, string>, more = {}) =>
    fetch(url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { ...ours, ...more },
      redirect: 'manual',
    })
  const email = `v${visitor.replaceAll(/\W/g, '')}@mail.example`
  const answers = await Promise.all([
    fetch(`${url}/fr/services?q=pad`, { headers }),
    fetch(`${url}/fr/hosters/ciboule`, { headers }),
    fetch(`${url}/fr/nowhere`, { headers }),
    fetch(`${url}/fr/account`, { headers: { ...headers, cookie } }),
    fetch(`${url}/fr/journal`, { headers: { ...headers, cookie } }),
    post('/fr/sign-in', { email }),
    post('/fr/sign-in/password', { email, password: 'not the right one' }),
    post('/fr/sign-in/second-factor', { code: '123456' }),
    post('/fr/contact?to=ciboule', { to: 'ciboule', message: 'Bonjour, un pad ?', email, stamp: 'x' }),
    post('/fr/report', { about: '/fr/hosters/ciboule', text: 'x' }),
  ])
  return answers.length
}

async function served(world: TestSite): Promise<string> {
  await world.directory.refresh()
  const server = serverOf(world.site, ['127.0.0.1']).listen(0, '127.0.0.1')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  return `http://127.0.0.1:${portOf(server)}`
}

async function tablesOf({ db }: TestSite): Promise<string[]> {
  const tables = await db.introspection.getTables()
  const texts = tables.map(async ({ name }) => {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
    return `${name}: ${JSON.stringify(rows)}`
  })
  return Promise.all(texts)
}

/** On SQLite, the file itself and its log of writes: what a backup would carry away, freed pages included. */
function fileOf({ database: { place } }: TestSite): string[] {
  if (place.engine === 'postgres') return []
  return [place.file, `${place.file}-wal`].map((file) => readFileSync(file, 'latin1'))
}
