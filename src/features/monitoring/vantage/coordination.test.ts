import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf } from '../../../platform/token.ts'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { given } from '../../hosters/testing.ts'
import { vantages } from './queries.ts'

const address = '/fr/coordination/vantage-points'

async function openCoordination() {
  const world = await openTestSite({ publicUrl: 'https://annuaire.example' })
  const hoster = await given.member(world.db, { name: 'Crocus' })
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  return { world, hoster, personId: id, browser: await world.as(id) }
}

test('the coordination adds a place and sees its key once, with the settings to copy', async () => {
  const { world, hoster, personId, browser } = await openCoordination()
  const answer = await browser.post(address, { name: ' Lyon ', place: 'Fibre', hoster: hoster.id })
  assert.deepEqual([answer.status, answer.headers.get('cache-control')], [201, 'no-store'])
  const page = await answer.text()
  const [, key = ''] = /REPORT_TO=https:\/\/annuaire\.example\nREPORT_KEY=(vantage_[\w-]{22})\n/.exec(page) ?? []
  const row = await world.db.selectFrom('vantage').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual(
    [row.name, row.place, row.hosterId, row.keyHash, row.byPersonId],
    ['Lyon', 'Fibre', hoster.id, hashOf(key), personId],
  )
  const list = await browser.get(address)
  assert.ok(list.includes('jamais encore') && !list.includes(key))
})

test('each place is in the journal, and on the page that says who asks, until it is removed', async () => {
  const { world, hoster, browser } = await openCoordination()
  await browser.post(address, { name: 'Lyon', place: 'Fibre', hoster: hoster.id })
  const checker = await world.get('/en/checker')
  assert.match(checker, /Lyon \(Fibre\)<\/bdi>, run by <a href="\/en\/hosters\/crocus">Crocus<\/a>/)
  const [{ id } = { id: '' }] = await vantages(world.db)
  const ended = await browser.post(`${address}/${id}/removal`, {})
  assert.equal(ended.headers.get('location'), `${address}?saved=ended`)
  assert.match(await browser.get(`${address}?saved=ended`), /role="status"/)
  assert.ok(!(await world.get('/en/checker')).includes('Lyon'))
  const journal = await browser.get('/en/journal')
  assert.match(journal, /Lyon<\/bdi><\/a> was removed/)
  assert.equal((await browser.post(`${address}/${id}/removal`, {})).status, 404)
})

test('what is no place comes back with the form', async () => {
  const { world, browser } = await openCoordination()
  const madeUp = await given.hoster(world.db, { name: 'Imaginaire', standing: 'fictional' })
  assert.ok(!(await browser.get(address)).includes('Imaginaire'))
  for (const wrong of [
    { name: '' },
    { name: 'x'.repeat(61) },
    { name: 'Ly\u202eon' },
    { name: 'Lyon', place: 'x'.repeat(101) },
    { name: 'Lyon', hoster: 'nobody' },
    { name: 'Lyon', hoster: madeUp.id },
  ]) {
    const answer = await browser.post(address, { place: '', hoster: '', ...wrong })
    assert.equal(answer.status, 422, JSON.stringify(wrong))
    assert.match(await answer.text(), /role="alert"/)
  }
  assert.deepEqual(await vantages(world.db), [])
})
