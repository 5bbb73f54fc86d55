import assert from 'node:assert/strict'
import { test } from 'node:test'
import { home, readHoster, remarks } from './testing.ts'

const chatterie = (...lines: string[]) => readHoster(...lines.map((line) => `organization.chatterie.${line}`))

test('the main place comes first, then the numbered ones in their order', () => {
  const { facts } = readHoster(
    'organization.chatterie.places.2.town = Vannes',
    'organization.chatterie.places.1.town = Quimper',
    'organization.chatterie.places.1.region = FR-29',
    'organization.chatterie.town = Brest',
    'organization.chatterie.region = FR-29',
    'organization.geolocation.latitude = 48,39',
    'organization.geolocation.longitude = -4,49',
    'organization.country.name = France',
  )
  assert.deepEqual(
    facts.places.map(({ town }) => town),
    ['Brest', 'Quimper', 'Vannes'],
  )
  const [main] = facts.places
  assert.deepEqual([main?.region, main?.country], ['FR-29', 'FR'])
  assert.deepEqual([main?.latitude, main?.longitude], [48.39, -4.49])
  assert.equal(facts.places[1]?.region, 'FR-29')
})

test('a hoster that says no place has none', () => {
  assert.deepEqual(readHoster('organization.name = Ortie').facts.places, [])
})

test('half a point is none, nor is the middle of the ocean', () => {
  const half = readHoster('organization.geolocation.latitude = 48.39', 'organization.country.code = FR')
  assert.equal(half.facts.places[0]?.latitude, null)
  assert.deepEqual(remarks(half), ['2 warning half-coordinates'])
  const ocean = readHoster('organization.geolocation.latitude = 0', 'organization.geolocation.longitude = 0')
  assert.deepEqual(ocean.facts.places, [])
  assert.deepEqual(remarks(ocean), ['2 warning zero-coordinates'])
})

test('networks of the protocol and of ours are one list, each address once', () => {
  const { facts } = readHoster(
    'organization.socialnetworks.mastodon = https://a.example/',
    'organization.chatterie.social.clairiere = https://b.example/',
    'organization.chatterie.social.mastodon = https://a.example/',
    'organization.chatrooms.irc = ircs://irc.example/ortie',
  )
  assert.deepEqual(facts.social, [
    { network: 'mastodon', url: 'https://a.example/' },
    { network: 'clairiere', url: 'https://b.example/' },
  ])
  assert.deepEqual(facts.chat, [{ network: 'irc', url: 'ircs://irc.example/ortie' }])
})

test('several accounts on one network are numbered behind its name', () => {
  const { facts } = readHoster(
    'organization.socialnetworks.mastodon = https://a.example/',
    'organization.socialnetworks.mastodon-2 = https://b.example/',
    'organization.funding.tipee-12 = https://c.example/',
  )
  assert.deepEqual(
    [...facts.social, ...facts.funding].map(({ network }) => network),
    ['mastodon', 'mastodon', 'tipeee'],
  )
})

test('our keys give what the protocol has no key for', () => {
  const { facts, key, fictional } = chatterie(
    'key = ortie',
    'audiences = everyone;schools',
    'area = FR-29',
    'support.answer = Deux jours',
    'support.opening.en = A week',
    'contactform = off',
    'fictional = oui',
    'registrationnumber = W000',
    'backups = Ailleurs',
    'agreement = https://a.example/accord',
  )
  assert.deepEqual([key, fictional, facts.acceptsContact], ['ortie', true, false])
  assert.deepEqual(facts.audiences, ['everyone', 'schools'])
  assert.deepEqual(facts.area, { reach: 'regions', regions: ['FR-29'] })
  assert.deepEqual(
    [facts.support.answersWithin, facts.support.opensAccountWithin],
    [{ fr: 'Deux jours' }, { en: 'A week' }],
  )
  assert.deepEqual(
    [facts.registrationNumber, facts.backups, facts.dataAgreementUrl],
    ['W000', { fr: 'Ailleurs' }, 'https://a.example/accord'],
  )
})

test('without a word of it the contact form stays open, and the hoster is real', () => {
  const file = readHoster('organization.name = Ortie')
  assert.deepEqual([file.facts.acceptsContact, file.fictional, file.key], [true, false, null])
})

test('a file of the hoster itself is its own source, as old as it says', () => {
  const { provenances } = readHoster('file.datetime = 2020-07-06T14:23:20')
  const source = { source: 'brin-d-ortie.example', url: home, date: '2020-07-06', namesCollective: null }
  assert.deepEqual(provenances, { entry: source, fields: {} })
})

test('a file by others names its sources, for all and one by one', () => {
  const { provenances } = chatterie(
    'source.name = Un journal',
    'source.date = 2020-05',
    'source.collective = non',
    'sourceof.legalform.url = https://annonces.example/1',
    'sourceof.legalForm.collective = yes',
    'sourceof.town.date = 2022',
    'sourceof.mood.name = Personne',
  )
  assert.deepEqual(provenances.entry, { source: 'Un journal', url: null, date: '2020-05', namesCollective: false })
  const url = 'https://annonces.example/1'
  assert.deepEqual(provenances.fields, {
    legalForm: { source: 'annonces.example', url, date: null, namesCollective: true },
  })
})
