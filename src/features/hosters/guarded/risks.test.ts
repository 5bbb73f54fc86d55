import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hosterFacts, serviceFacts } from '../testing-records.ts'
import { isEnding, isManyGone, ownDomains, riskyAddresses, riskyFacts } from './risks.ts'

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

test('pages in whose name a hoster speaks move among its own domains alone, said before or not', () => {
  for (const fact of ['legalUrl', 'dataAgreementUrl', 'accessibilityUrl', 'statusPageUrl'] as const) {
    assert.deepEqual(riskyFacts(known, { ...known, [fact]: 'https://thief.example/x' }, own), [fact])
    const said = { ...known, [fact]: 'https://crocus.example/x' }
    assert.deepEqual(riskyFacts(known, said, own), [])
    assert.deepEqual(riskyFacts(said, { ...said, [fact]: 'https://www.crocus.org/y' }, own), [])
    assert.deepEqual(riskyFacts(said, { ...said, [fact]: 'https://thief.example/x' }, own), [fact])
    assert.deepEqual(riskyFacts(said, known, own), [], 'to say nothing leads nowhere')
  }
})

test('a new place to talk on another domain waits, and so does the day of closing', () => {
  const chat = (url: string) => ({ ...known, chat: [{ network: 'matrix', url }] })
  assert.deepEqual(riskyFacts(known, chat('https://thief.example/room'), own), ['chat'])
  assert.deepEqual(riskyFacts(known, chat('https://chat.crocus.org/room'), own), [])
  const [away, other] = [chat('https://matrix.to/#/a'), chat('https://matrix.to/#/b')]
  assert.deepEqual([riskyFacts(away, away, own), riskyFacts(away, other, own)], [[], ['chat']])
  const closed = { ...known, closed: '2026-10' }
  assert.deepEqual([riskyFacts(known, closed, own), riskyFacts(closed, known, own)], [['closed'], []])
})

test('what a service newly says of its end, or says sooner, is an end', () => {
  const on = (endsOn: string | null) => ({ endsOn })
  assert.ok(isEnding(on(null), on('2026-11')))
  assert.ok(isEnding(on('2027-01-01'), on('2026-12')))
  for (const [was, is] of [
    [null, null],
    ['2026', null],
    ['2026-11', '2026-11'],
    ['2026-11', '2027'],
  ] as const)
    assert.ok(!isEnding(on(was), on(is)), `${was} ${is}`)
})

test('all else of a hoster goes in at once', () => {
  const description = { fr: 'Des voisins' }
  const social = [{ network: 'mastodon', url: 'https://social.example/@crocus' }]
  const userGuideUrl = 'https://wiki.example/guide'
  assert.deepEqual(riskyFacts(known, { ...known, social, userGuideUrl }, own), [])
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
  const [termsUrl, contactEmail] = ['https://thief.example/terms', 'me@thief.example']
  assert.deepEqual(riskyAddresses(pad, { ...pad, termsUrl, contactEmail }, own), ['contactEmail', 'termsUrl'])
  const successorUrl = 'https://thief.example/'
  assert.deepEqual(riskyAddresses(pad, { ...pad, successorUrl }, own), ['successorUrl'])
  const userGuideUrl = 'https://docs.etherpad.example/'
  assert.deepEqual(riskyAddresses(pad, { ...pad, userGuideUrl }, own), [], 'guides are often those of the program')
})

test('a third of the services may go, more may not', () => {
  assert.deepEqual([isManyGone(0, 0), isManyGone(1, 3), isManyGone(2, 5), isManyGone(1, 1)], [false, false, true, true])
})
