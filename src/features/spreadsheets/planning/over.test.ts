import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  blankHoster,
  blankService,
  type HosterFacts,
  type Provenances,
  type ServiceFacts,
} from '../../hosters/index.ts'
import { programNamed } from '../../hosters/testing-parts.ts'
import { hosterOver, serviceOver } from './over.ts'

const provenances: Provenances = {
  entry: { source: 'a file', url: null, date: '2026', namesCollective: null },
  fields: {},
}

const crocus: HosterFacts = { ...blankHoster, name: 'Crocus', website: 'https://crocus.example' }
const brest = {
  ...{ town: 'Brest', postcode: '29200', region: 'FR-29', country: 'FR' },
  ...{ latitude: 48.39, longitude: -4.49, address: '1 rue du Port' },
}
const nowhere = {
  ...{ town: null, postcode: null, region: null, country: null },
  ...{ latitude: null, longitude: null, address: null },
}

const over = (
  known: Partial<HosterFacts>,
  said: Partial<HosterFacts>,
  more: Partial<Provenances> = {},
  address: string | null = 'sheet:x',
  isHostedAtHome = false,
) =>
  hosterOver(
    { facts: { ...crocus, ...known }, provenances: { ...provenances, ...more }, descriptionAddress: address },
    { ...blankHoster, ...said },
    { isHostedAtHome },
  )

test('what a line does not say stays', () => {
  const known = { legalUrl: 'https://crocus.example/legal', description: { fr: 'Bonjour' }, acceptsContact: false }
  const { stated, changes } = over(known, { name: 'Crocus', founded: '2016' })
  assert.deepEqual(changes, [{ fact: 'founded', here: null, inFile: '2016' }])
  assert.deepEqual(stated.facts, { ...crocus, ...known, founded: '2016' })
})

test('texts are kept by language, help by its parts, links by their network', () => {
  const support = { ...blankHoster.support, hours: { fr: 'le mardi' } }
  const { stated } = over(
    {
      description: { fr: 'Bonjour', en: 'Hello' },
      support: { ...support, channels: { fr: 'le forum' } },
      social: [
        { network: 'mastodon', url: 'https://old.example/@crocus' },
        { network: 'peertube', url: 'https://tube.example/c/crocus' },
      ],
      owner: { name: 'Bulbes', website: 'https://bulbes.example' },
    },
    {
      description: { fr: 'Bonsoir' },
      support: { ...blankHoster.support, hours: { fr: 'le jeudi' } },
      social: [{ network: 'mastodon', url: 'https://new.example/@crocus' }],
      owner: { name: 'Les Bulbes', website: null },
    },
  )
  assert.deepEqual(stated.facts.description, { fr: 'Bonsoir', en: 'Hello' })
  assert.deepEqual(stated.facts.support.channels, { fr: 'le forum' })
  assert.deepEqual(stated.facts.support.hours, { fr: 'le jeudi' })
  assert.deepEqual(
    stated.facts.social.map(({ url }) => url),
    ['https://tube.example/c/crocus', 'https://new.example/@crocus'],
  )
  assert.deepEqual(stated.facts.owner, { name: 'Les Bulbes', website: 'https://bulbes.example' })
})

test('a link that is there already changes nothing', () => {
  const social = [{ network: 'mastodon', url: 'https://social.example/@crocus' }]
  assert.deepEqual(over({ social }, { social }).changes, [])
})

const townsOf = ({ stated }: { stated: { facts: HosterFacts } }) => stated.facts.places.map(({ town }) => town)

test('another town has another postcode, another street, another point; the same one keeps them', () => {
  const same = over({ places: [brest] }, { places: [{ ...nowhere, town: 'Brest', country: 'FR' }] })
  assert.deepEqual(same.changes, [], 'the point that was given is exacter than the centre of the town')
  const rennes = { ...nowhere, town: 'Rennes', country: 'FR' }
  const moved = over({ places: [brest, brest] }, { places: [rennes] })
  assert.deepEqual(townsOf(moved), ['Rennes', 'Brest'])
  const [place] = moved.stated.facts.places
  assert.deepEqual([place?.postcode, place?.address, place?.region], [null, null, 'FR-35'])
  assert.deepEqual(townsOf(over({}, { places: [rennes] })), ['Rennes'])
  assert.deepEqual(over({ places: [brest] }, {}).stated.facts.places, [brest])
  const street = over({ places: [brest] }, { places: [{ ...nowhere, address: '2 rue du Port' }] })
  assert.deepEqual(street.stated.facts.places, [{ ...brest, address: '2 rue du Port' }])
})

