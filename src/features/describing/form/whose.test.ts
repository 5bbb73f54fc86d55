import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { personalData } from './personal-data.ts'
import { fileOf, givenDraft, whereTo } from './testing.ts'

async function open() {
  const world = await openTestSite()
  const browser = world.visitor()
  return { world, browser, draft: await givenDraft(world, browser) }
}

test('a person who signs in finds their drafts, and may take one along that had none', async () => {
  const { world, draft } = await open()
  const sauge = await world.as((await givenPerson(world.db, { name: 'Sauge' })).id)
  const ronce = await world.as((await givenPerson(world.db, { name: 'Ronce' })).id)
  const own = await givenDraft(world, sauge)
  assert.ok((await sauge.get('/fr/describe/drafts')).includes(own))
  assert.equal((await ronce.request(own)).status, 404)
  assert.equal((await world.request(own)).status, 404)
  await sauge.post(`${draft}/adoption`, {})
  await ronce.post(`${draft}/adoption`, {})
  assert.equal((await sauge.get('/fr/describe/drafts')).match(/Hébergeur sans nom/g)?.length, 2)
  assert.doesNotMatch(await ronce.get('/fr/describe/drafts'), /Hébergeur sans nom/)
})

test('a draft is deleted at once when somebody says so', async () => {
  const { browser, draft } = await open()
  assert.equal(whereTo(await browser.post(`${draft}/removal`, {})), '/fr/describe/form')
  assert.equal((await browser.request(draft)).status, 404)
})

test('robots and floods begin nothing', async () => {
  const { world } = await open()
  const visitor = world.visitor()
  assert.equal((await visitor.post('/fr/describe/form', { stamp: '', website: '' })).status, 422)
  assert.equal((await visitor.post('/fr/describe/form', { stamp: 'x.y', website: 'spam' })).status, 422)
  for (let count = 1; count < 20; count++) await givenDraft(world, visitor)
  await assert.rejects(givenDraft(world, visitor), /429/)
})

test('a draft holds no more than anybody has', async () => {
  const { browser, draft } = await open()
  const answer = await browser.post(`${draft}/about`, { 'organization.description': 'x'.repeat(200_000), go: 'next' })
  assert.equal(answer.status, 303)
  assert.ok((await fileOf(browser, draft)).length < 6000, 'a text is cut where the reader would')
  const steps = ['nothing', 'summary', '__proto__', 'constructor']
  for (const step of steps) assert.equal((await browser.request(`${draft}/${step}`)).status, 404, step)
  assert.equal((await browser.request(`${draft}/services/nothing/what`)).status, 404)
  assert.equal((await browser.request(`${draft}/machines/nothing`)).status, 404)
})

test('what somebody drafted is in all about them, and goes with their account', async () => {
  const { world } = await open()
  const { id } = await givenPerson(world.db, { name: 'Sauge' })
  const browser = await world.as(id)
  const draft = await givenDraft(world, browser)
  await browser.post(`${draft}/about`, { 'organization.name': 'Crocus', go: 'stay' })
  const about = await personalData.aboutPerson(world.db, id)
  assert.match(JSON.stringify(about), /Crocus/)
  await personalData.forgetPerson(world.db, id, world.now)
  assert.equal((await browser.request(draft)).status, 404)
  assert.deepEqual(await personalData.aboutPerson(world.db, id), { drafts: [] })
})

test('several files at once are read together', async () => {
  const { browser, draft } = await open()
  const body = new FormData()
  body.append('do', 'look')
  body.append('file', new File(['organization.name = Crocus\norganization.type = OTHER'], 'crocus.properties'))
  body.append('file', new File(['service.name = Pad\nsoftware.name = Etherpad'], 'pad.properties'))
  const answer = await browser.request(`${draft}/found`, {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  assert.equal(answer.status, 303)
  const page = await browser.get(`${draft}/found`)
  assert.match(page, /L’hébergeur <bdi>Crocus<\/bdi>/)
  assert.match(page, /Le service <bdi>Pad<\/bdi>/)
})
