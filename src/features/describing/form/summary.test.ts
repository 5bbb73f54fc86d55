// Where a draft stands: what is done, wrong and missing, and what is found of it elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { linksIn, textOf } from '../../directory/testing-text.ts'
import { given } from '../../hosters/testing.ts'
import { fileOf, givenDraft, givenServiceIn, whereTo } from './testing.ts'

async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const browser = world.visitor()
  return { world, browser, draft: await givenDraft(world, browser) }
}

const valid = {
  'organization.name': 'Crocus',
  'organization.description': 'Des fleurs',
  'organization.type': 'ASSOCIATION',
  'organization.website': 'https://crocus.example/',
  'organization.startdate': '2019-03-01',
}

/** The steps that the page marks as begun. */
const doneIn = (page: string) =>
  [...page.matchAll(/<li class="done"><a href="[^"]*\/([\w-]+)">/g)].map(([, step]) => step)

test('a step is marked as soon as something is said on it, and no more once it is emptied', async () => {
  const { browser, draft } = await open()
  assert.deepEqual(doneIn(await browser.get(draft)), [])
  await browser.post(`${draft}/about`, { ...valid, go: 'next' })
  await browser.post(`${draft}/help`, { 'organization.contact.url': 'https://crocus.example/contact', go: 'next' })
  await browser.post(`${draft}/figures`, {
    'subs.0-name': '2025',
    'subs.0-url': 'https://crocus.example/2025.properties',
    go: 'next',
  })
  await givenServiceIn(browser, draft, { name: 'Pad' })
  await browser.post(`${draft}/machines`, { name: 'Radis' })
  assert.deepEqual(doneIn(await browser.get(draft)), ['about', 'help', 'machines', 'services', 'figures'])
  await browser.post(`${draft}/help`, { 'organization.contact.url': '', go: 'next' })
  assert.ok(!doneIn(await browser.get(draft)).includes('help'))
})

test('the summary says that a draft is ready only when nothing mandatory lacks in any file', async () => {
  const { browser, draft } = await open()
  const isReady = async () => /Votre description est valide/.test(textOf(await browser.get(draft)))
  assert.equal(await isReady(), false)
  const lacking = async () => {
    const page = await browser.get(draft)
    return linksIn(page).filter((href) => /\/(about|place|help|offer|what|access|behind)$/.test(href))
  }
  for (const [step, fields] of [
    ['about', valid],
    ['place', { 'organization.country.code': 'FR' }],
    [
      'help',
      {
        'organization.contact.url': 'https://crocus.example/contact',
        'organization.contact.email': 'contact@crocus.example',
      },
    ],
  ] as const)
    await browser.post(`${draft}/${step}`, { ...fields, go: 'next' })
  assert.equal(await isReady(), true, (await lacking()).join(' '))
  await givenServiceIn(browser, draft, { name: '' })
  assert.equal(await isReady(), false, 'a service without anything is one file that lacks something')
  assert.match(textOf(await browser.get(draft.replace('/fr/', '/en/'))), /Some points are left to correct/)
})

test('what is wrong is said under the words of its field, and leads to it', async () => {
  const { browser, draft } = await open()
  await browser.post(`${draft}/about`, { ...valid, 'organization.startdate': 'hier', go: 'stay' })
  const service = await givenServiceIn(browser, draft, { name: 'Pad', address: 'nowhere at all' })
  const page = await browser.get(draft)
  assert.match(page, new RegExp(`<a href="${draft}/about"><b>[^<]+</b></a> [^<]*Date illisible`))
  assert.match(page, new RegExp(`href="${service}/what"><b>`))
  assert.match(textOf(await browser.get(`${draft}/services`)), /à revoir/)
  const files = textOf(await browser.get(`${draft}/files`))
  assert.match(files, /points? à revoir/)
})

test('the check of a draft is the check of its files, with what its pages would show', async () => {
  const { world, browser, draft } = await open()
  await browser.post(`${draft}/about`, { ...valid, go: 'next' })
  await givenServiceIn(browser, draft, { name: 'Pad', software: 'Etherpad', address: 'https://pad.crocus.example/' })
  const page = textOf(await browser.get(`${draft}/check`))
  assert.match(page, /organization\.properties/)
  assert.match(page, /pad\.properties/)
  const other = await given.member(world.db, { name: 'Oseille' })
  await given.service(world.db, other.id, { name: 'Leur pad', url: 'https://pad.crocus.example/' })
  await world.directory.refresh()
  assert.match(textOf(await browser.get(`${draft}/check`)), /Oseille/, 'an address that another service has is told')
})

test('the program that the catalogue knows is one of those that are proposed', async () => {
  const { browser, draft } = await open()
  assert.match(await browser.get(`${draft}/services`), /<option value="Etherpad"/)
  const service = await givenServiceIn(browser, draft, { name: 'Salon', software: 'JITSI' })
  assert.match(await browser.get(`${service}/offer`), /value="visio" checked/)
  const own = await givenServiceIn(browser, draft, { name: 'Maison', software: 'Fait maison' })
  assert.doesNotMatch(
    await browser.get(`${own}/offer`),
    / checked/,
    'of a program that nobody knows nothing is guessed',
  )
})

test('a second machine runs nothing until somebody says so; a service runs on one', async () => {
  const { browser, draft } = await open()
  await givenServiceIn(browser, draft, { name: 'Pad' })
  const first = whereTo(await browser.post(`${draft}/machines`, { name: 'Radis' }))
  const second = whereTo(await browser.post(`${draft}/machines`, { name: 'Navet' }))
  assert.match(
    textOf(await browser.get(`${draft}/machines`)),
    /Radis Un service y tourne Navet Aucun service n’y tourne/,
  )
  const [, pad = ''] = /name="services" value="([^"]+)"/.exec(await browser.get(second)) ?? []
  await browser.post(second, { 'host.name': 'Navet', services: [pad], go: 'next' })
  assert.match(await fileOf(browser, draft, 'pad.properties'), /host\.name = Navet/)
  assert.doesNotMatch(await browser.get(first), / checked/)
  await browser.post(second, { 'host.name': 'Navet', go: 'next' })
  assert.doesNotMatch(await fileOf(browser, draft, 'pad.properties'), /host\./)
  const late = await givenServiceIn(browser, draft, { name: 'Visio' })
  assert.ok(late)
  assert.doesNotMatch(await fileOf(browser, draft, 'visio.properties'), /host\./, 'of two machines none is guessed')
})

