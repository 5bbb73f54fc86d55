import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hosterFacts, serviceFacts } from '../../hosters/testing-records.ts'
import { home } from '../testing.ts'
import { hosterStatements, serviceStatements } from './statements.ts'

const told = (statements: { key: string; value: string }[], part: string) =>
  statements.filter(({ key }) => key.includes(part)).map(({ key, value }) => `${key} = ${value}`)

test('several accounts on one network are numbered, and tipeee has the name that the protocol gives it', () => {
  const link = (network: string, url: string) => ({ network, url })
  const social = [link('mastodon', 'https://a.example/'), link('mastodon', 'https://b.example/')]
  const funding = [link('tipeee', 'https://c.example/'), link('À nous', 'https://d.example/')]
  const statements = hosterStatements({ facts: hosterFacts({ social, funding }) })
  assert.deepEqual(told(statements, 'socialnetworks'), [
    'organization.socialnetworks.mastodon = https://a.example/',
    'organization.socialnetworks.mastodon-2 = https://b.example/',
  ])
  assert.deepEqual(told(statements, 'funding'), [
    'organization.funding.tipee = https://c.example/',
    'organization.funding.a-nous = https://d.example/',
  ])
})

test('a country is named for those who read no codes', () => {
  const place = { town: null, postcode: null, region: null, latitude: null, longitude: null, address: null }
  const statements = hosterStatements({ facts: hosterFacts({ places: [{ ...place, country: 'BE' }] }) })
  assert.deepEqual(told(statements, 'country'), [
    'organization.country.name = Belgique',
    'organization.country.code = BE',
  ])
})

test('a hoster’s own file does not say where it comes from; a file by others does', () => {
  const entry = { source: 'brin-d-ortie.example', url: home, date: '2026-11-23', namesCollective: null }
  const file = { facts: hosterFacts(), provenances: { entry, fields: {} }, datetime: '2026-11-23T12:00:00' }
  assert.deepEqual(told(hosterStatements({ ...file, address: home }), 'source'), [])
  assert.deepEqual(told(hosterStatements({ ...file, address: 'https://site.example/a.properties' }), 'source'), [
    'organization.chatterie.source.name = brin-d-ortie.example',
    `organization.chatterie.source.url = ${home}`,
    'organization.chatterie.source.date = 2026-11-23',
  ])
})

test('a hoster that can be written to and is real has no word of it', () => {
  assert.deepEqual(told(hosterStatements({ facts: hosterFacts() }), 'chatterie'), [])
  const facts = hosterFacts({ acceptsContact: false })
  assert.deepEqual(told(hosterStatements({ facts, fictional: true }), 'chatterie'), [
    'organization.chatterie.contactform = off',
    'organization.chatterie.fictional = yes',
  ])
})

test('an address of use that is known is told apart from one that is guessed', () => {
  const facts = serviceFacts({ url: 'https://pad.example/', pageUrl: 'https://a.example/pad' })
  assert.deepEqual(told(serviceStatements({ facts, urlIsGuessed: true }), 'https').length, 0)
  assert.deepEqual(told(serviceStatements({ facts, urlIsGuessed: true }), '.address'), [])
  assert.deepEqual(told(serviceStatements({ facts, urlIsGuessed: false }), '.address'), [
    'service.chatterie.address = https://pad.example/',
  ])
})

test('a price has its figures behind the words of each language', () => {
  const price = {
    text: { fr: '10 € par an', en: '€10 a year' },
    cents: 1000,
    currency: 'EUR',
    per: 'year' as const,
    from: false,
  }
  const access = [{ condition: 'member', who: null, price } as const]
  assert.deepEqual(told(serviceStatements({ facts: serviceFacts({ access }) }), 'access'), [
    'service.chatterie.access.member.fee = 10 € par an [10.00 EUR/year]',
    'service.chatterie.access.member.fee.en = €10 a year [10.00 EUR/year]',
  ])
})

test('a machine that cannot stand with its provider is not told', () => {
  const silent = { name: null, country: null, description: null, hypervisor: null, distribution: null }
  const host = { ...silent, provider: 'outsourced', server: 'nano' } as const
  assert.deepEqual(told(serviceStatements({ facts: serviceFacts({ host }) }), 'host.'), [
    'host.provider.type = OUTSOURCED',
  ])
})

test('the text of a licence is found where SPDX keeps it', () => {
  const other = { slug: null, version: null, website: null, source: null, modules: ['a,b'] }
  const software = { ...other, name: 'Etherpad', license: 'Apache-2.0' }
  const statements = serviceStatements({ facts: serviceFacts({ software }) })
  assert.deepEqual(told(statements, 'license.url'), [
    'software.license.url = https://spdx.org/licenses/Apache-2.0.html',
  ])
  assert.deepEqual(told(statements, 'modules'), ['software.modules = a,b;'])
})

test('what no reader would take is not written', () => {
  const facts = hosterFacts({ website: 'javascript:alert(1)', founded: 'hier', contactEmail: 'personne' })
  assert.deepEqual(told(hosterStatements({ facts }), 'organization'), ['organization.name = Le Panier percé'])
})
