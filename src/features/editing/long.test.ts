import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { collectiveOf, findEntry } from '../hosters/index.ts'
import { errorAt, type Fields, fieldsIn, fieldsOf, givenRegister } from './testing.ts'

const catalogue = '/fr/coordination/catalogue'
const words = { 'sentence-fr': 'Une phrase.', 'sentence-en': 'A sentence.' }

test('no form takes more than a fact may hold, and each says how much that is', async () => {
  const world = await openTestSite()
  const { coordination, edit, serviceEdit } = await givenRegister(world)
  const long: [string, string, number][] = [
    [edit, 'name', 200],
    [edit, 'description-fr', 5000],
    [edit, 'registrationNumber', 100],
    [serviceEdit, 'software-version', 100],
    [serviceEdit, 'description-en', 5000],
    [`${catalogue}/kinds/pad`, 'name-fr', 100],
    [`${catalogue}/kinds/pad`, 'sentence-en', 300],
    [`${catalogue}/software/etherpad`, 'name', 100],
    [`${catalogue}/alternatives/zoom`, 'company', 100],
    ['/fr/coordination/settings', 'tagline-fr', 150],
    ['/fr/coordination/settings', 'notice-en', 300],
  ]
  for (const [url, field, most] of long) {
    const beside = url.startsWith(catalogue) ? words : url === serviceEdit ? { 'software-name': 'Etherpad' } : {}
    const fields = { ...(await fieldsOf(coordination, url)), ...beside }
    const over = await coordination.post(url, { ...fields, [field]: 'é'.repeat(most + 1) })
    assert.equal(over.status, 422, field)
    const error = errorAt(await over.text(), field) ?? ''
    assert.ok(error.replaceAll(/\s/g, '').includes(`${most}auplus`), `${field}: ${error}`)
    assert.equal((await coordination.post(url, { ...fields, [field]: 'é'.repeat(most) })).status, 303, field)
  }
})

test('markup, marks that turn a line around, and code for databases are texts like others', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = `${catalogue}/alternatives/zoom`
  const strange = [
    `<img src=x onerror=alert(1)>`,
    `'; drop table kind; --`,
    `{{7*7}} \${7*7} %s`,
    `</textarea><script>x`,
  ]
  for (const company of strange) {
    const fields = { ...(await fieldsOf(coordination, url)), ...words, company }
    assert.equal((await coordination.post(url, fields)).status, 303, company)
    assert.equal((await findEntry(world.db, 'alternative', 'zoom')).entry.company, company)
    const html = await coordination.get(url)
    assert.equal(fieldsIn(html).company, company)
    assert.ok(!html.includes('<img src=x') && !html.includes('<script>x'))
  }
  const turned = { ...(await fieldsOf(coordination, url)), company: 'gnp\u202e.exe\u0000' }
  await coordination.post(url, turned)
  assert.ok(!/[\u202e\0]/.test((await findEntry(world.db, 'alternative', 'zoom')).entry.company ?? ''))
})

test('a body that is none, or of thousands of controls, is answered in words', async () => {
  const world = await openTestSite()
  const { coordination, edit } = await givenRegister(world)
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' }
  const broken = await coordination.request(edit, { method: 'POST', body: '--y\r\n', headers })
  assert.ok(broken.status >= 400 && broken.status < 500, String(broken.status))
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`social-${at}-url`, 'https://a.example']))
  const answer = await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), ...many })
  assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status))
})

test('an empty form asks for what it needs and for nothing else', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const needs: [string, string[]][] = [
    ['/fr/coordination/hosters/add', ['name']],
    [`${catalogue}/kinds/add`, ['icon', 'name-en', 'name-fr', 'sentence-en', 'sentence-fr']],
    [`${catalogue}/software/add`, ['kinds', 'name', 'sentence-en', 'sentence-fr']],
    [`${catalogue}/alternatives/add`, ['kinds', 'name', 'sentence-en', 'sentence-fr']],
    ['/fr/coordination/old-addresses/add', ['sort', 'target', 'value']],
  ]
  for (const [url, fields] of needs) {
    const html = await (await coordination.post(url, {})).text()
    const wrong = [...html.matchAll(/id="field-([\w-]+)-error"/g)].map(([, field = '']) => field)
    assert.deepEqual([...new Set(wrong)].sort(), fields, url)
  }
})

test('settings refuse a text that lacks one of the site’s languages, and keep the other', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = '/fr/coordination/settings'
  const fields: Fields = await fieldsOf(coordination, url)
  for (const field of ['fullName', 'tagline']) {
    const typed = { ...fields, [`${field}-fr`]: 'Gardé', [`${field}-en`]: ' ' }
    const html = await (await coordination.post(url, typed)).text()
    assert.match(errorAt(html, `${field}-en`) ?? '', /dans cette langue/)
    assert.equal(fieldsIn(html)[`${field}-fr`], 'Gardé')
  }
})

test('every time zone that there is may be the collective’s', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = '/fr/coordination/settings'
  for (const timeZone of ['UTC', 'Pacific/Noumea', 'America/Guadeloupe', 'Indian/Reunion']) {
    assert.equal((await coordination.post(url, { ...(await fieldsOf(coordination, url)), timeZone })).status, 303)
    assert.equal((await collectiveOf(world.db)).settings.timeZone, timeZone)
  }
  const fields = await fieldsOf(coordination, url)
  for (const timeZone of ['', 'utc+1', 'Europe/paris', '../etc'])
    assert.equal((await coordination.post(url, { ...fields, timeZone })).status, 422, timeZone)
})

test('rules are whole numbers within bounds that make sense', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = '/fr/coordination/settings'
  const bounds: [string, number, number][] = [
    ['quorum', 0, 100],
    ['threshold', 50, 100],
    ['votingDays', 1, 90],
    ['ballotsPerPerson', 1, 10],
    ['mandatesPerHoster', 0, 10],
    ['prolongDays', 1, 90],
  ]
  for (const [rule, least, most] of bounds) {
    const control = `rules-${rule}`
    for (const good of [least, most]) {
      const fields = { ...(await fieldsOf(coordination, url)), [control]: String(good) }
      assert.equal((await coordination.post(url, fields)).status, 303, `${rule} ${good}`)
    }
    for (const bad of [least - 1, most + 1, 1.5, 'deux']) {
      const fields = { ...(await fieldsOf(coordination, url)), [control]: String(bad) }
      const answer = await coordination.post(url, fields)
      assert.equal(answer.status, 422, `${rule} ${bad}`)
      assert.match(errorAt(await answer.text(), control) ?? '', new RegExp(`entre ${least} et ${most}`))
    }
  }
})
