// How much a draft takes, and that no amount or shape of it breaks anything.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toJson } from '../../../platform/database/index.ts'
import { openTestSite } from '../../../testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { given } from '../../hosters/testing.ts'
import { fileOf, givenDraft, givenServiceIn, stampOf, whereTo } from './testing.ts'

const same = { 'sec-fetch-site': 'same-origin' }

async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const browser = world.visitor()
  return { world, browser, draft: await givenDraft(world, browser) }
}

type Browser = Awaited<ReturnType<typeof open>>['browser']

/** Sends files as the form does. */
const look = (browser: Browser, draft: string, ...files: [name: string, text: string][]) => {
  const body = new FormData()
  body.append('do', 'look')
  for (const [name, text] of files) body.append('file', new File([text], name))
  return browser.request(`${draft}/found`, { method: 'POST', body, headers: same })
}

const lineCount = (file: string) => file.split('\n').filter((line) => / = /.test(line)).length

test('two hundred services are as many as a draft has; the next one is refused, and none is lost', async () => {
  const { world, browser, draft } = await open()
  const services = Array.from({ length: 199 }, (_, at) => ({
    id: `s${at}`,
    statements: [{ key: 'service.name', value: `Service ${at}` }],
  }))
  await world.db
    .updateTable('draft')
    .set({ content: toJson({ services }) })
    .execute()
  assert.equal((await browser.post(`${draft}/services`, { name: 'La dernière' })).status, 303)
  const refused = await browser.post(`${draft}/services`, { name: 'Une de trop' })
  assert.equal(refused.status, 422)
  const page = await browser.get(`${draft}/services`)
  assert.match(page, /La dernière/)
  assert.doesNotMatch(page, /Une de trop/)
  assert.equal((await browser.request(`${draft}/archive`)).status, 200)
})

test('a file with more lines than anybody has is taken as far as it is readable', async () => {
  const { browser, draft } = await open()
  const many = Array.from({ length: 900 }, (_, at) => `organization.own.key${at} = ${at}`)
  const answer = await look(browser, draft, ['big.properties', `organization.name = Crocus\n${many.join('\n')}`])
  assert.ok(answer.status === 303 || answer.status === 422, String(answer.status))
  const page = await browser.get(`${draft}/found`)
  const [, offer = ''] = /name="(keep-[^"]+)"/.exec(page) ?? []
  const keys = [...page.matchAll(/name="keep-[^"]+" value="([^"]+)"/g)].map(([, key = '']) => key)
  assert.ok(keys.length <= 400, String(keys.length))
  await browser.post(`${draft}/found`, { [offer]: keys, do: 'keep' })
  assert.ok(lineCount(await fileOf(browser, draft)) <= 410)
})

test('a file of more than a megabyte is refused beside its field, in both languages', async () => {
  const { browser, draft } = await open()
  const large = `organization.name = ${'x'.repeat(1_200_000)}`
  for (const [at, words] of [
    [draft, /Ce fichier est trop grand/],
    [draft.replace('/fr/', '/en/'), /This file is too large: one megabyte at most/],
  ] as const) {
    const answer = await look(browser, at, ['large.properties', large])
    assert.ok(answer.status === 422 || answer.status === 413, String(answer.status))
    if (answer.status === 422) assert.match(textOf(await answer.text()), words)
  }
  assert.doesNotMatch(await browser.get(`${draft}/found`), /keep-/)
})

test('files that are none say so, beside those that are', async () => {
  const { browser, draft } = await open()
  for (const text of [
    '',
    '\u0000\u0001\u0002',
    '{"not": "ours"}',
    'PK\u0003\u0004',
    '<html><body>Bonjour</body></html>',
  ]) {
    const answer = await look(browser, draft, ['odd.properties', text])
    assert.ok(answer.status < 500, JSON.stringify(text))
    assert.doesNotMatch(await browser.get(`${draft}/found`), /keep-/, JSON.stringify(text))
  }
})

