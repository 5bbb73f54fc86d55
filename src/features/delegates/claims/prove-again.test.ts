import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toInstant } from '../../../platform/database/index.ts'
import { provedSince } from '../queries.ts'
import { givenDelegate, journalOf, presentIn } from '../testing.ts'
import { file, openClaim, security } from './testing-claims.ts'

test('who acts already shows anew that the domain knows them, and may do no more than before', async (t) => {
  const { web, world, hoster, page, id, browser, claim, begin } = await openClaim(t)
  await givenDelegate(world.db, { personId: id, hosterId: hoster.id, proof: 'invitation' }, world.now)
  world.pass({ hours: 1 })
  const since = toInstant(world.now)
  assert.match(await browser.get(`${page}/delegates`), /claim">Montrer à nouveau/)
  assert.equal(await provedSince(world.db, hoster.id, since), false)
  world.pass({ minutes: 1 })
  web.pages.set(file, await begin())
  assert.equal((await browser.post(`${claim}/file`, {})).headers.get('location'), `${page}/delegates`)
  assert.equal(await provedSince(world.db, hoster.id, since), true)
  assert.deepEqual(await presentIn(world, hoster.id), [id])
  assert.deepEqual(await journalOf(world, hoster.id), ['delegation.proved-again (public)'])
  assert.doesNotMatch(await browser.get(claim), /chatterie-/, 'the word served once')
})

test('a mailbox of the domain shows nothing anew', async (t) => {
  const { web, world, hoster, page, id, browser, claim, begin } = await openClaim(t)
  await givenDelegate(world.db, { personId: id, hosterId: hoster.id, proof: 'invitation' }, world.now)
  web.pages.set(security, 'Contact: mailto:contact@crocus.example')
  await begin()
  assert.doesNotMatch(await browser.get(claim), /claim\/mail/)
  assert.equal((await browser.post(`${claim}/mail`, {})).headers.get('location'), `${page}/delegates`)
  assert.equal((await world.mails()).length, 0)
})