test('the start leads people to the hosters that they act for, and to their drafts', async () => {
  const { world, browser } = await open()
  const hoster = await given.member(world.db, { name: 'Crocus' })
  await given.member(world.db, { name: 'Oseille' })
  const sauge = await delegateIn(world, hoster.id, 'Sauge')
  const links = linksIn(await sauge.browser.get('/fr/describe/form'))
  assert.ok(links.includes('/fr/hosters/crocus/description'))
  assert.ok(links.includes('/fr/describe/drafts'))
  assert.ok(!links.includes('/fr/hosters/oseille/description'))
  assert.match(textOf(await browser.get('/fr/describe/form')), /connectez-vous/)
  const ronce = await world.as((await givenPerson(world.db, { name: 'Ronce' })).id)
  assert.ok(!linksIn(await ronce.get('/fr/describe/form')).some((href) => href.endsWith('/description')))
})

test('a draft begins where there is something to look at, else with its first page', async () => {
  const { world, browser } = await open()
  const begun = async (fields: Record<string, string>) => {
    const draft = await givenDraft(world, browser, fields)
    return { draft, page: await browser.get(`${draft}/found`) }
  }
  assert.doesNotMatch((await begun({})).page, /name="keep-/)
  const { draft, page } = await begun({ text: 'service.name = Pad\nsoftware.name = etherpad' })
  assert.match(textOf(page), /Le service Pad/)
  assert.doesNotMatch(await fileOf(browser, draft), /Pad/, 'nothing is taken over unasked')
})

test('what is offered already in the draft is not offered again, and what differs shows what stands there', async () => {
  const { browser, draft } = await open()
  await browser.post(`${draft}/about`, { ...valid, go: 'next' })
  await browser.post(`${draft}/found`, { do: 'look', text: 'organization.name = Crocus\norganization.type = COMPANY' })
  const page = await browser.get(`${draft}/found`)
  assert.doesNotMatch(page, /value="organization\.name"/)
  assert.match(page, /value="organization\.type"(?! checked)/)
  assert.match(textOf(page), /À la place de\s: [Aa]ssociation/)
  assert.match(textOf(await browser.get(`${draft.replace('/fr/', '/en/')}/found`)), /Instead of: [Aa]ssociation/)
})
