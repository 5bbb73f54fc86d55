import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readService, remarks } from './testing.ts'

const [page, address] = ['https://a.example/pad', 'https://pad.example/']

test('an address alone is taken for the one where the service is used, and said to be a guess', () => {
  const file = readService(`service.website = ${address}`)
  assert.deepEqual([file.facts.pageUrl, file.facts.url, file.urlIsGuessed], [null, address, true])
})

test('what our keys say of the addresses is no guess', () => {
  const both = readService(`service.chatterie.page = ${page}`, `service.chatterie.address = ${address}`)
  assert.deepEqual([both.facts.pageUrl, both.facts.url, both.urlIsGuessed], [page, address, false])
  const used = readService(`service.website = ${page}`, `service.chatterie.address = ${address}`)
  assert.deepEqual([used.facts.pageUrl, used.facts.url, used.urlIsGuessed], [page, address, false])
  const presented = readService(`service.website = ${page}`, `service.chatterie.page = ${page}`)
  assert.deepEqual([presented.facts.pageUrl, presented.facts.url, presented.urlIsGuessed], [page, null, false])
})

test('ways in come with who may join and for how much', () => {
  const { facts } = readService(
    'service.registration = Member, client',
    'service.chatterie.access.member.who = Les voisins',
    'service.chatterie.access.member.fee = 10 € [10 EUR/year]',
    'service.chatterie.access.member.fee.en = €10 [10 EUR/year]',
    'service.chatterie.access.client.price = [from 3 EUR/month]',
  )
  const [member, client] = facts.access
  assert.deepEqual([member?.condition, member?.who], ['member', { fr: 'Les voisins' }])
  assert.deepEqual(member?.price, {
    text: { fr: '10 €', en: '€10' },
    cents: 1000,
    currency: 'EUR',
    per: 'year',
    from: false,
  })
  assert.deepEqual(client?.price, { text: {}, cents: 300, currency: 'EUR', per: 'month', from: true })
})

test('a way in that only its price tells of counts, and is told', () => {
  const file = readService('service.registration = Free', 'service.chatterie.access.client.price = 5 €')
  assert.deepEqual(
    file.facts.access.map(({ condition }) => condition),
    ['free', 'client'],
  )
  assert.deepEqual(remarks(file), ['2 warning access-forgotten'])
})

test('a price that changes with the language is told', () => {
  const file = readService(
    'service.registration = Client',
    'service.chatterie.access.client.price = [5 EUR/month]',
    'service.chatterie.access.client.price.en = [6 EUR/month]',
  )
  assert.deepEqual(remarks(file), ['4 warning prices-differ'])
  assert.equal(file.facts.access[0]?.price?.cents, 500)
})

test('pairs of host that the protocol excludes are errors; the provider is kept', () => {
  const pairs: [string, string, boolean][] = [
    ['HOME', 'NANO', true],
    ['HOSTEDBAY', 'CLOUD', true],
    ['HOSTEDSERVER', 'NANO', false],
    ['HOSTEDSERVER', 'PHYSICAL', true],
    ['OUTSOURCED', 'NANO', false],
    ['OUTSOURCED', 'PHYSICAL', false],
    ['OUTSOURCED', 'VIRTUAL', true],
  ]
  for (const [provider, server, isAllowed] of pairs) {
    const file = readService(`host.provider.type = ${provider}`, `host.server.type = ${server}`)
    assert.deepEqual(remarks(file), isAllowed ? [] : ['3 error host-pair'], `${provider} ${server}`)
    assert.equal(file.facts.host?.server, isAllowed ? server.toLowerCase() : null)
    assert.equal(file.facts.host?.provider?.replace('-', ''), provider.toLowerCase())
  }
})

test('terms of use are those of the service, else its legal page', () => {
  assert.equal(readService(`service.legal.url = ${page}`).facts.termsUrl, page)
  assert.equal(
    readService(`service.legal.url = ${page}`, `service.chatterie.terms = ${address}`).facts.termsUrl,
    address,
  )
})

test('what a service does not say is not made up', () => {
  const { facts } = readService('service.name = Pad')
  assert.deepEqual(
    [facts.kinds, facts.access, facts.open, facts.software, facts.host, facts.shared],
    [[], [], null, null, null, null],
  )
})

test('a price that says nothing is none', () => {
  const { facts } = readService('service.registration = Client', 'service.chatterie.access.client.price = [beaucoup]')
  assert.deepEqual(facts.access, [{ condition: 'client', who: null, price: null }])
})
