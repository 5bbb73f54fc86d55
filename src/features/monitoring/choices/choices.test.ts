import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, givenDelegate, openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { choiceOf } from './queries.ts'

const usual = { revision: '0', asked: 'yes', rhythm: '5', ownStatusPage: '' }

async function openWatching() {
  const { world, hoster, page } = await openCrocus()
  await given.service(world.db, hoster.id, { name: 'Pad', url: 'https://pad.crocus.example/' })
  const { browser } = await delegateIn(world, hoster.id, 'Capucine')
  return { world, hoster, browser, address: `${page}/watching`, status: `/en/status/${hoster.slug}` }
}

test('a hoster chooses how often it is asked, and the public page says so', async () => {
  const { world, hoster, browser, address, status } = await openWatching()
  assert.match(await world.get(status), /every 5 minutes/)
  const answer = await browser.post(address, { ...usual, rhythm: '15' })
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, `${address}?saved=choice`])
  assert.deepEqual(await choiceOf(world.db, hoster.id), {
    choice: { rhythm: 15, optedOut: false, toldFirst: false, ownStatusPage: null },
    ...{ optedOutAt: null, revision: 1 },
  })
  assert.match(await world.get(status), /every 15 minutes/)
  assert.match(await browser.get(`${address}?saved=choice`), /role="status"[\s\S]*value="15" checked/)
})

test('it may want no checks, come back, be told first, and name its own status page', async () => {
  const { world, hoster, browser, address, status } = await openWatching()
  const wish = { ...usual, asked: 'no', toldFirst: 'yes', ownStatusPage: 'https://etat.crocus.example' }
  await browser.post(address, wish)
  const { choice, optedOutAt } = await choiceOf(world.db, hoster.id)
  assert.deepEqual(choice, {
    ...{ rhythm: 5, optedOut: true, toldFirst: true },
    ownStatusPage: 'https://etat.crocus.example/',
  })
  assert.equal(optedOutAt, '2026-11-23T10:00:00.000Z')
  assert.match(await world.get(status), /asked not to be checked/)
  world.pass({ hours: 1 })
  await browser.post(address, { ...wish, revision: '1', rhythm: '60' })
  assert.equal((await choiceOf(world.db, hoster.id)).optedOutAt, optedOutAt)
  await browser.post(address, { ...wish, revision: '2', asked: 'yes' })
  assert.equal((await choiceOf(world.db, hoster.id)).optedOutAt, null)
})

test('what is no choice comes back with the form', async () => {
  const { world, hoster, browser, address } = await openWatching()
  for (const wrong of [
    { rhythm: '1' },
    { rhythm: '' },
    { rhythm: 'Infinity' },
    { asked: 'perhaps' },
    { ownStatusPage: 'etat.crocus.example' },
    { ownStatusPage: 'javascript:alert(1)' },
    { ownStatusPage: 'https://a:b@crocus.example/' },
    { ownStatusPage: `https://crocus.example/${'a'.repeat(600)}` },
    { revision: 'first' },
    { revision: '-1' },
  ]) {
    const answer = await browser.post(address, { ...usual, rhythm: '15', ...wrong })
    assert.equal(answer.status, 422, JSON.stringify(wrong))
    assert.match(await answer.text(), /role="alert"/)
  }
  assert.equal((await choiceOf(world.db, hoster.id)).revision, 0)
})

test('who chooses over another’s choice sees it first, and may then send their own', async () => {
  const { world, hoster, browser, address } = await openWatching()
  await browser.post(address, { ...usual, rhythm: '60', toldFirst: 'yes' })
  const late = await browser.post(address, { ...usual, rhythm: '15' })
  assert.equal(late.status, 409)
  const page = await late.text()
  assert.match(page, /une fois par heure<\/li><li>prévenus d’abord/)
  assert.match(page, /name="revision" value="1"/)
  assert.match(page, /value="15" checked/)
  await browser.post(address, { ...usual, revision: '1', rhythm: '15' })
  assert.equal((await choiceOf(world.db, hoster.id)).choice.rhythm, 15)
})

test('each choice is in the journal, and is taken back from there unless it changed since', async () => {
  const { world, hoster, browser, address } = await openWatching()
  await browser.post(address, { ...usual, rhythm: '60', asked: 'no' })
  const entry = await world.db
    .selectFrom('journalEntry')
    .select(['id', 'visibility', 'content'])
    .where('verb', '=', 'hoster.watching-chosen')
    .executeTakeFirstOrThrow()
  assert.equal(entry.visibility, 'public')
  assert.deepEqual(JSON.parse(entry.content ?? ''), {
    before: { rhythm: 5, optedOut: false },
    after: { rhythm: 60, optedOut: true },
  })
  assert.ok((await world.get(`/fr/journal/${entry.id}`)).includes('a choisi comment ses services sont surveillés'))
  assert.equal((await browser.post(`/fr/journal/${entry.id}/undoing`, {})).status, 303)
  const { choice, revision } = await choiceOf(world.db, hoster.id)
  assert.deepEqual([choice.rhythm, choice.optedOut, revision], [5, false, 2])
  assert.equal((await browser.post(`/fr/journal/${entry.id}/undoing`, {})).status, 409)
})

test('the same choice again changes nothing', async () => {
  const { world, hoster, browser, address } = await openWatching()
  await browser.post(address, usual)
  assert.equal((await choiceOf(world.db, hoster.id)).revision, 0)
})

test('who came by the domain a few days ago leads nobody to another status page, and may choose the rest', async () => {
  const { world, hoster, address } = await openWatching()
  const thief = await givenPerson(world.db, { name: 'Ortie' })
  await givenDelegate(world.db, { personId: thief.id, hosterId: hoster.id, proof: 'dns' }, world.now)
  const browser = await world.as(thief.id)
  const moved = await browser.post(address, { ...usual, ownStatusPage: 'https://ailleurs.example/' })
  assert.equal(moved.status, 403)
  assert.ok((await moved.text()).includes('Pendant vos premiers jours'))
  assert.equal((await browser.post(address, { ...usual, rhythm: '15' })).status, 303)
  assert.equal((await choiceOf(world.db, hoster.id)).choice.rhythm, 15)
})
