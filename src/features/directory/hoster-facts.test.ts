import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import type { HosterFacts } from '../hosters/index.ts'
import { given, testSource } from '../hosters/testing.ts'
import { placeIn } from '../hosters/testing-parts.ts'
import { linksIn, textOf } from './testing-text.ts'

describe('what the page of a hoster says', () => {
  let world: TestSite
  beforeEach(async () => {
    world = await openTestSite()
    await given.collective(world.db)
  })

  const hosterText = async (language = 'fr') => textOf(await world.get(`/${language}/hosters/ciboule`))
  const place = placeIn('Brest', { region: 'FR-29', latitude: 48.39, longitude: -4.49 })
  test('every stated value has its source and date, its own or that of the entry', async () => {
    const own = {
      source: 'Annonce publique',
      url: 'https://annonce.example/1',
      date: '2016-10-12',
      namesCollective: true,
    }
    await given.member(world.db, {
      legalForm: 'association',
      founded: '2014',
      provenances: { entry: testSource, fields: { founded: own } },
    })
    const text = await hosterText()
    assert.match(text, /Forme association source : Carnet de tests, mai 2026/)
    assert.match(text, /Date de création 2014 source : Annonce publique, 12 octobre 2016/)
    assert.ok(linksIn(await world.get('/fr/hosters/ciboule')).includes('https://annonce.example/1'))
  })

  test('everything that a hoster can state is shown', async () => {
    const facts: Partial<HosterFacts> = {
      registrationNumber: 'W291234',
      website: 'https://ciboule.example',
      contactUrl: 'https://ciboule.example/contact',
      legalUrl: 'https://ciboule.example/mentions',
      technicalGuideUrl: 'https://ciboule.example/technique',
      userGuideUrl: 'https://ciboule.example/aide',
      social: [{ network: 'mastodon', url: 'https://pouet.example/@ciboule' }],
      chat: [{ network: 'matrix', url: 'https://salon.example' }],
      funding: [{ network: 'liberapay', url: 'https://dons.example' }],
      owner: { name: 'La Serre', website: 'https://serre.example' },
      activity: 'idle',
      activityNote: 'jusqu’au printemps',
      statusPageUrl: 'https://etat.example',
      support: {
        channels: { fr: 'Au marché' },
        hours: { fr: 'Le jeudi' },
        answersWithin: { fr: 'Deux jours' },
        opensAccountWithin: { fr: 'Une semaine' },
      },
      dataAgreementUrl: 'https://ciboule.example/accord',
      accessibilityUrl: 'https://ciboule.example/accessibilite',
      backups: { fr: 'Chez une voisine' },
      area: { reach: 'around', town: 'Brest', latitude: 48.39, longitude: -4.49, kilometres: 30 },
      audiences: ['associations', 'schools'],
    }
    await given.member(world.db, facts)
    const page = await world.get('/fr/hosters/ciboule')
    const text = textOf(page)
    for (const words of [
      'W291234',
      'La Serre',
      'en sommeil (jusqu’au printemps)',
      'Au marché',
      'Le jeudi',
      'Deux jours',
    ])
      assert.ok(text.includes(words), words)
    for (const words of ['Une semaine', 'Chez une voisine', 'Autour de Brest, jusqu’à 30 km', 'associations et écoles'])
      assert.ok(text.includes(words), words)
    const links = linksIn(page)
    for (const { url } of [...(facts.social ?? []), ...(facts.chat ?? []), ...(facts.funding ?? [])])
      assert.ok(links.includes(url), url)
    for (const name of ['contact', 'mentions', 'technique', 'aide', 'accord', 'accessibilite'])
      assert.ok(links.includes(`https://ciboule.example/${name}`), name)
    assert.ok(links.includes('https://etat.example') && links.includes('https://serre.example'))
  })

  test('what nobody says is told in a sentence, not in empty lines', async () => {
    await given.member(world.db)
    const page = await world.get('/fr/hosters/ciboule')
    assert.match(
      textOf(page),
      /Nos sources ne disent rien de : forme, numéro d’enregistrement, .+ et documentation technique\./,
    )
    assert.doesNotMatch(page, /class="facts-table"/)
    assert.match(
      textOf(await world.get('/en/hosters/ciboule')),
      /Our sources say nothing of: form, registration number/,
    )
  })

  test('the area that a hoster serves is told in words', async () => {
    const areaOf = async (area: HosterFacts['area']) => {
      await given.member(world.db, { area })
      return /Zone servie (.+?) source/.exec(await hosterText())?.[1]
    }
    assert.equal(await areaOf({ reach: 'everywhere' }), 'Tout le monde, où que l’on soit')
    assert.equal(await areaOf({ reach: 'countries', countries: ['FR', 'BE'] }), 'France et Belgique')
    assert.equal(await areaOf({ reach: 'regions', regions: ['FR-29', 'XX-9'] }), 'Finistère et XX-9')
    const point = { latitude: 48, longitude: -4, kilometres: 5 }
    assert.equal(await areaOf({ reach: 'around', town: null, ...point }), 'Autour de chez lui, jusqu’à 5 km')
  })

  test('an address is shown with its town; of somebody’s home only the town, and that is said', async () => {
    const address = { ...place, address: '3 allée des Semis' }
    await given.member(world.db, { places: [address] })
    assert.match(await hosterText(), /3 allée des Semis Brest, Finistère, France/)
    assert.ok(linksIn(await world.get('/fr/hosters/ciboule')).includes('/fr/places/brest-fr-29'))
    await given.member(world.db, { places: [place], legalForm: 'individual' })
    assert.match(await hosterText(), /C’est chez quelqu’un : seul le centre de la ville est gardé ici\./)
  })

  test('a machine in somebody’s home makes a home of the place', async () => {
    const hoster = await given.member(world.db, { places: [place] })
    const host = {
      name: null,
      country: 'FR',
      description: null,
      provider: 'home' as const,
      server: null,
      hypervisor: null,
      distribution: null,
    }
    await given.service(world.db, hoster.id, { host })
    assert.match(await hosterText(), /C’est chez quelqu’un/)
  })

  test('services stand in a ledger, each with its ways in; an ended one says so', async () => {
    const hoster = await given.member(world.db)
    await given.service(world.db, hoster.id, {
      name: 'Le Carnet',
      url: 'https://carnet.example',
      access: [{ condition: 'member', who: null, price: null }],
      open: false,
    })
    await given.service(world.db, hoster.id, { name: 'Vieux pad', endsOn: '2026-11-23' })
    const text = await hosterText()
    assert.match(text, /Ses 2 services/)
    assert.match(text, /Le Carnet carnet\.example Accès adhérents État complet/)
    assert.match(text, /Vieux pad Ce service s’est arrêté/)
    assert.ok(
      linksIn(await world.get('/fr/hosters/ciboule')).includes(
        '/fr/compare?services=ciboule/le-carnet,ciboule/vieux-pad',
      ),
    )
  })

  test('its story: foundation, stretches in the collective with their sources, closing', async () => {
    const silent = { ...testSource, source: 'Vieille page', namesCollective: false }
    await given.hoster(world.db, {
      founded: '2014-05',
      closed: '2026',
      periods: [
        { state: 'incubating', from: '2016-01', to: '2016-10' },
        { litter: '1', from: '2016-10', to: '2020', provenance: silent },
        { state: 'idle', from: null, to: '2021' },
        { litter: '12', from: '2021', to: null },
      ],
    })
    const text = await hosterText()
    const story = text.slice(text.indexOf('Son chemin'))
    assert.match(story, /Création mai 2014 source : Carnet de tests, mai 2026/)
    assert.match(story, /En gestation : il prépare son entrée janvier 2016 – octobre 2016/)
    assert.match(
      story,
      /entré avec la première portée octobre 2016 – 2020 source : Vieille page.+ne nomme pas Les Essais/,
    )
    assert.match(story, /En pause : en sommeil jusqu’à 2021/)
    assert.match(story, /entré avec la 12ᵉ portée depuis 2021/)
    assert.match(story, /Fermeture 2026/)
    assert.match(story, /Une portée est un groupe d’hébergeurs admis ensemble/)
  })
})
