import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { openTestSite } from '../../../testing.ts'
import { given } from '../../hosters/testing.ts'
import { fileOf, givenDraft, givenServiceIn, whereTo } from './testing.ts'

async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const browser = world.visitor()
  return { world, browser, draft: await givenDraft(world, browser) }
}

test('a draft begins with nothing, and its secret address is all that leads to it', async () => {
  const { world, browser, draft } = await open()
  const answer = await browser.request(`${draft}/about`)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.equal(answer.headers.get('x-robots-tag'), 'noindex')
  const page = await answer.text()
  assert.match(page, /<meta name="robots" content="noindex/)
  assert.ok(page.includes(`http://localhost:3000${draft}`), 'the page tells where it can be found again')
  assert.equal((await world.request(`${draft.slice(0, -1)}x/about`)).status, 404)
  const rows = await world.db.selectFrom('draft').selectAll().execute()
  assert.ok(!JSON.stringify(rows).includes(draft.split('/').at(-1) ?? ''), 'only its hash is kept')
  assert.equal((await world.request(`/fr/describe/form/${rows[0]?.id}`)).status, 404, 'its number leads nowhere')
})

test('each button saves: going on, staying, going back', async () => {
  const { browser, draft } = await open()
  const say = (name: string, go: string) => browser.post(`${draft}/about`, { 'organization.name': name, go })
  assert.equal(whereTo(await say('Crocus', 'next')), `${draft}/place`)
  assert.equal(whereTo(await say('Crocus 2', 'stay')), `${draft}/about?saved=yes`)
  assert.match(await browser.get(`${draft}/about?saved=yes`), /C’est gardé\./)
  assert.match(await browser.get(`${draft}/about`), /value="Crocus 2"/)
  const back = await browser.post(`${draft}/place`, { 'organization.country.code': 'FR', go: 'back' })
  assert.equal(whereTo(back), `${draft}/about`)
  const file = await fileOf(browser, draft)
  assert.match(file, /^organization\.name = Crocus 2$/m)
  assert.match(file, /^organization\.country\.name = France$/m, 'the country’s name follows its code')
})

test('nothing that is typed is refused: what is wrong is said beside it, and is saved', async () => {
  const { browser, draft } = await open()
  const typed = {
    'organization.name': 'Crocus',
    'organization.startdate': 'hier',
    'organization.website': 'crocus.example',
  }
  assert.equal(whereTo(await browser.post(`${draft}/about`, { ...typed, go: 'next' })), `${draft}/about?saved=yes`)
  const page = await browser.get(`${draft}/about`)
  assert.match(page, /value="hier"/)
  assert.match(page, /id="field-organization-startdate-error"/)
  assert.match(page, /href="#field-organization-startdate"/)
  assert.equal(
    whereTo(await browser.post(`${draft}/about`, { ...typed, go: 'next' })),
    `${draft}/place`,
    'who insists goes on',
  )
  await browser.post(`${draft}/about`, { ...typed, go: 'mend' })
  const mended = await browser.get(`${draft}/about`)
  assert.match(mended, /value="https:\/\/crocus\.example"/)
  assert.match(mended, /value="hier"/, 'what cannot be mended stays')
})

test('a known program brings its licence, site and source, and a new one takes them along', async () => {
  const { browser, draft } = await open()
  const service = await givenServiceIn(browser, draft, { name: 'Pad', software: 'etherpad', address: '' })
  const file = () => fileOf(browser, draft, 'pad.properties')
  assert.match(await file(), /software\.license\.name = Apache-2\.0/)
  assert.match(await file(), /software\.license\.url = https:\/\/spdx\.org\/licenses\/Apache-2\.0\.html/)
  assert.match(await file(), /software\.website = https:\/\/etherpad\.example/)
  assert.match(await file(), /service\.chatterie\.kinds = pad/)
  await browser.post(`${service}/what`, { 'service.name': 'Pad', 'software.name': 'Jitsi', go: 'next' })
  assert.doesNotMatch(await file(), /etherpad/)
  assert.match(await file(), /service\.chatterie\.kinds = visio/)
})

test('a program with several uses asks once which', async () => {
  const world = await openTestSite()
  const kinds = [
    { slug: 'pad', name: { fr: 'Texte', en: 'Text' } },
    { slug: 'cloud', name: { fr: 'Fichiers', en: 'Files' } },
  ]
  const software = [
    { slug: 'nextcloud', name: 'Nextcloud', license: 'AGPL-3.0-or-later', free: true, kinds: ['cloud', 'pad'] },
  ]
  await given.catalogue(world.db, { kinds, software })
  const browser = world.visitor()
  const draft = await givenDraft(world, browser)
  const service = await givenServiceIn(browser, draft, { name: 'Nuage', software: 'Nextcloud' })
  assert.match(await browser.get(`${service}/offer`), /À quoi sert Nextcloud chez vous/)
  await browser.post(`${service}/offer`, { 'service.chatterie.kinds': ['cloud'], go: 'next' })
  assert.doesNotMatch(await browser.get(`${service}/offer`), /À quoi sert/)
  assert.match(await fileOf(browser, draft, 'nuage.properties'), /service\.chatterie\.kinds = cloud$/m)
})

test('a machine is said once, and stands in the file of each service that runs on it', async () => {
  const { browser, draft } = await open()
  await givenServiceIn(browser, draft, { name: 'Pad' })
  await givenServiceIn(browser, draft, { name: 'Visio' })
  const machine = whereTo(await browser.post(`${draft}/machines`, { name: 'Radis' }))
  const page = await browser.get(machine)
  const services = [...page.matchAll(/name="services" value="([^"]+)"( checked)?/g)]
  assert.deepEqual(
    services.map(([, , checked]) => checked !== undefined),
    [true, true],
    'everything runs on the first one, until somebody says otherwise',
  )
  const said = {
    'host.name': 'Radis',
    'host.provider.type': 'HOME',
    'host.server.type': 'NANO',
    'host.country.code': 'BE',
  }
  await browser.post(machine, { ...said, services: [services[0]?.[1] ?? ''], go: 'next' })
  assert.match(await fileOf(browser, draft, 'pad.properties'), /host\.country\.name = Belgique/)
  assert.doesNotMatch(await fileOf(browser, draft, 'visio.properties'), /host\./)
  await browser.post(`${machine}/removal`, {})
  assert.doesNotMatch(await fileOf(browser, draft, 'pad.properties'), /host\./)
})

test('the summary tells what is missing for what, and leads there', async () => {
  const { browser, draft } = await open()
  await browser.post(`${draft}/about`, { 'organization.name': 'Crocus', go: 'next' })
  const page = await browser.get(draft)
  assert.match(page, new RegExp(`href="${draft}/about">Forme juridique`))
  assert.match(page, new RegExp(`href="${draft}/place">Pays`))
  assert.match(page, /Aucun service n’est encore décrit/)
})

test('files come one by one or all together, under names that stay apart', async () => {
  const { browser, draft } = await open()
  await browser.post(`${draft}/about`, {
    'organization.name': 'Crocus',
    'organization.website': 'https://crocus.example',
    go: 'next',
  })
  for (const name of ['Crocus', 'Pad', 'Pad']) await givenServiceIn(browser, draft, { name })
  const archive = await browser.request(`${draft}/archive`)
  assert.equal(archive.headers.get('content-type'), 'application/zip')
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
  assert.deepEqual(Object.keys(files), [
    'organization.properties',
    'crocus.properties',
    'pad.properties',
    'pad-2.properties',
  ])
  const own = new TextDecoder().decode(files['organization.properties'])
  assert.match(own, /subs\.pad-2 = https:\/\/crocus\.example\/\.well-known\/chatonsinfos\/pad-2\.properties/)
  await browser.post(`${draft}/files`, { home: 'https://www.crocus.example/infos' })
  assert.match(await fileOf(browser, draft), /subs\.pad = https:\/\/www\.crocus\.example\/infos\/pad\.properties/)
  await browser.post(`${draft}/files`, { home: 'javascript:alert(1)' })
  assert.doesNotMatch(await fileOf(browser, draft), /javascript/)
  const one = await browser.request(`${draft}/files/pad.properties`)
  assert.equal(one.headers.get('content-disposition'), 'attachment; filename="pad.properties"')
  assert.equal((await browser.request(`${draft}/files/other.properties`)).status, 404)
})

test('what the form does not show stays as it came', async () => {
  const { world, browser } = await open()
  const text = `file.class = Organization
organization.name = Crocus
organization.private.note = à nous
organization.chatterie.places.1.town = Lorient
organization.description.br = Bleunioù
metrics.http.hits.2026.months = 1,2,3
subs.figures-2025 = https://crocus.example/2025.properties`
  const draft = await givenDraft(world, browser, { text })
  const page = await browser.get(`${draft}/found`)
  const offer = /name="(keep-[^"]+)"/.exec(page)?.[1] ?? ''
  const keys = [...page.matchAll(/name="keep-[^"]+" value="([^"]+)" checked/g)].map(([, key = '']) => key)
  assert.equal(keys.length, 6)
  await browser.post(`${draft}/found`, { [offer]: keys, do: 'keep' })
  const about = {
    'organization.name': 'Crocus',
    'organization.description': 'Des fleurs',
    'organization.description.br': 'Bleunioù',
  }
  await browser.post(`${draft}/about`, { ...about, go: 'next' })
  const file = await fileOf(browser, draft)
  for (const line of text.split('\n').slice(1)) assert.ok(file.includes(line), line)
  assert.match(file, /^organization\.description = Des fleurs$/m)
})

