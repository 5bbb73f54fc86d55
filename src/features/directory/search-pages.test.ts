import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { attributesIn } from '../../testing-crawl.ts'
import { fillMarket } from './testing-market.ts'
import { linksIn, textOf } from './testing-text.ts'

describe('the search pages', () => {
  let world: TestSite
  before(async () => {
    world = await openTestSite()
    await fillMarket(world)
  })

  const page = (address: string) => world.get(address)
  const h1 = (html: string) => textOf(`<main>${/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''}</main>`)
  const names = (html: string) =>
    [...html.matchAll(/<li class="result[^"]*">.*?<h3>(.*?)<\/h3>/gs)].map(([, name = '']) =>
      textOf(`<main>${name}</main>`),
    )

  test('the title and the h1 say how many results for which filters', async () => {
    const html = await page('/fr/services?kind=pad&access=none')
    assert.equal(h1(html), '2 services : Pad et sans compte')
    assert.match(html, /<title>2 services\s: Pad et sans compte – /)
    assert.equal(h1(await page('/en/services?kind=pad&access=none')), '2 services: Pad, no account')
    assert.equal(h1(await page('/fr/services')), '5 services')
    assert.equal(h1(await page('/fr/hosters')), '3 hébergeurs')
  })

  test('the list comes right after a skip link', async () => {
    const html = await page('/fr/services')
    assert.match(html, /<a class="skip" href="#results">Aller aux résultats<\/a>/)
    assert.match(html, /id="results"/)
  })

  test('a chip is a link that takes its filter away', async () => {
    const html = await page('/fr/services?q=pad&kind=pad&open=1')
    const chips = /<ul class="chips">(.*?)<\/ul>/s.exec(html)?.[1] ?? ''
    assert.match(
      textOf(`<main>${chips}</main>`),
      /Retirer le filtre « pad ».*Retirer le filtre Pad.*Retirer le filtre places ouvertes/,
    )
    assert.deepEqual(
      linksIn(`<main>${chips}</main>`).filter((href) => href !== '#i_cross'),
      ['/fr/services?kind=pad&open=1', '/fr/services?q=pad&open=1', '/fr/services?q=pad&kind=pad', '/fr/services'],
    )
  })

  test('filters are fieldsets with counts under the other filters, and what would give nothing stays', async () => {
    const html = await page('/fr/services?kind=pad')
    const form = textOf(`<main>${/<details class="filters">.*?<\/form>/s.exec(html)?.[0] ?? ''}</main>`)
    assert.match(form, /Type de service Écrire 3 Pad 3 Visio 1 Courriel 1|Type de service.*Pad 3/)
    assert.match(form, /Accès sans compte 2 compte gratuit 0 adhérents 1 clients 0/)
    assert.equal(html.match(/<button class="button outline" type="submit">/g)?.length, 1)
  })

  test('a card says what is known: place, distance, way in, room, size', async () => {
    const html = await page('/fr/services?near=Brest&kind=pad')
    const [first = ''] = html.match(/<li class="result">.*?<\/li>/s) ?? []
    const words = textOf(`<main>${first}</main>`)
    assert.match(words, /^Pad, chez Ciboule Etherpad · pad\.ciboule\.example · 1 Gio/)
    assert.match(words, /Brest, France à 0 km/)
    assert.match(words, /sans compte.*places ouvertes.*français/)
  })

  test('near a town the list has parts: within, farther, everywhere', async () => {
    const words = textOf(await page('/fr/services?near=Brest&kind=pad'))
    assert.match(
      words,
      /À moins de 100 km.*Ciboule.*Serfouette.*Sans lieu de rencontre, ils servent tout le monde.*Partout/,
    )
    const within = await page('/fr/services?near=Brest&within=20&kind=pad')
    assert.equal(h1(within), '1 service : Pad et à moins de 20 km de Brest (Finistère)')
    assert.match(textOf(within), /À moins de 20 km.*Ciboule.*Plus loin, mais ils servent tout le monde.*Partout/)
  })

  test('an ambiguous place is a choice of links, and narrows nothing', async () => {
    const html = await page('/fr/services?near=Saint-Denis&kind=pad')
    assert.equal(h1(html), '3 services : Pad')
    const links = linksIn(html).filter((href) => href.includes('near=Saint-Denis+FR'))
    assert.ok(links.includes('/fr/services?kind=pad&near=Saint-Denis+FR-93'))
    assert.match(textOf(await page('/fr/services?near=Zzyzx')), /aucun lieu nommé « Zzyzx »/)
  })

  test('a typing error is read as what there is, and said', async () => {
    const html = await page('/fr/services?q=etherpda')
    assert.equal(h1(html), '3 services : « etherpda »')
    assert.match(textOf(html), /Rien ne contient « etherpda » : nous avons lu « etherpad »/)
  })

  test('no result says which filter to drop, and how many each gives', async () => {
    const html = await page('/fr/services?kind=email&access=member')
    assert.equal(h1(html), 'Aucun service : Courriel et adhérents')
    const table = /<table class="prose">.*?<\/table>/s.exec(html)?.[0] ?? ''
    assert.match(
      textOf(`<main>${table}</main>`),
      /adhérents 1 service Courriel 1 service|Courriel 1 service adhérents 1 service/,
    )
    for (const href of linksIn(`<main>${table}</main>`)) assert.match(h1(await page(href)), /^1 service/)
  })

  test('a value that does not exist is said so, and one that nobody has too', async () => {
    const unknown = await page('/fr/services?kind=foo')
    assert.match(textOf(unknown), /« foo » n’est pas une valeur connue du filtre « Type de service »/)
    assert.match(
      textOf(await page('/fr/services?software=nextcloud')),
      /rien, dans ces listes, ne répond à « Nextcloud »/,
    )
  })

  test('only members are listed unless others are asked for, with what that means', async () => {
    assert.doesNotMatch(await page('/fr/services'), /Partie|Fable/)
    const former = await page('/fr/services?status=former')
    assert.deepEqual(names(former), ['Pad, chez Partie'])
    assert.match(textOf(former), /Anciens membres : ces hébergeurs ont quitté/)
    const fictional = await page('/fr/services?status=fictional')
    assert.deepEqual(names(fictional), ['Pad, chez Fable exemple fictif'])
    assert.match(textOf(fictional), /ces hébergeurs n’existent pas/)
  })

  test('hosters who offer all the needs come first, then those who lack one, said so', async () => {
    const html = await page('/fr/hosters?offers=pad,visio')
    assert.equal(h1(html), '1 hébergeur, et 2 à qui il manque une chose : Pad et Visio')
    assert.match(
      textOf(html),
      /Ils offrent tout ce que vous demandez Serfouette.*Il ne leur manque qu’une chose.*il lui manque : Visio.*il lui manque : Visio/,
    )
    const ticked = [...html.matchAll(/<input type="checkbox" id="need-(\w+)" name="offers" value="\w+" checked=""/g)]
    assert.deepEqual(
      ticked.map(([, need]) => need),
      ['pad', 'visio'],
    )
  })

  test('lists may be sorted, and the order in use is no link', async () => {
    const html = await page('/fr/services?sort=name')
    const all = names(html)
    assert.deepEqual([all.at(0), all.at(-1)], ['=Courriel, chez Partout', 'Visio, chez Serfouette'])
    assert.match(html, /<strong>nom<\/strong>/)
    assert.match(textOf(await page('/fr/services?q=pad')), /Trier par : pertinence, nom, nouveauté/)
    assert.match(textOf(await page('/fr/services')), /l’ordre est tiré au sort chaque jour/)
  })

  test('only the plainest of addresses may be indexed', async () => {
    const isIndexed = async (address: string) =>
      !(await page(address)).includes('<meta name="robots" content="noindex"')
    for (const address of ['/fr/services', '/fr/services?kind=pad', '/en/hosters'])
      assert.equal(await isIndexed(address), true, address)
    for (const query of ['kind=pad&open=1', 'q=pad', 'near=Brest', 'sort=name', 'page=2', 'kind=foo'])
      assert.equal(await isIndexed(`/fr/services?${query}`), false, query)
    assert.match(
      await page('/fr/services?kind=pad&utm_source=x'),
      /rel="canonical" href="[^"]*\/fr\/services\?kind=pad"/,
    )
  })

  test('hostile queries give a page, not an error, and nothing of them is markup', async () => {
    const hostile = [
      `q=${'a'.repeat(10_000)}`,
      `q=${encodeURIComponent('"><script>alert(1)</script>')}&kind=${encodeURIComponent('"><script>x')}`,
      `near=${encodeURIComponent('\u202eBrest\u202c <img src=x>')}`,
      Array.from({ length: 1000 }, (_, number) => `kind=x${number}`).join('&'),
      'kind=__proto__&software=constructor&status=toString&hoster=hasOwnProperty',
      'q=%00%ff%fe&page=99999999999&within=-1&sort[]=x&lang=../../etc',
      'access=open&health=../x&country=%F0%9F%98%80',
    ]
    for (const query of hostile)
      for (const address of [`/fr/services?${query}`, `/en/hosters?${query}`, `/embed/services?${query}`]) {
        const html = await page(address)
        assert.doesNotMatch(html, /<script>|<img src=x/)
        assert.ok(html.length < 200_000, `${html.length} for ${address.slice(0, 60)}`)
      }
  })

  test('what the page does not know makes no other kept page', async () => {
    const first = await world.request('/fr/services?kind=pad')
    for (const query of ['kind=pad&x=1', 'utm=2&kind=pad', 'kind=pad&kind=', 'page=&kind=pad']) {
      const answer = await world.request(`/fr/services?${query}`)
      assert.equal(answer.headers.get('etag'), first.headers.get('etag'), query)
      assert.equal(world.kept.find(`html /fr/services?${query}`), undefined, query)
    }
    assert.ok(world.kept.find('html /fr/services?kind=pad'))
  })

  test('a kept page bears nothing of how its first visitor wrote the address', async () => {
    world.kept.clear()
    const html = await page('/fr/services?utm=spy&open=1&kind=visio')
    assert.doesNotMatch(html, /spy/)
    assert.match(html, /<a href="\/en\/services\?kind=visio&amp;open=1" hreflang="en"/)
  })

  test('every link of a search page leads somewhere', async () => {
    const html = await page('/fr/services?kind=pad&near=Brest')
    const own = attributesIn(html, 'href').filter((href) => /^\/(fr|en|theme|opensearch|towns)\b/.test(href))
    for (const href of new Set(own)) assert.ok((await world.request(href)).status < 400, href)
  })
})
