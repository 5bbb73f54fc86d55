import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { sourceOf } from './queries.ts'
import { openCrawl, organization, root, service, serviceAt } from './testing.ts'

const page = '/fr/hosters/crocus/source'

test('a delegate without files is shown both ways: an address, or the form', async (t) => {
  const { ada } = await openCrawl(t)
  const html = await ada.get(page)
  assert.match(html, /<bdi>Crocus<\/bdi> : ses fichiers/)
  assert.match(html, /href="\/fr\/hosters\/crocus\/description"/)
  assert.doesNotMatch(html, /Lire maintenant/)
  assert.match(await ada.get('/en/hosters/crocus/source'), /Where the files stand/)
})

test('an address that is none comes back with what was typed and what to type', async (t) => {
  const { ada, world, hosterId } = await openCrawl(t)
  for (const [language, words] of [
    ['fr', /Donnez une adresse du web/],
    ['en', /Give an address of the web/],
  ] as const) {
    const answer = await ada.post(`/${language}/hosters/crocus/source`, { address: '<b>nowhere' })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, words)
    assert.match(html, /value="&lt;b&gt;nowhere"/)
  }
  assert.equal(await sourceOf(world.db, hosterId), undefined)
})

test('an address is read within the minute, told in the journal, and the page says how it went', async (t) => {
  const { ada, world, says, read } = await openCrawl(t)
  says({
    [root]: `${organization({}, { pad: 'pad.properties' })}\norganization.typ = X`,
    [serviceAt('pad')]: service('Pad'),
  })
  const answer = await ada.post(page, { address: root })
  assert.equal(answer.headers.get('location'), `${page}?saved=address`)
  assert.match(await ada.get(`${page}?saved=address`), /role="status"[\s\S]*première lecture/)
  await read()
  const html = await ada.get(page)
  assert.match(html, /Dernière lecture réussie[\s\S]*23 novembre 2026/)
  assert.match(html, /ligne \d+[\s\S]*organization\.typ/)
  assert.match(await world.get('/fr/journal?hoster=crocus'), /L’adresse des fichiers de[\s\S]*Crocus[\s\S]*a changé/)
})

test('texts of a file stand on the page as texts', async (t) => {
  const { ada, says, read, nextDay, give } = await openCrawl(t)
  says({ [root]: organization() })
  await give()
  await read()
  says({ [root]: organization({ 'organization.name': '<script>alert(1)</script>', '<img src=x>': '<b>x</b>' }) })
  await nextDay()
  const html = await ada.get(page)
  assert.doesNotMatch(html, /<script>alert|<img src=x|<b>x<\/b>/)
  assert.match(html, /alert\(1\)/)
})

test('a page and its buttons are for delegates of the hoster and the coordination alone, and kept by no cache', async (t) => {
  const { ada, world, hosterId } = await openCrawl(t)
  const basilic = await world.as((await givenPerson(world.db, { name: 'Basilic' })).id)
  const forms = ['', '/reading', '/lead', '/held', '/removal']
  for (const form of forms) {
    assert.equal(
      (await basilic.post(page + form, { address: root, lead: 'file', held: 'x', answer: 'yes' })).status,
      403,
    )
    assert.equal((await world.post(page + form, {})).status, 401)
  }
  assert.equal((await basilic.request(page)).status, 403)
  assert.equal((await ada.request(page)).headers.get('cache-control'), 'no-store')
  assert.equal(await sourceOf(world.db, hosterId), undefined)
})

test('buttons of a page that is old by now say what happened, and break nothing', async (t) => {
  const { ada } = await openCrawl(t)
  assert.equal((await ada.post(`${page}/reading`, {})).status, 404)
  assert.equal((await ada.post(`${page}/lead`, { lead: 'file' })).status, 404)
  assert.equal((await ada.post(`${page}/lead`, { lead: 'nobody' })).status, 404)
  assert.equal((await ada.post(`${page}/held`, { held: 'a,b', answer: 'yes' })).status, 404)
  assert.equal((await ada.post(`${page}/removal`, {})).status, 303)
})

test('the coordination sees all files in one list, first those that want something', async (t) => {
  const { world, web, says, give, read, nextDay } = await openCrawl(t)
  const keeper = await world.as((await givenPerson(world.db, { name: 'Sarriette', roles: ['coordination'] })).id)
  assert.match(await keeper.get('/fr/coordination/sources'), /Aucun hébergeur n’a encore donné d’adresse/)
  says({ [root]: organization() })
  await give()
  await read()
  assert.match(await keeper.get('/fr/coordination/sources'), /Crocus[\s\S]*23 novembre 2026[\s\S]*rien/)
  assert.doesNotMatch(await keeper.get('/fr/coordination'), /Fichiers illisibles \(/)
  web.pages.delete(root)
  await nextDay()
  assert.match(await keeper.get('/fr/coordination/sources'), /illisible depuis le 24 novembre 2026/)
  assert.doesNotMatch(await keeper.get('/fr/coordination'), /Fichiers illisibles \(/, 'it may be back tomorrow')
  for (let day = 0; day < 14; day++) await nextDay()
  assert.match(await keeper.get('/fr/coordination'), /Fichiers illisibles \(1\)/)
})
