import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { fileOf, givenDraft, givenServiceIn, whereTo } from './testing.ts'

async function open() {
  const world = await openTestSite()
  const browser = world.visitor()
  return { world, browser, draft: await givenDraft(world, browser) }
}

const same = { 'sec-fetch-site': 'same-origin' }

test('a body that is not what it says changes nothing and breaks nothing', async () => {
  const { browser, draft } = await open()
  await browser.post(`${draft}/place`, { 'organization.chatterie.town': 'Brest', go: 'stay' })
  const bodies: RequestInit[] = [
    { body: '{"go":', headers: { ...same, 'content-type': 'application/json' } },
    { body: '--x\r\nbroken', headers: { ...same, 'content-type': 'multipart/form-data; boundary=x' } },
    { body: '\u0000\u0001', headers: { ...same, 'content-type': 'application/x-www-form-urlencoded' } },
  ]
  for (const path of ['about', 'services', 'machines', 'found', 'files', 'services/nothing/what', 'machines/nothing'])
    for (const init of bodies) {
      const { status } = await browser.request(`${draft}/${path}`, { method: 'POST', ...init })
      assert.ok(status < 500, `${path}: ${status}`)
    }
  assert.match(await fileOf(browser, draft), /organization\.chatterie\.town = Brest/)
})

test('a page of another site writes into no draft', async () => {
  const { browser, draft } = await open()
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  for (const path of ['about', 'services', 'removal', 'found']) {
    const answer = await browser.request(`${draft}/${path}`, { method: 'POST', body: new URLSearchParams(), headers })
    assert.equal(answer.status, 403, path)
  }
})

test('what was typed shows as text, in every page and file', async () => {
  const { browser, draft } = await open()
  const evil = '"><script>alert(1)</script>'
  await browser.post(`${draft}/about`, {
    'organization.name': evil,
    'organization.website': `javascript:${evil}`,
    go: 'stay',
  })
  const service = await givenServiceIn(browser, draft, { name: evil, software: evil, address: evil })
  const machine = whereTo(await browser.post(`${draft}/machines`, { name: evil }))
  const pages = ['', '/about', '/services', '/machines', '/files', '/found', '/check'].map((path) => draft + path)
  for (const page of [...pages, machine, `${service}/what`, `${service}/behind`])
    assert.doesNotMatch(await browser.get(page), /<script>alert|href="javascript:/, page)
  const file = await browser.request(`${draft}/files/script-alert-1-script.properties`)
  assert.equal(file.headers.get('content-type'), 'text/plain; charset=UTF-8')
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
})

test('a draft has as many parts as anybody has, and says when it is full', async () => {
  const { browser, draft } = await open()
  for (let count = 0; count < 50; count++) await browser.post(`${draft}/machines`, { name: `${count}` })
  const answer = await browser.post(`${draft}/machines`, { name: 'one more' })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /C’est plus que ce qu’un brouillon peut contenir/)
})

test('a part that somebody else took away meanwhile is gone, and the rest stays', async () => {
  const { browser, draft } = await open()
  const service = await givenServiceIn(browser, draft, { name: 'Pad' })
  await browser.post(`${service}/removal`, {})
  assert.equal((await browser.request(`${service}/what`)).status, 404)
  const late = await browser.post(`${service}/what`, { 'service.name': 'Too late', go: 'next' })
  assert.equal(late.status, 404)
  assert.doesNotMatch(await browser.get(`${draft}/services`), /Too late/)
  assert.equal((await browser.post(`${service}/removal`, {})).status, 303)
})

test('pages of the form speak English too', async () => {
  const { browser, draft } = await open()
  const service = await givenServiceIn(browser, draft, { name: 'Pad' })
  const at = (path: string) => path.replace('/fr/', '/en/')
  for (const [page, words] of [
    [at('/fr/describe/form'), 'Write your description'],
    [at(`${draft}/about`), 'Who you are'],
    [at(draft), 'Look it over'],
    [at(`${draft}/files`), 'Where to put them'],
    [at(`${draft}/found`), 'What there is already'],
    [at(`${service}/access`), 'Pad: the way in'],
  ] as const)
    assert.ok((await browser.get(page)).includes(words), page)
})
