import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { given, testSource } from '../hosters/testing.ts'
import { referencesIn } from './compared.ts'
import { linksIn, textOf } from './testing-text.ts'

describe('the comparison', () => {
  let world: TestSite
  beforeEach(async () => {
    world = await openTestSite()
    await given.collective(world.db)
    await given.catalogue(world.db)
    for (const name of ['Ail', 'Blette', 'Chou', 'Doucette', 'Endive']) {
      const { id } = await given.member(world.db, { name })
      await given.service(world.db, id, { kinds: ['pad'], retention: { fr: `${name} garde un an` } })
    }
  })

  const pads = (...hosters: string[]) => hosters.map((hoster) => `${hoster}/pad`).join(',')
  const at = (query: string, language = 'fr') => world.get(`/${language}/compare?${query}`)
  const columnsIn = (page: string) => [...page.matchAll(/<th scope="col">/g)].length

  test('services stand side by side, each fact with its source and date', async () => {
    const text = textOf(await at(`services=${pads('ail', 'chou')}`))
    assert.match(text, /2 services côte à côte.+Pad Ail Retirer Pad Chou Retirer/)
    assert.match(
      text,
      /Ail garde un an source : Carnet de tests, mai 2026 Chou garde un an source : Carnet de tests, mai 2026/,
    )
    assert.match(
      text,
      /Comparaison du 23 novembre 2026\. À retrouver à cette adresse : http:\/\/localhost:3000\/fr\/compare\?services=ail\/pad,chou\/pad/,
    )
    assert.match(
      textOf(await at(`services=${pads('ail')}`, 'en')),
      /How long is what I put there kept\? Ail garde un an \(in French\)/,
    )
  })

  test('what nobody answers stands there as a question; other silence is told in a sentence', async () => {
    const text = textOf(await at(`services=${pads('ail')}`))
    assert.match(text, /Faut-il un compte \? l’hébergeur ne le dit pas/)
    assert.match(text, /Nos sources ne disent rien de : adresse, .*langues/)
  })

  test('hosters stand side by side, with their services and their stretches in the collective', async () => {
    await given.member(world.db, { name: 'Ail', backups: { fr: 'Chez une voisine' }, legalForm: 'association' })
    const text = textOf(await at('hosters=ail,blette'))
    assert.match(text, /2 hébergeurs côte à côte/)
    assert.match(text, /Dans le collectif Membre, depuis le 1er janvier 2020 source : Carnet de tests, mai 2026 Membre/)
    assert.match(text, /Ses services Pad Pad/)
    assert.match(text, /Sauvegardes Chez une voisine source : Carnet de tests, mai 2026 l’hébergeur ne le dit pas/)
  })

  test('four columns at most: a fifth is left out, with a note', async () => {
    const page = await at(`services=${pads('ail', 'blette', 'chou', 'doucette', 'endive')}`)
    assert.equal(columnsIn(page), 4)
    assert.match(textOf(page), /Nous n’en comparons que 4 à la fois\. Restent de côté : Pad\./)
    assert.match(textOf(page), /Retirez-en une pour en ajouter une autre/)
    assert.doesNotMatch(page, /name="add"/)
  })

  test('what is unknown is named, and the others are compared', async () => {
    const page = await at('services=ail/pad,nulle/part')
    assert.equal(columnsIn(page), 1)
    assert.match(textOf(page), /Rien n’est connu à cette adresse : nulle\/part\./)
    assert.match(
      textOf(await at('hosters=personne,rien')),
      /Rien n’est connu à ces adresses : personne et rien\. Rien à comparer/,
    )
  })

  test('each column can be taken away, and others of the kind put beside', async () => {
    const links = linksIn(await at(`services=${pads('ail', 'chou')}`))
    assert.ok(links.includes('/fr/compare?services=chou/pad'))
    assert.ok(links.includes('/fr/compare?services=ail/pad'))
    assert.ok(links.includes('/fr/compare?services=ail/pad,chou/pad,endive/pad'))
    assert.ok(linksIn(await at('hosters=ail')).includes('/fr/compare'))
    assert.ok(linksIn(await at('hosters=ail')).includes('/fr/compare?hosters=ail,blette'))
  })

  test('without anything to compare the page says how', async () => {
    const page = await at('')
    assert.match(
      textOf(page),
      /Rien à comparer pour l’instant Sur la page d’un service ou d’un hébergeur, suivez le lien/,
    )
    assert.match(page, /name="add"/)
    assert.doesNotMatch(page, /noindex/)
    assert.match(await at('hosters=ail'), /content="noindex"/)
  })

  test('the form takes the address of a page, and leads to the one readable address', async () => {
    for (const [typed, address] of [
      ['services=ail/pad&add=http://localhost:3000/fr/services/chou/pad', '/fr/compare?services=ail/pad,chou/pad'],
      ['services=ail%2Fpad', '/fr/compare?services=ail/pad'],
      ['services=ail/pad&services=doucette/pad&other=1', '/fr/compare?services=ail/pad,doucette/pad'],
      ['add=https://elsewhere.example/en/hosters/blette?x=1', '/fr/compare?hosters=blette'],
      ['add=ail/pad', '/fr/compare?services=ail/pad'],
      ['services=ail/pad&hosters=chou', '/fr/compare?services=ail/pad'],
    ] as const) {
      const answer = await world.request(`/fr/compare?${typed}`)
      assert.deepEqual([answer.status, answer.headers.get('location')], [302, address], typed)
      assert.equal((await world.request(address)).status, 200)
    }
  })

  test('strange addresses end on a page, without going round', async () => {
    for (const typed of [
      `services=${'x'.repeat(1900)}`,
      "services='<script>,\u202Ea/b,%00",
      'hosters=,,,',
      'services=a/b/c/d',
    ]) {
      let answer = await world.request(`/fr/compare?${typed}`)
      for (let turns = 0; answer.status === 302 && turns < 2; turns++)
        answer = await world.request(answer.headers.get('location') ?? '')
      assert.equal(answer.status, 200, typed)
      assert.doesNotMatch(await answer.text(), /<script>[^{]/)
    }
  })

  test('who is no active member is marked in its column', async () => {
    for (const [standing, words] of [
      ['none', 'n’est pas membre'],
      ['former', 'n’est plus membre'],
      ['fictional', 'exemple fictif'],
    ] as const) {
      await given.hoster(world.db, { name: standing, standing })
      assert.match(textOf(await at(`hosters=${standing}`)), new RegExp(`${standing} ${words} Retirer`))
    }
  })

  test('a renamed one is compared under its present address', async () => {
    const descriptionAddress = 'https://x.example/x.properties'
    await given.member(world.db, { name: 'Vieux', descriptionAddress })
    await given.member(world.db, { name: 'Neuf', descriptionAddress })
    const answer = await world.request('/fr/compare?hosters=vieux,ail')
    assert.equal(answer.headers.get('location'), '/fr/compare?hosters=neuf,ail')
  })

  test('facts of one column keep their own sources', async () => {
    const own = { ...testSource, source: 'Liste publique', date: '2023' }
    const { id } = await given.member(world.db, { name: 'Ail' })
    await given.service(world.db, id, { open: true, provenances: { entry: testSource, fields: { access: own } } })
    assert.match(textOf(await at('services=ail/pad')), /de la place\. source : Liste publique, 2023/)
  })

  test('an address names services before hosters, each once, twelve at most', () => {
    assert.deepEqual(referencesIn({ services: ['a/b', 'a/b'], hosters: ['c'] }), { sort: 'services', asked: ['a/b'] })
    assert.deepEqual(referencesIn({ hosters: ['a', '/'] }), { sort: 'hosters', asked: ['a'] })
    const many = Array.from({ length: 30 }, (_, n) => `h${n}`)
    assert.equal(referencesIn({ hosters: many }).asked.length, 12)
  })
})
