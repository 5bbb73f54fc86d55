import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { textOf } from '../directory/testing-text.ts'

const addresses = ['/account/data', '/account/data/export', '/account/erasure']

async function open() {
  const world = await openTestSite()
  const { id, email } = await givenPerson(world.db, { name: 'Mélisse' })
  return { world, id, email, browser: await world.as(id) }
}

test('one’s data is one page away: to read, to take away, to have erased', async () => {
  const { browser } = await open()
  const page = await browser.get('/fr/account/data')
  for (const href of ['/fr/account/data/export', '/fr/account/data/export.json', '/fr/account/erasure', '/fr/privacy'])
    assert.ok(page.includes(`href="${href}"`), href)
  assert.match(page, /download="about-me\.json"/)
})

test('each of these pages stands in both languages, in no cache, and for its person alone', async () => {
  const { world, browser } = await open()
  for (const address of addresses)
    for (const language of ['fr', 'en']) {
      const answer = await browser.request(`/${language}${address}`)
      assert.equal(answer.status, 200, address)
      assert.equal(answer.headers.get('cache-control'), 'no-store', address)
      assert.equal((await world.request(`/${language}${address}`)).status, 303, address)
    }
})

test('the file that is taken away names the site and the day, and is one to keep', async () => {
  const { world, browser, email } = await open()
  const answer = await browser.request('/fr/account/data/export.json')
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="about-me\.json"$/)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const { site, madeAt, accounts } = await answer.json()
  assert.deepEqual([site, madeAt, accounts.email], [world.publicUrl, world.now.toString(), email])
})

test('before anything is erased the page says what goes and what stays, and asks once more', async () => {
  const { browser, email } = await open()
  const page = await browser.get('/fr/account/erasure')
  assert.ok(textOf(page).includes(email))
  const unsure = await browser.post('/fr/account/erasure', { sure: 'perhaps' })
  assert.equal(unsure.status, 422)
  assert.match(await unsure.text(), /id="field-sure-error"/)
  assert.equal((await browser.request('/fr/account')).status, 200)
})

test('a form of another site erases nobody', async () => {
  const { world, browser, id } = await open()
  const body = new URLSearchParams({ sure: 'yes' })
  const foreign = { method: 'POST', body, headers: { 'sec-fetch-site': 'cross-site' } }
  assert.equal((await browser.request('/fr/account/erasure', foreign)).status, 403)
  const { forgottenAt } = await world.db
    .selectFrom('person')
    .select('forgottenAt')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(forgottenAt, null)
})

test('the erasure is one line of the private journal, which names nobody', async () => {
  const { world, browser, id, email } = await open()
  await browser.post('/fr/account/erasure', { sure: 'yes' })
  const rows = await world.db.selectFrom('journalEntry').selectAll().where('verb', '=', 'person.erased').execute()
  assert.deepEqual(
    rows.map(({ actor, subjectId, visibility, content }) => ({ actor, subjectId, visibility, content })),
    [{ actor: id, subjectId: id, visibility: 'private', content: '{"before":null,"after":null}' }],
  )
  assert.ok(!JSON.stringify(rows).includes(email))
  const { id: sauge } = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const listed = textOf(await (await world.as(sauge)).get('/fr/journal?private=1'))
  assert.match(listed, /Un compte a été effacé/)
  assert.doesNotMatch(listed, /Mélisse/)
})

test('of two clicks at once one erases, and the other finds nobody', async () => {
  const { world, browser, id } = await open()
  const answers = await Promise.all([1, 2].map(() => browser.post('/fr/account/erasure', { sure: 'yes' })))
  assert.ok(
    answers.every(({ status }) => status < 500),
    answers.map(({ status }) => status).join(),
  )
  const person = await world.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual([person.name, person.userId], [null, null])
})
