import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { given, type HosterGiven } from '../hosters/testing.ts'
import { placeIn } from '../hosters/testing-parts.ts'
import { linksIn, textOf } from './testing-text.ts'

const place = (town: string, region: string, latitude: number, longitude: number) =>
  placeIn(town, { region, latitude, longitude })
const way = (condition: 'none' | 'free') => ({ condition, who: null, price: null })

const hosters: (HosterGiven & { offers: string[] })[] = [
  {
    name: 'Ciboule',
    offers: ['pad', 'visio'],
    places: [place('Brest', 'FR-29', 48.39, -4.486)],
    audiences: ['associations'],
    website: 'https://ciboule.example/',
    contactEmail: 'a@ciboule.example',
  },
  {
    name: 'Serfouette',
    offers: ['pad', 'visio'],
    places: [place('Lyon', 'FR-69', 45.75, 4.85)],
    audiences: ['companies'],
    contactEmail: 'a@serfouette.example',
  },
  {
    name: 'Thym',
    offers: ['pad', 'visio'],
    places: [place('Rennes', 'FR-35', 48.11, -1.68)],
    website: 'https://thym.example/',
    acceptsContact: false,
    contactEmail: 'a@thym.example',
  },
  { name: 'Livèche', offers: ['pad', 'email'], places: [place('Quimper', 'FR-29', 47.997, -4.098)] },
  { name: 'Roquette', offers: ['forge'] },
]

