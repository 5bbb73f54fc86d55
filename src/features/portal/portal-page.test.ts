import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { textOf } from '../editing/testing.ts'
import { givenHealth, givenPlace, opened } from './testing.ts'
import { usualKinds } from './usual-kinds.ts'

const page = '/fr/portal'

describe('the page of the stalls', () => {
  test('has nine, each with what it is for, even when nobody keeps any', async () => {
    const world = await openTestSite()
    const html = await world.get(page)
    assert.match(html, /<h1[^>]*>Neuf étals, ouverts sans compte/)
    assert.equal(html.match(/<li class="counter /g)?.length, 9)
    for (const { kind, name, sentence } of usualKinds) {
      assert.ok(html.includes(`id="${kind}"`), kind)
      for (const words of [name.fr, sentence.fr]) assert.ok(html.includes(String(words)), String(words))
    }
    assert.equal(html.match(/Personne ne tient encore cet étal ici/g)?.length, 9)
    assert.ok(!html.includes('action="/open/'), 'there is nothing to open')
  })

  test('speaks English too', async () => {
    const world = await openTestSite()
    assert.match(await world.get('/en/portal'), /Nine stalls, open without an account/)
  })

  test('a stall with services opens by a plain form, with a name where a program takes one', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    await givenPlace(world.db, 'Sureau', { kind: 'file' })
    const html = await world.get(page)
    const form = (kind: string) => new RegExp(`<form action="/open/${kind}">.*?</form>`, 's').exec(html)?.[0] ?? ''
    assert.match(form('pad'), /<input[^>]* name="name"/)
    assert.match(
      form('pad'),
      /type="hidden" name="box" value="ending".*type="checkbox"[^>]* name="ending" value="1" checked/s,
    )
    assert.match(form('pad'), /Gardez et partagez l’adresse/)
    assert.notEqual(form('file'), '')
    assert.ok(!form('file').includes('name="name"'))
  })

  test('says how many can serve and who, and that nobody checks while nothing is watched', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    await givenPlace(world.db, 'Sureau')
    const html = await world.get(page)
    assert.match(textOf(html), /2 hébergeurs peuvent servir \(non vérifié\)/)
    assert.match(html, /<details[^>]*>.*href="\/fr\/services\/ortie\/pad".*<\/details>/s)
  })

  test('counts those that answer now while services are watched, and drops what it kept when that changes', async () => {
    const world = await openTestSite({ monitoring: true })
    const [ortie, sureau] = [await givenPlace(world.db, 'Ortie'), await givenPlace(world.db, 'Sureau')]
    assert.match(textOf(await world.get(page)), /2 hébergeurs pourraient servir, mais aucun ne répond bien/)
    await givenHealth(world, ortie, 'up')
    assert.match(textOf(await world.get(page)), /Un hébergeur répond en ce moment/)
    await givenHealth(world, sureau, 'up')
    assert.match(textOf(await world.get(page)), /2 hébergeurs répondent en ce moment/)
    await givenHealth(world, ortie, 'down')
    assert.match(textOf(await world.get(page)), /Un hébergeur répond en ce moment/)
  })

  test('says how long things are kept, over those that serve', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie', { service: { retention: { fr: '6 mois' } } })
    assert.match(textOf(await world.get(page)), /Durée de conservation : 6 mois\./)
    await givenPlace(world.db, 'Sureau', { rules: { keptDays: 365 } })
    assert.match(textOf(await world.get(page)), /selon l’hébergeur : 6 mois au moins, un an au plus/)
  })

  test('never chooses: it is the same for everybody, and one page is kept', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    await givenPlace(world.db, 'Sureau')
    const [first, second] = [await world.request(page), await world.request(page)]
    assert.equal(first.headers.get('etag'), second.headers.get('etag'))
    assert.equal(await first.text(), await second.text())
  })

  test('whoever was made up is marked', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Potager', { hoster: { standing: 'fictional' } })
    assert.match(textOf(await world.get(page)), /Potager \(Etherpad\) exemple fictif/)
  })

  test('a name that is hostile stays text', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie', { service: { name: '<script>alert(1)</script>' } })
    assert.ok(!(await world.get(page)).includes('<script>alert'))
  })
})

describe('ways to the portal', () => {
  test('the menu leads there, and search engines may list it, but not what opens', async () => {
    const world = await openTestSite()
    assert.match(await world.get('/fr'), /<a href="\/fr\/portal"[^>]*>Sans compte/)
    assert.match(await world.get('/sitemap.xml'), /\/fr\/portal</)
    assert.match(await world.get('/robots.txt'), /^Disallow: \/open\/$/m)
  })

  test('another site may frame it, and what opens takes the whole window', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    const answer = await world.request('/embed/portal?lang=en')
    assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors \*/)
    const html = await answer.text()
    assert.match(html, /<html lang="en">/)
    for (const [form] of html.matchAll(/<form[^>]*>/g)) assert.match(form, /target="_top"/)
  })

  test('what stands in for a fictional service says what would open, at which address', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Potager', { hoster: { standing: 'fictional' } })
    const { status, to } = await opened(world, '/open/pad?name=R%C3%A9union&ending=0')
    assert.deepEqual([status, to], [303, 'http://localhost:3000/stand-in/potager/pad/p/Reunion?lang=fr'])
    const answer = await world.request(to ?? '')
    assert.match(answer.headers.get('x-robots-tag') ?? '', /noindex/)
    const text = textOf(await answer.text())
    assert.match(text, /Ici s’ouvrirait un vrai service/)
    assert.match(text, /https:\/\/pad\.potager\.example\/p\/Reunion/)
    assert.match(text, /exemple fictif|inventé/)
  })

  test('nothing stands in for a real service, nor for one that there is not', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    for (const url of [
      '/stand-in/ortie/pad/',
      '/stand-in/nobody/pad/',
      '/stand-in/ortie/none/p/x',
      '/stand-in/a/b/%E0%A4',
    ])
      assert.equal((await world.request(url)).status, 404, url)
  })
})

describe('the portal of one hoster', () => {
  test('has its own stalls alone, and opens at no other', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    await givenPlace(world.db, 'Sureau')
    await givenPlace(world.db, 'Mauve', { kind: 'file' })
    const html = await world.get(`${page}?hoster=ortie`)
    assert.match(textOf(html), /Sans compte, chez Ortie/)
    assert.equal(html.match(/<li class="counter /g)?.length, 1)
    assert.match(html, /type="hidden" name="hoster" value="ortie"/)
    for (let time = 0; time < 20; time++)
      assert.match((await opened(world, '/open/pad?hoster=ortie')).to ?? '', /^https:\/\/pad\.ortie\.example/)
    assert.ok(!(await world.get('/embed/portal?hoster=ortie')).includes('id="file"'))
  })

  test('says so when it takes no part, and when there is no such hoster', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie', { outside: true })
    assert.match(textOf(await world.get(`${page}?hoster=ortie`)), /ne prend pas part au portail/)
    assert.equal((await world.request(`${page}?hoster=nobody`)).status, 404)
    assert.equal((await opened(world, '/open/pad?hoster=ortie')).status, 404)
  })
})