test('networks keep the order and names of their rows; memberships stand with their dates', async () => {
  const { browser, draft } = await open()
  const row = (start: string, at: number, name: string, url: string) => ({
    [`${start}${at}-name`]: name,
    [`${start}${at}-url`]: url,
  })
  const social = 'organization.socialnetworks.'
  await browser.post(`${draft}/links`, {
    ...row(social, 0, 'Mastodon', 'https://m.example/@crocus'),
    ...row(social, 1, 'mastodon', 'https://n.example/@crocus'),
    ...row('organization.funding.', 0, '', 'https://don.example'),
    'memberof-0-name': 'chatons',
    'memberof-0-status.level': 'ACTIVE',
    'memberof-0-startdate': '2020-01-02',
    go: 'next',
  })
  const file = await fileOf(browser, draft)
  for (const line of [
    'organization.socialnetworks.mastodon = https://m.example/@crocus',
    'organization.socialnetworks.mastodon-2 = https://n.example/@crocus',
    'organization.funding.custom = https://don.example',
    'organization.memberof.chatons.status.level = ACTIVE',
    'organization.memberof.chatons.startdate = 2020-01-02',
  ])
    assert.ok(file.includes(line), line)
  await browser.post(`${draft}/links`, { ...row(social, 0, 'mastodon', 'https://m.example/@crocus'), go: 'next' })
  assert.doesNotMatch(await fileOf(browser, draft), /mastodon-2|memberof|funding/)
})
