import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hosterFacts, serviceFacts } from '../../hosters/testing-records.ts'
import { type Held, isAllowed } from './held.ts'
import { isManyGone, ownDomains, riskyAddresses, riskyFacts } from './risks.ts'

const own = ownDomains(['https://crocus.example', 'https://pad.crocus.org', null, 'nothing'])
const known = hosterFacts({ name: 'Crocus', website: 'https://crocus.example' })

test('a hoster’s own domains are those of its website, its files and its services', () => {
  assert.deepEqual([...own], ['crocus.example', 'crocus.org'])
})

test('what says the same, in another spelling too, is no change', () => {
  assert.deepEqual(riskyFacts(known, { ...known, website: 'https://CROCUS.example/' }, own), [])
  assert.deepEqual(riskyFacts(known, known, own), [])
})

test('what was not said before may be said, as long as it leads nowhere new', () => {
  const first = { ...known, contactEmail: 'hello@mail.crocus.org', contactUrl: 'https://www.crocus.example/hello' }
  assert.deepEqual(riskyFacts(known, first, own), [])
  const away = { ...known, contactEmail: 'hello@thief.example', contactUrl: 'https://thief.example/hello' }
  assert.deepEqual(riskyFacts(known, away, own), ['contactUrl', 'contactEmail'])
})

test('what was said waits when it changes, wherever it leads, and when it is taken away', () => {
  const said = { ...known, contactEmail: 'a@crocus.example', owner: { name: 'Les Crocus', website: null } }
  const changed = { ...said, name: 'Krokus', contactEmail: 'b@crocus.example', owner: null, website: null }
  assert.deepEqual(riskyFacts(said, changed, own).toSorted(), ['contactEmail', 'name', 'owner', 'website'])
})

test('all else of a hoster goes in at once', () => {
  const description = { fr: 'Des voisins' }
  assert.deepEqual(riskyFacts(known, { ...known, description, founded: '2011', legalForm: 'company' }, own), [])
})

test('a service may move within its hoster’s domains, and nowhere else', () => {
  const pad = serviceFacts({ url: 'https://pad.crocus.example', pageUrl: 'https://crocus.example/pad' })
  assert.deepEqual(riskyAddresses(pad, { ...pad, url: 'https://bloc.crocus.org' }, own), [])
  assert.deepEqual(riskyAddresses(pad, { ...pad, url: 'https://crocus.example.thief.example' }, own), ['url'])
  assert.deepEqual(riskyAddresses(pad, { ...pad, pageUrl: 'https://192.0.2.7/' }, own), ['pageUrl'])
  assert.deepEqual(riskyAddresses(pad, { ...pad, url: null }, own), [], 'to say nothing leads nowhere')
  const elsewhere = serviceFacts({ url: 'https://pad.partner.example' })
  assert.deepEqual(riskyAddresses(elsewhere, elsewhere, own), [], 'what stood there already stays')
  assert.deepEqual(riskyAddresses(null, elsewhere, own), ['url'])
})

test('a third of the services may go, more may not', () => {
  assert.deepEqual([isManyGone(0, 0), isManyGone(1, 3), isManyGone(2, 5), isManyGone(1, 1)], [false, false, true, true])
})

test('a yes is about one value alone', () => {
  const name = (inFile: string): Held => ({
    what: 'fact:name',
    shown: { sort: 'fact', fact: 'name', here: 'Crocus', inFile },
  })
  const yes = [{ ...name('Krokus'), answer: 'yes' as const }]
  assert.ok(isAllowed(yes, name('Krokus')))
  assert.ok(!isAllowed(yes, name('Casino')))
  assert.ok(!isAllowed([{ ...name('Krokus'), answer: 'no' as const }], name('Krokus')))
  const gone = (services: string[]): Held => ({ what: 'gone', shown: { sort: 'gone', services, of: 4 } })
  const allGone = [{ ...gone(['b', 'a']), answer: 'yes' as const }]
  assert.ok(isAllowed(allGone, gone(['a', 'b'])), 'whatever their order')
  assert.ok(!isAllowed(allGone, gone(['a', 'b', 'c'])))
})
