import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { givenDraft, givenServiceIn, whereTo } from './testing.ts'

async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  return { world, browser: world.visitor() }
}

const pad = { name: 'Pad', software: 'Etherpad', address: 'https://pad.ortie.example/' }
const stampOn = (page: string) => /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''

test('who begins from nothing is never too quick; who sends something is', async () => {
  const { world, browser } = await open()
  const stamp = stampOn(await browser.get('/fr/describe/form'))
  const text = 'organization.name = Ortie'
  assert.equal((await browser.post('/fr/describe/form', { stamp, website: '', text })).status, 422)
  // As browsers send a form in which no file was chosen.
  const body = new FormData()
  for (const name of ['website', 'address', 'text']) body.set(name, '')
  body.set('stamp', stamp)
  body.set('file', new File([], ''))
  const headers = { 'sec-fetch-site': 'same-origin' }
  assert.match(whereTo(await world.request('/fr/describe/form', { method: 'POST', body, headers })), /\/about$/)
})

test('a page that nobody has filled in yet shows no error', async () => {
  const { world, browser } = await open()
  const draft = await givenDraft(world, browser)
  const service = await givenServiceIn(browser, draft, pad)
  for (const page of ['what', 'offer', 'access', 'behind', 'help', 'figures'])
    assert.doesNotMatch(await browser.get(`${service}/${page}`), /<title>Erreur/, page)
  assert.match(await browser.get(draft), /Rien ne dit sous quelles conditions ce service est proposé/)
})

test('before the files have a place, they name each other without being blamed for it', async () => {
  const { world, browser } = await open()
  const draft = await givenDraft(world, browser)
  await givenServiceIn(browser, draft, pad)
  await browser.post(`${draft}/about`, { 'organization.name': 'Ortie', go: 'next' })
  assert.doesNotMatch(await browser.get(draft), /L’adresse est relative à ce fichier/)
})

test('the page of the files says where to give their address', async () => {
  const { world, browser } = await open()
  const draft = await givenDraft(world, browser)
  assert.match(await browser.get(`${draft}/files`), /href="\/fr\/contact"[^>]*>Écrivez à la coordination/)
  const { id } = await given.member(world.db, { name: 'Crocus', key: 'crocus' })
  const { browser: own } = await delegateIn(world, id, 'Sauge')
  const place = '/fr/hosters/crocus/description'
  const shared = whereTo(await own.post(place, {}))
  assert.match(await own.get(`${shared}/files`), /href="\/fr\/hosters\/crocus\/source"/)
  assert.match(await own.get(place), /href="\/fr\/hosters\/crocus\/source"/)
})