test('every button of every page takes whatever is sent with it', async () => {
  const { browser, draft } = await open()
  const service = await givenServiceIn(browser, draft, { name: 'Pad' })
  const machine = whereTo(await browser.post(`${draft}/machines`, { name: 'Radis' }))
  const odd: Record<string, string | string[]>[] = [
    {},
    { go: 'sideways' },
    { go: ['next', 'back'] },
    { go: '__proto__', __proto__: 'x', constructor: 'y', 'organization.name': ['Un', 'Deux'] },
    { 'organization.description.zz': 'x', 'organization.description.__proto__': 'x', go: 'mend' },
    { 'service.chatterie.kinds': Array.from({ length: 500 }, (_, at) => `k${at}`), go: 'stay' },
    { 'organization.funding.39-url': 'https://last.example', 'organization.funding.9999-url': 'x', go: 'stay' },
    { services: Array.from({ length: 500 }, (_, at) => `nobody-${at}`), go: 'stay' },
    { ...Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`field-${at}`, 'x'])), go: 'stay' },
  ]
  const addresses = [
    `${draft}/about`,
    `${draft}/links`,
    `${draft}/place`,
    `${service}/offer`,
    machine,
    `${draft}/found`,
  ]
  for (const address of addresses)
    for (const fields of odd) {
      const { status } = await browser.post(address, fields)
      assert.ok(status < 500, `${address} ${JSON.stringify(fields).slice(0, 60)}: ${status}`)
    }
  for (const address of [...addresses, draft, `${draft}/files`, `${draft}/check`])
    assert.equal((await browser.request(address)).status, 200, address)
})

test('a word of a list that nobody offered stays as it was written, and is told beside its field', async () => {
  const { browser, draft } = await open()
  await browser.post(`${draft}/about`, { 'organization.name': 'Crocus', 'organization.type': 'GUILD', go: 'stay' })
  const page = await browser.get(`${draft}/about`)
  assert.match(page, /<option value="GUILD" selected="">/)
  assert.match(page, /id="field-organization-type-error"/)
})

test('texts of any length are cut where readers of files would, and never inside a letter', async () => {
  const { browser, draft } = await open()
  for (const text of ['x'.repeat(100_000), '🐱'.repeat(20_000), 'é'.repeat(50_000)]) {
    await browser.post(`${draft}/about`, {
      'organization.name': 'Crocus',
      'organization.description': text,
      go: 'stay',
    })
    const file = await fileOf(browser, draft)
    assert.ok(file.length < 20_000, String(file.length))
    assert.ok(file.isWellFormed())
    assert.doesNotMatch(file, /\uFFFD/)
  }
})

test('a visitor begins twenty drafts an hour, and looks elsewhere twenty times; each is counted by itself', async () => {
  const { world, browser, draft } = await open()
  for (let count = 1; count < 20; count++) await givenDraft(world, browser)
  const stamp = await stampOf(world, browser)
  const answer = await browser.post('/en/describe/form', { stamp, website: '', text: 'organization.name = Crocus' })
  assert.equal(answer.status, 429)
  assert.ok(Number(answer.headers.get('retry-after')) > 3000)
  const page = await answer.text()
  assert.match(textOf(page), /That makes many attempts within an hour/)
  assert.match(page, />organization\.name = Crocus<\/textarea>/, 'what was pasted is kept')
  assert.equal((await look(browser, draft, ['a.properties', 'organization.name = Crocus'])).status, 303)
  const other = await browser.post('/fr/describe/form', { stamp, website: '' }, '192.0.2.9')
  assert.equal(other.status, 303, 'another visitor is as free as before')
  world.pass({ minutes: 61 })
  await givenDraft(world, browser)
})

test('what is too much for a draft is refused whole: the draft is as it was', async () => {
  const { browser, draft } = await open()
  await browser.post(`${draft}/about`, { 'organization.name': 'Crocus', go: 'stay' })
  const before = await fileOf(browser, draft)
  for (let count = 0; count < 50; count++) await browser.post(`${draft}/machines`, { name: 'x'.repeat(50_000) })
  assert.equal((await browser.post(`${draft}/machines`, { name: 'one more' })).status, 422)
  assert.equal(await fileOf(browser, draft), before)
  assert.equal((await browser.request(`${draft}/machines`)).status, 200)
})