describe('the guide', () => {
  let world: TestSite
  before(async () => {
    world = await openTestSite()
    const { db } = world
    await given.catalogue(db, {
      kinds: [
        { slug: 'write', name: { fr: 'Écrire', en: 'Write' } },
        {
          slug: 'pad',
          parent: 'write',
          name: { fr: 'Pad', en: 'Pad' },
          sentence: { fr: 'Écrire un texte à plusieurs.', en: 'Write together.' },
        },
        { slug: 'meet', name: { fr: 'Se réunir', en: 'Meet' } },
        { slug: 'visio', parent: 'meet', name: { fr: 'Visio', en: 'Video call' } },
        { slug: 'email', parent: 'meet', name: { fr: 'Courriel', en: 'E-mail' } },
        { slug: 'forge', parent: 'meet', name: { fr: 'Forge', en: 'Forge' } },
        { slug: 'phone', parent: 'meet', name: { fr: 'Téléphone', en: 'Phone' } },
      ],
    })
    for (const { offers, ...facts } of hosters) {
      const { id } = await given.member(db, facts)
      for (const kind of offers) {
        const isFull = facts.name === 'Livèche'
        const access = [way(kind === 'pad' ? 'none' : 'free')]
        await given.service(db, id, { name: `${kind} de ${facts.name}`, kinds: [kind], access, open: !isFull })
      }
    }
  })

  const page = (query = '') => world.get(`/fr/guide${query}`)
  const h1 = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]
  const baskets = (html: string) =>
    html
      .split('<li class="result basket">')
      .slice(1)
      .map((part) => textOf(`<main>${part.split('</ol>')[0]}</main>`))
  const names = (html: string) =>
    [...html.matchAll(/<h2><a href="\/fr\/hosters\/[^"]+"><bdi>([^<]+)/g)].map(([, name]) => name)

  test('asks one question a page, each of which can be passed', async () => {
    const [who, what, where] = [await page(), await page('?step=2'), await page('?step=3')]
    assert.deepEqual([who, what, where].map(h1), [
      'Qui êtes-vous\u202f?',
      'De quoi avez-vous besoin\u202f?',
      'Où êtes-vous\u202f?',
    ])
    assert.ok(linksIn(who).includes('/fr/guide?step=2'))
    assert.ok(linksIn(what).includes('/fr/guide?step=3'))
    assert.ok(linksIn(where).includes('/fr/guide?step=4'))
    for (const name of ['Une personne', 'Une association', 'Une école', 'Une mairie', 'Une entreprise'])
      assert.ok(textOf(who).includes(name))
  })

  test('carries the answers given before in the address, by a form that only reads', async () => {
    const html = await page('?step=2&audience=associations&near=Brest+FR-29')
    assert.match(
      html,
      /<form action="\/fr\/guide"><input type="hidden" name="audience" value="associations"\/><input type="hidden" name="near" value="Brest FR-29"\/>/,
    )
    assert.match(html, /<button class="button" type="submit" name="step" value="3">/)
    assert.match(textOf(html), /Vous êtes : une association\. Changer qui vous êtes/)
    assert.ok(linksIn(html).includes('/fr/guide?step=1&audience=associations&near=Brest+FR-29'))
  })

  test('offers what members have, in words and drawings, then all the rest by family', async () => {
    const html = await page('?step=2&offers=phone')
    const [usual = '', others = ''] = html.split('Tout le reste de l’étal')
    assert.match(usual, /value="pad".*Écrire un texte à plusieurs\./s)
    assert.doesNotMatch(usual, /value="phone"|value="write"/)
    assert.match(others, /<details class="folded" open="">.*?value="phone" checked=""/s)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('asks where one is by a field that knows where towns are offered while one types', async () => {
    const [fr, en] = [await page('?step=3'), await world.get('/en/guide?step=3')]
    assert.match(fr, /<input type="text" id="field-near" name="near"[^>]* data-near="\/towns\?lang=fr"/)
    assert.match(fr, /data-near-here="Près de moi" data-near-refused="Votre navigateur n’a pas donné de position/)
    assert.match(en, /data-near="\/towns\?lang=en" data-near-offered="Places offered" data-near-here="Near me"/)
    for (const html of [fr, en]) assert.match(html, /<script type="module" src="[^"]*near[^"]*">/)
  })

  test('ends with those who have everything, the nearest first, who is for others last', async () => {
    const html = await page('?offers=pad,visio&near=Brest+FR-29&audience=associations')
    assert.equal(h1(html), '3 hébergeurs ont tout ce qu’il vous faut')
    assert.deepEqual(names(html), ['Ciboule', 'Thym', 'Serfouette', 'Livèche'])
    const [ciboule = '', thym = '', serfouette = ''] = baskets(html)
    assert.match(
      ciboule,
      /Pad : pad de Ciboule sans compte Visio : visio de Ciboule compte gratuit Il dit accueillir les gens comme vous\. Lui écrire Son site/,
    )
    assert.match(serfouette, /Il dit s’adresser à d’autres : entreprises\./)
    assert.doesNotMatch(thym, /Lui écrire|Il dit/)
    assert.match(thym, /Son site/)
  })

  test('says what a hoster lacks', async () => {
    const html = await page('?offers=pad,visio')
    const liveche = baskets(html).find((text) => text.startsWith('Livèche'))
    assert.match(liveche ?? '', /Pad : pad de Livèche.*Visio : pas chez lui/)
  })

  test('leads to a human: at most three who take messages, with what is needed', async () => {
    const html = await page('?offers=pad,visio&near=Brest+FR-29')
    assert.ok(linksIn(html).includes('/fr/contact?to=ciboule&to=serfouette&about=pad,visio'))
    assert.ok(linksIn(html).includes('/fr/contact?to=coordination&about=pad,visio'))
    assert.doesNotMatch(html, /@|mailto/)
  })

  test('shows what works right now without an account, if there is room', async () => {
    const text = textOf(await page('?offers=pad,email'))
    const now = /Tout de suite, sans compte.*Parler/.exec(text)?.[0] ?? ''
    assert.match(now, /pad de (Ciboule|Serfouette|Thym)/)
    assert.doesNotMatch(now, /pad de Livèche|email de/)
    assert.match(now, /Courriel rien sans compte pour l’instant/)
  })

  test('nobody has it all: those with most of it, and what each need dropped would give', async () => {
    const html = await page('?offers=pad,visio,phone,forge')
    assert.equal(h1(html), 'Personne n’a tout cela dans le même panier')
    assert.deepEqual(names(html).toSorted(), ['Ciboule', 'Serfouette', 'Thym'])
    const text = textOf(html)
    assert.match(text, /Sans « Téléphone » : personne/)
    assert.match(text, /« Pad » seulement : 4 hébergeurs/)
    const fewer = await page('?offers=pad,visio,phone')
    assert.match(textOf(fewer), /Sans « Téléphone » : 3 hébergeurs/)
    assert.ok(linksIn(fewer).includes('/fr/guide?offers=pad&offers=visio'))
  })

  test('a need that nobody meets is said plainly', async () => {
    const text = textOf(await page('?offers=phone'))
    assert.match(
      text,
      /Personne n’a tout cela.*Ce panier-là n’existe pas encore.*« Téléphone » seulement : personne ne le propose encore/,
    )
  })

  test('all questions passed, it still introduces somebody', async () => {
    const html = await page('?step=4')
    assert.equal(h1(html), '5 hébergeurs à rencontrer')
    assert.equal(names(html).length, 5)
    assert.match(
      textOf(html),
      /Vous n’avez pas dit qui vous êtes\..*Vous n’avez coché aucun besoin\..*Vous n’avez pas dit où vous êtes\./,
    )
  })

  test('a name of several towns is a choice, one of none is asked again, and nothing typed is lost', async () => {
    const choice = await page('?step=4&offers=pad&near=Saint-Denis')
    assert.match(textOf(choice), /Plusieurs endroits s’appellent « Saint-Denis »/)
    assert.ok(linksIn(choice).some((href) => href === '/fr/guide?offers=pad&near=Saint-Denis+FR-974'))
    const unknown = await page('?step=4&offers=pad&near=Zzqqxx')
    assert.match(unknown, /role="alert".*#field-near/s)
    assert.match(unknown, /value="Zzqqxx"/)
    assert.match(unknown, /<title>[^<]*(erreur|reprendre|corriger)/i)
  })

  test('whatever an address says, there is a page', async () => {
    for (const query of [
      '?step=-1',
      '?offers=%00&step=4',
      `?near=${'x'.repeat(2000)}`,
      '?audience=<b>&audience=x',
      '?step=4&step=2',
      '?offers=constructor',
    ]) {
      const html = await page(query)
      assert.match(html, /<h1>/, query)
      assert.doesNotMatch(html.split('<main')[1] ?? '', /<b>|undefined/, query)
    }
  })

  test('only its first page is for search engines', async () => {
    const isHidden = async (query: string) => (await page(query)).includes('content="noindex"')
    assert.deepEqual(await Promise.all(['', '?step=2', '?offers=pad', '?step=4'].map(isHidden)), [
      false,
      true,
      true,
      true,
    ])
  })

  test('speaks English too', async () => {
    const html = await world.get('/en/guide?offers=pad,visio')
    assert.equal(h1(html), '3 hosters have all that you need')
    assert.match(textOf(html), /Talk to somebody/)
  })
})
