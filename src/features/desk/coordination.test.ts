import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { textOf } from '../editing/testing.ts'
import { givenFreeze } from '../editing/testing-people.ts'
import { given } from '../hosters/testing.ts'
import { lift } from '../moderation/index.ts'

const desk = '/fr/coordination'

async function givenBrowser(world: TestSite, roles: ('coordination' | 'administrator' | 'reviewer')[]) {
  const { id } = await givenPerson(world.db, { name: `Sauge ${roles.join()}`, roles })
  return world.as(id)
}

test('the desk is the coordination’s and the administrators’, and nobody else’s', async () => {
  const world = await openTestSite()
  assert.equal((await world.request(desk)).status, 303)
  for (const roles of [[], ['reviewer']] as const)
    assert.equal((await (await givenBrowser(world, [...roles])).request(desk)).status, 403)
  for (const role of ['coordination', 'administrator'] as const)
    assert.equal((await (await givenBrowser(world, [role])).request(desk)).status, 200)
})

test('every page that it leads to is there', async () => {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const browser = await givenBrowser(world, ['administrator'])
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(await browser.get(desk)) ?? []
  const links = [...main.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  assert.ok(links.length >= 10)
  for (const href of links) assert.equal((await browser.request(href)).status, 200, href)
})

test('nothing waits at first, and that is said', async () => {
  const world = await openTestSite()
  await givenPerson(world.db, { name: 'Ortie', roles: ['administrator'] })
  const browser = await givenBrowser(world, ['coordination'])
  assert.match(textOf(await browser.get(desk)), /Rien n’attend la coordination aujourd’hui/)
  assert.match(textOf(await browser.get(desk)), /Aucune page gelée, aucun texte masqué/)
  assert.match(textOf(await browser.get('/en/coordination')), /Nothing waits for the coordination today/)
})

test('pages that are frozen are counted while they are', async () => {
  const world = await openTestSite()
  const browser = await givenBrowser(world, ['coordination'])
  const radis = await given.member(world.db, { name: 'Radis' })
  const id = await givenFreeze(world, radis.id)
  assert.match(textOf(await browser.get(desk)), /1 page gelée ou texte masqué/)
  const by = { actor: { kind: 'machine', name: 'test' } as const, now: world.now }
  await lift(world.db, id, 'Le produit a disparu de la page.', by)
  assert.match(textOf(await browser.get(desk)), /Aucune page gelée/)
})

const routes = '/fr/coordination/routes'

test('who may do what is read by administrators', async () => {
  const world = await openTestSite()
  assert.equal((await (await givenBrowser(world, ['coordination'])).request(routes)).status, 403)
  assert.equal((await (await givenBrowser(world, ['administrator'])).request(routes)).status, 200)
})

test('the table is the program’s own list: no address is left out, and none is made up', async () => {
  const world = await openTestSite()
  const browser = await givenBrowser(world, ['administrator'])
  const html = await browser.get(routes)
  const shown = [...html.matchAll(/<th scope="row"><code>([^<]+)<\/code>/g)].map(([, pattern = '']) => pattern)
  const known = world.routes.map(({ localised, pattern }) =>
    localised ? `/fr${pattern === '/' ? '' : pattern}` : pattern,
  )
  assert.deepEqual([...shown].sort(), [...known].sort())
  assert.ok(textOf(html).includes(`Les ${known.length} adresses du site`))
})

test('each rule is said in words, in both languages', async () => {
  const world = await openTestSite()
  const browser = await givenBrowser(world, ['administrator'])
  const policies = new Set(world.routes.map(({ policy }) => policy.name))
  for (const language of ['fr', 'en']) {
    const html = await browser.get(`/${language}/coordination/routes`)
    const titles = [...html.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, title = '']) => title)
    for (const name of policies) assert.ok(!titles.includes(name), `${name} is said in words (${language})`)
  }
})

test('keys are spoken of where they open something, and nowhere else', async () => {
  const world = await openTestSite()
  const browser = await givenBrowser(world, ['administrator'])
  const html = await browser.get(routes)
  const parts = html.split('<h2').slice(1)
  const ofEveryone = parts.find((part) => part.includes('Tout le monde')) ?? ''
  const ofDelegates = parts.find((part) => part.includes('Qui agit pour cet hébergeur')) ?? ''
  assert.ok(!ofEveryone.includes('Droit d’une clé d’API'))
  assert.ok(ofDelegates.includes('Droit d’une clé d’API') && ofDelegates.includes('describe'))
})

test('every desk is reached from the one before, and is no robot’s to read', async () => {
  const world = await openTestSite()
  const browser = await givenBrowser(world, ['administrator'])
  const ways: [string, string][] = [
    ['/fr/account', desk],
    [desk, '/fr/account'],
    [desk, routes],
    [routes, desk],
  ]
  for (const [page, href] of ways) {
    const html = await browser.get(page)
    assert.ok(html.includes(`href="${href}"`), `${page} leads to ${href}`)
    assert.match(html, /name="robots" content="noindex/, page)
  }
})
