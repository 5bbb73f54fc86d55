import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import type { Access, Host, Price } from '../hosters/index.ts'
import { given, type ServiceGiven, testSource } from '../hosters/testing.ts'
import { programNamed } from '../hosters/testing-parts.ts'
import { textOf } from './testing-text.ts'

describe('what one asks first of a service', () => {
  let world: TestSite
  let hoster: { id: string }
  beforeEach(async () => {
    world = await openTestSite()
    await given.collective(world.db)
    await given.catalogue(world.db)
    hoster = await given.member(world.db)
  })

  const page = (language = 'fr') => world.get(`/${language}/services/ciboule/pad`)

  /** What the page of a service that states this says. */
  async function textOfService(said: ServiceGiven, language = 'fr'): Promise<string> {
    await given.service(world.db, hoster.id, said)
    return textOf(await page(language))
  }

  const way = (condition: Access['condition'], said: Partial<Access> = {}): Access => ({
    condition,
    who: null,
    price: null,
    ...said,
  })
  const price = (said: Partial<Price>): Price => ({
    text: {},
    cents: null,
    currency: null,
    per: null,
    from: false,
    ...said,
  })
  const host = (said: Partial<Host>): Host => ({
    name: null,
    country: null,
    description: null,
    provider: null,
    server: null,
    hypervisor: null,
    distribution: null,
    ...said,
  })
  test('a service that says nothing: each question stands there, and that the hoster does not say', async () => {
    const text = await textOfService({})
    assert.equal([...text.matchAll(/\? l’hébergeur ne le dit pas/g)].length, 7)
    assert.match(text, /Où est-ce gardé, et par qui \? Par Ciboule\. Pays de la machine : l’hébergeur ne le dit pas/)
    assert.match(textOf(await page('en')), /Do I need an account\? the hoster does not say/)
  })

  test('the answers come first, then the way in, then the program', async () => {
    const text = await textOfService({ url: 'https://pad.example', software: programNamed('Etherpad') })
    const places = ['Avant d’y aller', 'Y aller', 'Le programme, et le reste'].map((title) => text.indexOf(title))
    assert.ok(places.every((place) => place >= 0))
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
  })

  test('whether it takes an account, and what it costs, follow from the ways in', async () => {
    const answers: [Access[], RegExp, RegExp][] = [
      [[way('none')], /compte \? Non : vous ouvrez la page et vous commencez\./, /coûte \? Rien\./],
      [[way('free')], /compte \? Oui, un compte gratuit, ouvert à tout le monde\./, /coûte \? Rien\./],
      [
        [way('member')],
        /il n’est pas dit qui peut le devenir/,
        /Pour les membres : le prix de l’adhésion n’est pas dit/,
      ],
      [
        [way('member', { who: { fr: 'Les voisins' }, price: price({ text: { fr: '10 € par an' } }) })],
        /Peuvent le devenir : Les voisins/,
        /Pour les membres : 10 € par an/,
      ],
      [[way('client')], /Oui, un compte de client\./, /Pour les clients : le prix n’est pas dit/],
      [
        [way('client', { price: price({ cents: 350, currency: 'EUR', per: 'month', from: true }) })],
        /compte de client/,
        /Pour les clients : à partir de 3,50 € par mois/,
      ],
      [
        [way('none'), way('client')],
        /Il y a plusieurs façons d’entrer : sans compte avec un compte de client/,
        /coûte \? Sans compte : rien\. Pour les clients : le prix n’est pas dit/,
      ],
      [[way('none'), way('free')], /plusieurs façons d’entrer/, /coûte \? Rien\./],
    ]
    for (const [access, account, cost] of answers) {
      const text = await textOfService({ access })
      assert.match(text, account)
      assert.match(text, cost)
    }
  })

  test('an amount in no currency that exists is said to be missing, not made up', async () => {
    const text = await textOfService({ access: [way('client', { price: price({ cents: 100, currency: 'no!' }) })] })
    assert.match(text, /Pour les clients : l’hébergeur ne le dit pas/)
  })

  test('whether one can come in, how long and how big, who reads, and what if they stop', async () => {
    const text = await textOfService({
      open: true,
      retention: { fr: 'cinq jours' },
      sizeLimit: { fr: '1 Gio' },
      readership: 'end-to-end',
      ifItStops: { fr: 'Trois mois de préavis' },
    })
    assert.match(text, /maintenant \? Oui, il y a de la place\. source : Carnet de tests, mai 2026/)
    assert.match(text, /mets \? cinq jours source/)
    assert.match(text, /taille \? 1 Gio source/)
    assert.match(text, /L’hébergeur ne peut pas le lire\. source/)
    assert.match(text, /arrête \? Trois mois de préavis source/)
    assert.match(
      await textOfService({ open: false, readership: 'public' }),
      /Non, c’est complet.+ce que vous y mettez est public/,
    )
    assert.match(await textOfService({ readership: 'hoster' }), /L’hébergeur en a la possibilité technique/)
  })

  test('where the machine stands is told as far as it is stated', async () => {
    const text = await textOfService({ host: host({ country: 'DE', provider: 'hosted-server', name: 'Un loueur' }) })
    assert.match(
      text,
      /La machine est louée à un professionnel\. Machine confiée à : Un loueur\. Pays de la machine : Allemagne\./,
    )
  })

  test('a text in another language is given with the name of that language', async () => {
    const text = await textOfService({ retention: { br: 'pemp devezh' } })
    assert.match(text, /pemp devezh \(en breton\)/)
  })

  test('each answer may have a source of its own', async () => {
    const own = { ...testSource, source: 'Liste publique', date: '2023' }
    const provenances = { entry: testSource, fields: { retention: own } }
    const text = await textOfService({ retention: { fr: 'cinq jours' }, open: true, provenances })
    assert.match(text, /cinq jours source : Liste publique, 2023/)
    assert.match(text, /de la place\. source : Carnet de tests, mai 2026/)
  })
})
