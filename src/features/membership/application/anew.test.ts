// Applying with a hoster that the register does not know.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { hosterById } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { newPerDay } from './apply-anew.ts'
import { findApplication } from './queries.ts'
import { openApplying, stranger } from './testing.ts'

const begin = '/fr/join/begin'
const neuf = {
  name: 'Neuf',
  website: 'neuf.example',
  legalForm: 'association',
  town: 'Brest',
  description: 'Un début.',
}
const claim = '/fr/hosters/neuf/claim'

test('a new hoster has no standing, is in no public list, and proves its domain', async (t) => {
  const { web, world } = await openApplying(t)
  const { id, browser } = await stranger(world)
  const begun = await browser.post(begin, neuf)
  assert.equal(begun.headers.get('location'), '/fr/applications/neuf/draft')
  const { hosterId, state } = await findApplication(world.db, 'neuf')
  const hoster = await hosterById(world.db, hosterId)
  assert.deepEqual([state, hoster?.facts.website, hoster?.periods], ['draft', 'https://neuf.example', []])
  assert.doesNotMatch(await world.get('/fr/hosters'), /Neuf/)
  assert.match(textOf(await browser.get('/fr/applications/neuf/draft/hoster')), /Prouver votre domaine/)

  await browser.post(claim, {})
  const word = /chatterie-[\w-]{22}/.exec(await browser.get(claim))?.[0] ?? ''
  web.pages.set('https://neuf.example/.well-known/chatterie.txt', word)
  assert.equal((await browser.post(`${claim}/file`, {})).headers.get('location'), '/fr/hosters/neuf/delegates')
  assert.match(textOf(await browser.get('/fr/applications/neuf/draft/hoster')), /Le domaine est prouvé/)
  assert.match(await browser.get('/fr/hosters/neuf/declaration'), /Commencer une feuille blanche/)
  const rows = world.db.selectFrom('delegation').select('personId').where('hosterId', '=', hosterId)
  assert.deepEqual(
    (await rows.execute()).map(({ personId }) => personId),
    [id],
  )
})

test('a domain that a hoster of the register has leads to claiming that hoster', async (t) => {
  const { world } = await openApplying(t)
  const { browser } = await stranger(world)
  for (const website of ['https://www.crocus.example/', 'crocus.example', 'https://pad.crocus.example/x']) {
    const refused = await browser.post(begin, { ...neuf, website })
    assert.equal(refused.status, 409, website)
    const html = await refused.text()
    assert.match(textOf(html), /Crocus a ce domaine/)
    assert.match(html, /href="\/fr\/hosters\/crocus\/claim"/)
    assert.match(html, /value="Neuf"/, 'nothing typed is lost')
  }
  assert.deepEqual(await world.db.selectFrom('application').select('id').execute(), [])
})

test('who types the domain of a hoster that they act for applies with that one', async (t) => {
  const { ana } = await openApplying(t)
  const begun = await ana.browser.post(begin, { ...neuf, website: 'https://crocus.example' })
  assert.equal(begun.headers.get('location'), '/fr/applications/crocus/draft')
})

test('who began it works on it until the domain says who acts for the hoster', async (t) => {
  const { world, ana } = await openApplying(t)
  const { browser } = await stranger(world)
  await browser.post(begin, neuf)
  const { hosterId } = await findApplication(world.db, 'neuf')
  await world.db.updateTable('delegation').set({ hosterId }).where('personId', '=', ana.id).execute()
  assert.equal((await browser.request('/fr/applications/neuf/draft')).status, 403)
  assert.match(await ana.browser.get('/fr/applications/neuf/draft'), /Dossier de candidature/)
})

test('what is no name or no website is refused beside its field', async (t) => {
  const { world } = await openApplying(t)
  const { browser } = await stranger(world)
  for (const [field, value] of [
    ['name', ''],
    ['name', 'x'.repeat(81)],
    ['website', ''],
    ['website', 'javascript:alert(1)'],
    ['website', 'https://localhost'],
    ['description', 'x'.repeat(1001)],
  ] as const) {
    const refused = await browser.post(begin, { ...neuf, [field]: value })
    assert.equal(refused.status, 422, `${field}: ${value.slice(0, 30)}`)
    assert.match(await refused.text(), new RegExp(`id="field-${field}-error"`))
  }
})

test('nobody enters hosters without end', async (t) => {
  const { world } = await openApplying(t)
  const { browser } = await stranger(world)
  for (let at = 0; at < newPerDay; at++)
    assert.equal((await browser.post(begin, { ...neuf, website: `https://neuf-${at}.example` })).status, 303)
  const refused = await browser.post(begin, neuf)
  assert.equal(refused.status, 429)
  assert.equal(refused.headers.get('retry-after'), '86400')
  world.pass({ hours: 25 })
  assert.equal((await browser.post(begin, neuf)).status, 303)
})

test('two hosters of one name have two addresses', async (t) => {
  const { world, ana } = await openApplying(t)
  await ana.browser.post(begin, { hoster: 'crocus' })
  await given.hoster(world.db, { name: 'Autre', website: 'https://autre.example/' })
  const { browser } = await stranger(world)
  const begun = await browser.post(begin, { ...neuf, name: 'Crocus' })
  assert.equal(begun.headers.get('location'), '/fr/applications/crocus-2/draft')
})