test('of where people live only the town is kept, and only that is compared', () => {
  const street = { places: [{ ...nowhere, town: 'Brest', country: 'FR', address: '2 rue du Port', postcode: '29200' }] }
  const home = over({}, street, {}, 'sheet:x', true).stated.facts.places
  assert.deepEqual([home[0]?.town, home[0]?.address, home[0]?.postcode], ['Brest', null, null])
  assert.deepEqual(over({ places: home }, street, {}, 'sheet:x', true).changes, [])
  const person = over({ places: [brest] }, { legalForm: 'individual' })
  assert.equal(person.stated.facts.places[0]?.address, null, 'who turns out to be a person has no street')
})

test('what was typed over a file holds, and the file has under it what it had', () => {
  const byHand = { founded: { on: '2026-11-01', instead: '2015' }, name: { on: '2026-11-01', instead: 'Krokus' } }
  const { stated, changes, held } = over({ founded: '2016' }, { founded: '2014' }, { byHand })
  assert.deepEqual([changes, held], [[], ['founded']])
  assert.equal(stated.facts.founded, '2014', 'the list says so, and recordHoster keeps what was typed above it')
  assert.equal(stated.facts.name, 'Krokus')
  assert.equal(stated.provenances.byHand, undefined)
})

test('a line that says what was typed by hand has nothing against it', () => {
  const byHand = { founded: { on: '2026-11-01', instead: '2015' } }
  const { changes, held } = over({ founded: '2016' }, { founded: '2016' }, { byHand })
  assert.deepEqual([changes, held], [[], []])
})

test('what somebody typed in full holds where it says something; the rest may be filled', () => {
  const { stated, changes, held } = over({ founded: '2016' }, { founded: '2014', closed: '2020' }, {}, null)
  assert.deepEqual([changes.map(({ fact }) => fact), held], [['closed'], ['founded']])
  assert.equal(stated.facts.website, null, 'the list says nothing of the website: what was typed stays typed')
})

const pad: ServiceFacts = {
  ...blankService,
  name: 'Pad',
  software: programNamed('Etherpad', { version: '1.8', license: 'Apache-2.0' }),
  host: {
    ...{ name: 'Chez nous', country: 'FR', description: null, provider: 'home', server: null },
    hypervisor: null,
    distribution: null,
  },
}

const overPad = (said: Partial<ServiceFacts>) =>
  serviceOver({ facts: pad, provenances, descriptionAddress: 'sheet:x' }, { ...blankService, ...said })

test('the same program keeps its version and licence, another one does not', () => {
  const named = (name: string, version: string | null = null) => programNamed(name, { version })
  assert.deepEqual(overPad({ software: named('Etherpad', '1.9') }).stated.facts.software, {
    ...named('Etherpad', '1.9'),
    license: 'Apache-2.0',
  })
  assert.deepEqual(overPad({ software: named('HedgeDoc') }).stated.facts.software, named('HedgeDoc'))
})

test('lines of other keys stay beside those that the list says', () => {
  const line = (key: string, value: string) => ({ key, value })
  const known = { ...pad, otherStatements: [line('humeur', 'belle'), line('service.status.description', 'Panne')] }
  const said = { ...blankService, otherStatements: [line('service.status.description', 'Tout va bien')] }
  const { stated } = serviceOver({ facts: known, provenances, descriptionAddress: 'sheet:x' }, said)
  assert.deepEqual(stated.facts.otherStatements, [
    line('humeur', 'belle'),
    line('service.status.description', 'Tout va bien'),
  ])
})

test('of the machine only what is said changes, and “no” says something', () => {
  const host = {
    ...{ name: null, country: 'BE', description: null, provider: null },
    server: null,
    hypervisor: null,
    distribution: null,
  }
  const { stated, changes } = overPad({ host, open: false })
  assert.deepEqual(stated.facts.host, { ...pad.host, country: 'BE' })
  assert.deepEqual(changes.map(({ fact }) => fact).toSorted(), ['host', 'open'])
})
