// Whoever buys the lapsed domain of a hoster changes nothing by hand that its files could not change either.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { givenKey, givenPerson } from '../accounts/testing.ts'
import { delegateIn, givenDelegate } from '../delegates/testing.ts'
import { findHoster, findService, servicesOf } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { errorAt, fieldsOf, textOf } from './testing.ts'

async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  await given.collective(world.db)
  const mailbox = { website: 'https://crocus.example/', contactEmail: 'ada@crocus.example' }
  const hoster = await given.member(world.db, { name: 'Crocus', ...mailbox })
  await given.service(world.db, hoster.id, { name: 'Pad', kinds: ['pad'], url: 'https://pad.crocus.example/' })
  const ada = await delegateIn(world, hoster.id, 'Ada')
  const thief = await givenPerson(world.db, { name: 'Ortie' })
  await givenDelegate(world.db, { personId: thief.id, hosterId: hoster.id, proof: 'dns' }, world.now)
  const edit = `/fr/hosters/${hoster.slug}/edit`
  return { world, hoster, ada, thief: { ...thief, browser: await world.as(thief.id) }, edit }
}

test('who came by the domain changes no name, website, mailbox or owner for seven days, and is told when they may', async () => {
  const { world, thief, edit } = await open()
  const { browser } = thief
  assert.match(textOf(await browser.get(edit)), /depuis le 23 novembre 2026.*à partir du 30 novembre 2026/)
  const typed = await fieldsOf(browser, edit)
  for (const [field, value] of [
    ['name', 'Casino'],
    ['website', 'https://thief.example/'],
    ['contactEmail', 'me@thief.example'],
    ['contactUrl', 'https://thief.example/write'],
    ['legalUrl', 'https://thief.example/legal'],
    ['closed', '2026-11-01'],
  ] as const) {
    const answer = await browser.post(edit, { ...typed, [field]: value })
    assert.equal(answer.status, 422, field)
    const page = await answer.text()
    assert.match(errorAt(page, field) ?? textOf(page), /à vous dans 7 jours/, field)
  }
  const owned = { ...typed, 'owner-name': 'Thief & Co', 'owner-website': '' }
  assert.equal((await browser.post(edit, owned)).status, 303, 'a first owner leads nowhere')
  assert.equal((await findHoster(world.db, 'crocus')).facts.name, 'Crocus')
  world.pass({ hours: 7 * 24 })
  assert.doesNotMatch(textOf(await browser.get(edit)), /à partir du 30 novembre/)
  const later = { ...(await fieldsOf(browser, edit)), contactEmail: 'new@crocus.example' }
  assert.equal((await browser.post(edit, later)).status, 303)
})

test('all else they may say at once, and others may say all', async () => {
  const { world, thief, ada, edit } = await open()
  const told = { ...(await fieldsOf(thief.browser, edit)), founded: '2011', 'description-fr': 'Des voisins.' }
  assert.equal((await thief.browser.post(edit, told)).status, 303)
  const named = { ...(await fieldsOf(ada.browser, edit)), contactEmail: 'new@crocus.example' }
  assert.equal((await ada.browser.post(edit, named)).status, 303)
  const { facts } = await findHoster(world.db, 'crocus')
  assert.deepEqual([facts.founded, facts.contactEmail], ['2011', 'new@crocus.example'])
})

test('they lead the users of a service nowhere else, end none and take none off, but add one at home', async () => {
  const { world, hoster, thief } = await open()
  const { browser } = thief
  const pad = `/fr/services/${hoster.slug}/pad/edit`
  const typed = await fieldsOf(browser, pad)
  for (const changed of [{ url: 'https://thief.example/' }, { endsOn: '2026-11-01' }, { remove: 'yes' }])
    assert.equal((await browser.post(pad, { ...typed, ...changed })).status, 422, JSON.stringify(changed))
  const add = `/fr/hosters/${hoster.slug}/services/add`
  const fresh = { ...(await fieldsOf(browser, add)), name: 'Visio', 'kinds-main': 'visio' }
  assert.equal((await browser.post(add, { ...fresh, url: 'https://thief.example/' })).status, 422)
  assert.equal((await browser.post(add, { ...fresh, url: 'https://visio.crocus.example/' })).status, 303)
  assert.equal((await findService(world.db, hoster.id, 'pad')).facts.url, 'https://pad.crocus.example/')
  assert.equal((await servicesOf(world.db, hoster.id)).length, 2)
})

test('nor by a key of theirs, nor by taking back what others changed', async () => {
  const { world, thief, ada, edit } = await open()
  const key = await givenKey(world.db, thief.id, ['describe'])
  const headers = { authorization: `Bearer ${key}`, accept: 'application/json', 'content-type': 'application/json' }
  const before = await ada.browser.post(edit, {
    ...(await fieldsOf(ada.browser, edit)),
    website: 'https://new.crocus.example/',
  })
  assert.equal(before.status, 303)
  const { revision } = await findHoster(world.db, 'crocus')
  const body = JSON.stringify({ name: 'Casino', revision })
  const byKey = await world.request(edit, { method: 'POST', headers, body })
  assert.equal(byKey.status, 422)
  assert.match(await byKey.text(), /à vous dans 7 jours/)
  world.pass({ minutes: 1 })
  const { entries } = JSON.parse(await world.get('/fr/journal.json?verb=hoster.edited'))
  const entry = await thief.browser.get(`/fr/journal/${entries[0].id}`)
  const [, action = ''] = /<form method="post" action="([^"]*undo[^"]*)"/.exec(entry) ?? []
  assert.equal((await thief.browser.post(action, {})).status, 422)
  const { facts } = await findHoster(world.db, 'crocus')
  assert.deepEqual([facts.name, facts.website], ['Crocus', 'https://new.crocus.example/'])
})
