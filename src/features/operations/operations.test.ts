import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sendMail } from '../../platform/mail/index.ts'
import { openTestSite } from '../../testing.ts'
import type { Role } from '../accounts/index.ts'
import { givenPerson } from '../accounts/testing.ts'

test('the first address leads to the language of the visitor', async () => {
  const world = await openTestSite()
  const to = async (accept: string) =>
    (await world.request('/', { headers: { 'accept-language': accept } })).headers.get('location')
  assert.equal(await to('en-GB,en;q=0.9,fr;q=0.5'), '/en')
  assert.equal(await to('br, fr;q=0.8'), '/fr')
  assert.equal(await to('ja'), '/fr')
})

test('whoever watches the site learns that it runs, and that it can answer', async () => {
  const world = await openTestSite()
  assert.equal(await world.get('/healthz'), 'ok')
  assert.match(await world.get('/readyz'), /^ok \d+\.0\.2026-11-23$/)
})

test('the stylesheet may be kept for ever, and comes compressed', async () => {
  const world = await openTestSite()
  const page = await world.get('/fr')
  const style = /href="(\/assets\/style-[^"]+)"/.exec(page)?.[1] ?? ''
  const plain = await world.request(style)
  const packed = await world.request(style, { headers: { 'accept-encoding': 'gzip, br' } })
  assert.match(plain.headers.get('cache-control') ?? '', /immutable/)
  assert.equal(packed.headers.get('content-encoding'), 'br')
  assert.ok((await packed.bytes()).length < (await plain.bytes()).length / 2)
})

test('an asset that the build did not make is not there, whatever its name', async () => {
  const world = await openTestSite()
  for (const name of ['nothing.css', '..%2Fassets.json', '%2e%2e%2fserver%2fmain.mjs', 'style'])
    assert.equal((await world.request(`/assets/${name}`)).status, 404)
})

test('without a mail server, the mails that wait can be read on a page', async () => {
  const world = await openTestSite()
  const mail = { recipient: 'someone@ciboule.example', subject: 'A <b>link</b>', body: 'Follow http://localhost/x now' }
  await sendMail(world.db, mail, world.now)
  const page = await world.get('/en/dev/mails')
  assert.match(page, /A &lt;b&gt;link&lt;\/b&gt;/)
  assert.match(page, /<a href="http:\/\/localhost\/x">/)
})

test('what may hold links to sign in is kept by no browser', async () => {
  const world = await openTestSite()
  assert.equal((await world.request('/en/dev/mails')).headers.get('cache-control'), 'no-store')
})

test('on a site that others reach, only administrators read the mails', async () => {
  const world = await openTestSite({ publicUrl: 'https://chats.example' })
  assert.match((await world.request('/fr/dev/mails')).headers.get('location') ?? '', /^\/fr\/sign-in/)
  const status = async (roles: Role[]) => {
    const { id } = await givenPerson(world.db, { name: `Camomille ${roles.join()}`, roles })
    return (await (await world.as(id)).request('/fr/dev/mails')).status
  }
  assert.equal(await status([]), 403)
  assert.equal(await status(['coordination']), 403)
  assert.equal(await status(['administrator']), 200)
})

test('with a mail server, nobody reads the mails of others', async () => {
  const world = await openTestSite({ post: async () => {} })
  assert.equal((await world.request('/en/dev/mails')).status, 404)
  const { id } = await givenPerson(world.db, { roles: ['administrator'] })
  assert.equal((await (await world.as(id)).request('/en/dev/mails')).status, 404)
})

test('who uses the site may have its source', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-source-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const sourceArchive = join(folder, 'source.tar.gz')
  const world = await openTestSite({ sourceArchive })
  assert.equal((await world.request('/source')).status, 404)
  writeFileSync(sourceArchive, 'packed')
  const answer = await world.request('/source')
  assert.equal(answer.headers.get('content-type'), 'application/gzip')
  assert.equal(await answer.text(), 'packed')
})

test('the mails of one’s own machine are not shown through a proxy, nor under a name that others gave it', async () => {
  const world = await openTestSite()
  assert.equal((await world.request('/fr/dev/mails')).status, 200)
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
    assert.equal((await world.request('/fr/dev/mails', { headers: { [name]: '203.0.113.7' } })).status, 303, name)
  assert.equal((await world.request('http://rebound.example:3000/fr/dev/mails')).status, 303)
})
