// One draft in several tabs, and what becomes of drafts that nobody opens any more.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { given } from '../../hosters/testing.ts'
import { fileOf, givenDraft, givenServiceIn, whereTo } from './testing.ts'

async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const browser = world.visitor()
  return { world, browser, draft: await givenDraft(world, browser) }
}

test('two tabs on two pages of a draft, sent at once, lose nothing of each other', async () => {
  const { browser, draft } = await open()
  const answers = await Promise.all([
    browser.post(`${draft}/about`, { 'organization.name': 'Crocus', go: 'next' }),
    browser.post(`${draft}/place`, { 'organization.chatterie.town': 'Brest', go: 'next' }),
    browser.post(`${draft}/services`, { name: 'Pad' }),
    browser.post(`${draft}/machines`, { name: 'Radis' }),
    browser.post(`${draft}/files`, { home: 'https://crocus.example/infos/' }),
  ])
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  const file = await fileOf(browser, draft)
  for (const line of ['organization.name = Crocus', 'organization.chatterie.town = Brest'])
    assert.ok(file.includes(line), line)
  assert.match(file, /^subs\.pad = https:\/\/crocus\.example\/infos\/pad\.properties$/m)
  assert.match(await browser.get(`${draft}/machines`), /Radis/)
})

test('of two tabs on the same page the last one that is sent holds', async () => {
  const { browser, draft } = await open()
  const say = (name: string) => browser.post(`${draft}/about`, { 'organization.name': name, go: 'stay' })
  await say('Le premier')
  await say('Le second')
  assert.match(await fileOf(browser, draft), /^organization\.name = Le second$/m)
})

test('two tabs that add a service of the same name add two, each with a page and a file', async () => {
  const { browser, draft } = await open()
  const pages = await Promise.all([1, 2].map(() => givenServiceIn(browser, draft, { name: 'Pad' })))
  assert.equal(new Set(pages).size, 2)
  for (const page of pages) assert.match(await browser.get(`${page}/what`), /value="Pad"/)
  assert.match(await fileOf(browser, draft, 'pad-2.properties'), /service\.name = Pad/)
})

test('what one tab takes over while another drops it is taken over once', async () => {
  const { world, browser } = await open()
  const draft = await givenDraft(world, browser, { text: 'organization.name = Crocus\norganization.type = OTHER' })
  const page = await browser.get(`${draft}/found`)
  const [, offer = ''] = /name="(keep-[^"]+)"/.exec(page) ?? []
  await browser.post(`${draft}/found`, { [offer]: ['organization.name'], do: 'keep' })
  assert.equal(whereTo(await browser.post(`${draft}/found`, { do: 'drop' })), `${draft}/about`)
  await browser.post(`${draft}/found`, { [offer]: ['organization.type'], do: 'keep' })
  const file = await fileOf(browser, draft)
  assert.match(file, /organization\.name = Crocus/)
  assert.doesNotMatch(file, /organization\.type/, 'an old page brings back nothing')
})

test('a draft that goes while another tab writes is gone: nothing is written into a new one', async () => {
  const { world, browser, draft } = await open()
  await browser.post(`${draft}/removal`, {})
  for (const [path, fields] of [
    ['/about', { 'organization.name': 'Trop tard', go: 'next' }],
    ['/services', { name: 'Trop tard' }],
    ['/found', { do: 'keep' }],
    ['/removal', {}],
  ] as const)
    assert.equal((await browser.post(draft + path, fields)).status, 404, path)
  assert.deepEqual(await world.db.selectFrom('draft').select('id').execute(), [])
})

/** Tidied as on each day: on the one before, then at this instant. */
const tidy = async (world: TestSite, at: string) => {
  world.setClock(Temporal.Instant.from(at).subtract({ hours: 25 }).toString())
  await world.runJobs()
  world.setClock(at)
  await world.runJobs()
}

/** Somebody who began a draft on 23 November 2026, at 10 in the morning. */
async function openOwn() {
  const world = await openTestSite()
  const person = await givenPerson(world.db, { name: 'Sauge' })
  const browser = await world.as(person.id)
  const draft = await givenDraft(world, browser)
  await browser.post(`${draft}/about`, { 'organization.name': 'Crocus', go: 'stay' })
  const warnings = async () => (await toldTo(world, person.id)).filter(({ key }) => key === 'drafting.fading')
  return { world, browser, draft, person, warnings }
}

