// What `/join` says to who comes, whatever there is of litters and charters.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { charter, givenVersion } from '../../compliance/declaration/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { givenApplication, givenLitter, openApplying } from './testing.ts'

const join = '/fr/join'

test('it says how one becomes a member even where nothing is announced and no charter is in force', async () => {
  const world = await openTestSite()
  const text = textOf(await world.get(join))
  for (const said of [
    /Ce qui est demandé/,
    /Combien de temps cela prend/,
    /Aucune charte n’est en vigueur pour le moment/,
    /Aucune portée n’est annoncée pour le moment/,
    /Un hébergeur, une voix/,
    /les hébergeurs en gestation/,
  ])
    assert.match(text, said)
})

test('it speaks English too', async () => {
  const world = await openTestSite()
  const text = textOf(await world.get('/en/join'))
  assert.match(text, /Become a member.*What is asked.*How long it takes.*Not ready yet\?/)
  assert.doesNotMatch(text, /candidature|portée|hébergeur/)
})

test('it names the litter that takes applications, with the days of what comes after', async () => {
  const world = await openTestSite()
  await givenVersion(world.db, 3, charter, '2026-01-01')
  await givenLitter(world.db)
  const text = textOf(await world.get(join))
  assert.match(text, /La portée 12 prend les candidatures jusqu’au 30 novembre 2026/)
  assert.match(text, /Vote des membres du 27 décembre 2026 au 10 janvier 2027/)
  assert.match(text, /Charte version 3, en vigueur depuis le 1er janvier 2026/)
  assert.match(await world.get(join), /href="\/fr\/litters\/12"/)
})

test('before it opens, the next one is named with its day', async () => {
  const world = await openTestSite()
  await givenLitter(world.db, 12, '2027-02-01')
  assert.match(textOf(await world.get(join)), /La portée 12 s’ouvre le 10 janvier 2027/)
})

test('a litter of made-up hosters is never offered to real ones', async () => {
  const world = await openTestSite()
  await givenLitter(world.db, 13, '2026-11-23', true)
  const html = await world.get(join)
  assert.match(textOf(html), /Aucune portée n’est annoncée pour le moment/)
  assert.match(textOf(html), /La portée 13, d’hébergeurs inventés/)
  assert.match(html, /class="fictional"/)
})

test('who works on an application finds it there, and nobody else does', async (t) => {
  const { world, hoster, ana, zoe } = await openApplying(t)
  await givenApplication(world, { hosterId: hoster.id, personId: ana.id, sent: false })
  for (const { browser } of [ana, zoe])
    assert.match(await browser.get(join), /href="\/fr\/applications\/crocus\/draft"/)
  assert.doesNotMatch(await world.get(join), /crocus/)
  const answer = await ana.browser.request(join)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
})

test('a visitor who begins is asked to sign in, and comes back', async () => {
  const world = await openTestSite()
  const answer = await world.request('/fr/join/begin')
  assert.match(answer.headers.get('location') ?? '', /^\/fr\/sign-in\?next=.*join/)
})
