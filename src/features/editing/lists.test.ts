import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { fieldsOf, givenRegister, textOf } from './testing.ts'

const catalogue = '/fr/coordination/catalogue'
const old = '/fr/coordination/old-addresses'
const words = { 'sentence-fr': 'Une phrase.', 'sentence-en': 'A sentence.' }

const rowsIn = (html: string) => html.split('<th scope="row">').length - 1

test('the shelves are counted, and each is one step away', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const html = await coordination.get(catalogue)
  for (const shelf of ['kinds', 'software', 'alternatives']) {
    assert.ok(html.includes(`href="#${shelf}"`), shelf)
    assert.ok(html.includes(`<h2 id="${shelf}">`), shelf)
  }
  const one = await coordination.get(`${catalogue}?shelf=kinds`)
  assert.ok(!one.includes('href="#kinds"'), 'one shelf alone needs no way to it')
})

test('a shelf that there is not shows them all', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const all = rowsIn(await coordination.get(catalogue))
  for (const shelf of ['dragons', '', 'constructor'])
    assert.equal(rowsIn(await coordination.get(`${catalogue}?shelf=${shelf}`)), all, shelf)
})

test('a search goes by every name, without accents or capitals, and stands in its field again', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = `${catalogue}/software/etherpad`
  await coordination.post(url, { ...(await fieldsOf(coordination, url)), ...words, aliases: 'Éther Bloc' })
  for (const q of ['etherpad', 'ÉTHER', 'ether bloc', '  bloc ']) {
    const html = await coordination.get(`${catalogue}?q=${encodeURIComponent(q)}`)
    assert.ok(html.includes(url), q)
    assert.ok(html.includes(`value="${q.trim()}"`), q)
  }
  assert.equal(rowsIn(await coordination.get(`${catalogue}?q=zzzz`)), 0)
})

test('a search that is hostile is a search like another', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const strange = ['"><script>alert(1)</script>', '%', '_', '\\', "' or 1=1 --", '('.repeat(500), 'é'.repeat(3000)]
  for (const q of strange)
    for (const list of [catalogue, old]) {
      const answer = await coordination.request(`${list}?q=${encodeURIComponent(q)}&page=-3&sort[]=x`)
      assert.equal(answer.status, 200, `${list} ${q.slice(0, 20)}`)
      assert.ok(!(await answer.text()).includes('<script>alert'))
    }
})

test('what was saved is said on top of the list that it stands in', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = `${catalogue}/software/etherpad`
  const answer = await coordination.post(url, { ...(await fieldsOf(coordination, url)), ...words })
  const saved = await coordination.get(answer.headers.get('location') ?? '')
  assert.match(saved, /role="status"/)
  assert.match(textOf(saved), /etherpad/)
  assert.doesNotMatch(await coordination.get(catalogue), /role="status"/)
})

test('a kind that was added is found at once, where people look for services too', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = `${catalogue}/kinds/add`
  const typed = { 'name-fr': 'Tableau blanc', 'name-en': 'Whiteboard', ...words, icon: 'pad', word: 'board' }
  await coordination.post(url, { ...(await fieldsOf(coordination, url)), ...typed })
  assert.ok((await coordination.get(`${catalogue}?q=whiteboard`)).includes(`${catalogue}/kinds/board`))
  assert.equal((await world.request('/fr/kinds/board')).status, 200)
  assert.match(textOf(await world.get('/en/kinds')), /Whiteboard/)
})

test('the drawing of a kind is chosen by sight, and named for who listens', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const html = await coordination.get(`${catalogue}/kinds/pad`)
  const [, choice = ''] = /(<input type="radio"[^>]*name="icon"[^>]*value="pad".*?<\/div>)/s.exec(html) ?? []
  assert.match(choice, /<span class="hidden">pad<\/span>/)
  assert.match(choice, /<svg/)
})

test('of many products only those that are ticked stand open', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = `${catalogue}/kinds/pad`
  const fields = { ...(await fieldsOf(coordination, url)), ...words }
  assert.equal((await coordination.post(url, { ...fields, replaces: ['zoom'] })).status, 303)
  const html = await coordination.get(url)
  const folded = html.indexOf('<details')
  assert.ok(html.indexOf('value="zoom"') < folded && html.indexOf('value="google-docs"') > folded)
  assert.deepEqual((await fieldsOf(coordination, url)).replaces, 'zoom')
})

test('no entry, no form; no such address, no page', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const nowhere = [
    `${catalogue}/kinds/never`,
    `${catalogue}/software/never`,
    `${catalogue}/alternatives/never`,
    `${catalogue}/dragons/pad`,
    `${old}/software/never`,
    `${old}/dragons/1`,
    '/fr/hosters/never/edit',
    '/fr/hosters/never/services/add',
    '/fr/services/never/never/edit',
  ]
  for (const url of nowhere) assert.equal((await coordination.request(url)).status, 404, url)
})

test('lists and forms are nobody’s to keep, and no robot’s to read', async () => {
  const world = await openTestSite()
  const { coordination, edit } = await givenRegister(world)
  for (const url of [catalogue, old, edit, '/fr/coordination/settings']) {
    const answer = await coordination.request(url)
    assert.match(answer.headers.get('cache-control') ?? '', /no-store/, url)
    assert.match(await answer.text(), /name="robots" content="noindex/, url)
  }
})