test('a person is told of their draft at eleven months, once, with the way there', async () => {
  const { world, browser, draft, warnings } = await openOwn()
  await tidy(world, '2027-10-22T10:00:00Z')
  assert.deepEqual(await warnings(), [], 'a day too early')
  await tidy(world, '2027-10-24T11:00:00Z')
  await tidy(world, '2027-10-26T11:00:00Z')
  const [told, ...more] = await warnings()
  assert.deepEqual([told?.href, more], [draft.slice(3), []])
  assert.equal((await browser.request(draft)).status, 200)
})

test('opening a draft keeps it no longer; saving it does, for another year', async () => {
  const { world, browser, draft } = await openOwn()
  await tidy(world, '2027-10-25T11:00:00Z')
  await browser.get(`${draft}/about`)
  await browser.post(`${draft}/about`, { 'organization.name': 'Safran', go: 'stay' })
  await tidy(world, '2027-12-01T11:00:00Z')
  assert.match(await browser.get(draft), /Safran/)
  await tidy(world, '2028-09-26T11:00:00Z')
  const told = await world.db
    .selectFrom('notification')
    .select('createdAt')
    .where('key', '=', 'drafting.fading')
    .execute()
  assert.ok(
    told.some(({ createdAt }) => createdAt.startsWith('2028-09')),
    'told anew',
  )
  await browser.get(draft)
  await tidy(world, '2028-10-26T11:00:00Z')
  assert.equal((await browser.request(draft)).status, 404, 'looking saves nothing')
})

test('a draft is there on the last day of its year, and gone the day after', async () => {
  const { world, browser, draft } = await openOwn()
  await tidy(world, '2027-11-22T11:00:00Z')
  assert.equal((await browser.request(draft)).status, 200)
  await tidy(world, '2027-11-24T11:00:00Z')
  assert.equal((await browser.request(draft)).status, 404)
  assert.match(await browser.get('/fr/describe/drafts'), /Vous n’avez pas de brouillon/)
})

test('nobody can be told of a draft without account: it says itself until when it stays, and what shortens it', async () => {
  const { world, browser, draft } = await open()
  const page = textOf(await browser.get(`${draft}/about`))
  assert.match(page, /Sans compte, il reste ici jusqu’au 22 janvier 2027 : 60 jours après la dernière fois/)
  assert.match(page, /jamais moins de 7 jours après\. Personne ne pourra vous prévenir/)
  world.setClock('2027-01-20T10:00:00Z')
  await browser.post(`${draft}/about`, { 'organization.name': 'Crocus', go: 'stay' })
  assert.match(textOf(await browser.get(`${draft}/about`)), /jusqu’au 21 mars 2027/)
  await tidy(world, '2027-03-20T11:00:00Z')
  assert.deepEqual(await world.mails(), [])
  assert.equal((await browser.request(draft)).status, 200)
  await tidy(world, '2027-03-22T11:00:00Z')
  assert.equal((await browser.request(draft)).status, 404)
})

test('once it was taken along, its person is told', async () => {
  const { world, draft } = await open()
  const person = await givenPerson(world.db, { name: 'Sauge' })
  await (await world.as(person.id)).post(`${draft}/adoption`, {})
  await tidy(world, '2027-10-24T11:00:00Z')
  const told = (await toldTo(world, person.id)).filter(({ key }) => key === 'drafting.fading')
  assert.equal(told.length, 1)
  assert.equal((await (await world.as(person.id)).request(`/fr${told[0]?.href}`)).status, 200, 'the link opens it')
})

test('of a hoster’s draft all are told who act for it then, and nobody who acted', async () => {
  const world = await openTestSite()
  const hoster = await given.member(world.db, { name: 'Crocus' })
  const sauge = await delegateIn(world, hoster.id, 'Sauge')
  await sauge.browser.post('/fr/hosters/crocus/description', {})
  const melisse = await delegateIn(world, hoster.id, 'Mélisse')
  const ended = { endedAt: '2026-12-01T09:00:00.000Z' }
  await world.db.updateTable('delegation').set(ended).where('id', '=', sauge.delegationId).execute()
  await tidy(world, '2027-10-24T11:00:00Z')
  const fading = async (id: string) => (await toldTo(world, id)).filter(({ key }) => key === 'drafting.fading').length
  assert.deepEqual([await fading(sauge.id), await fading(melisse.id)], [0, 1])
})
