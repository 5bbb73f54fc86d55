// What a look at an applicant's website says: in doubt, nothing against it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestWeb, type Page } from '../../../platform/outbound/testing-web.ts'
import { blankHoster } from '../../hosters/index.ts'
import { isFresh, lookAtWebsite } from './look-at-website.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const facts = { ...blankHoster, name: 'Crocus', website: 'https://crocus.example/' }

async function looking(t: Parameters<typeof openTestWeb>[0]) {
  const web = await openTestWeb(t, ['crocus.example'])
  const look = async (page: Page | null, website = facts.website) => {
    if (page !== null) web.pages.set('https://crocus.example/', page)
    const [line] = await lookAtWebsite(web.outbound, { facts: { ...facts, website }, fictional: false }, now)
    return line && [line.verdict, line.blocking, line.key]
  }
  return { web, look }
}

const answering =
  (status: number): Page =>
  (_, response) =>
    response.writeHead(status).end('x')

test('a website that answers is fine', async (t) => {
  const { look } = await looking(t)
  assert.deepEqual(await look('Bienvenue'), ['fine', false, 'membership.line-website'])
})

test('one that is broken or not there is to mend', async (t) => {
  const { look } = await looking(t)
  for (const status of [404, 410, 500, 503])
    assert.deepEqual(await look(answering(status)), ['to-mend', true, 'membership.line-website-error'], String(status))
  assert.deepEqual(await look(null, 'https://nowhere.example/'), ['to-mend', true, 'membership.line-website-silent'])
})

test('one that refuses machines is not held against anybody', async (t) => {
  const { look } = await looking(t)
  for (const status of [401, 403, 429])
    assert.deepEqual(await look(answering(status)), ['unseen', false, 'membership.line-website-refused'])
})

test('a long page is read no further than its beginning', async (t) => {
  const { look } = await looking(t)
  assert.deepEqual((await look('x'.repeat(5_000_000)))?.[0], 'fine')
})

test('nobody asks for the website of who was made up, or has none', async (t) => {
  const { web } = await looking(t)
  assert.deepEqual(await lookAtWebsite(web.outbound, { facts, fictional: true }, now), [])
  assert.deepEqual(await lookAtWebsite(web.outbound, { facts: { ...facts, website: null }, fictional: false }, now), [])
  assert.deepEqual(web.asked, [])
})

test('a look is fresh for an hour', () => {
  const seen = { at: '2026-11-23T09:00:00.000Z', lines: [] }
  assert.equal(isFresh({ seen }, now), false)
  assert.equal(isFresh({ seen }, now.subtract({ minutes: 1 })), true)
  assert.equal(isFresh({ seen: null }, now), false)
})
