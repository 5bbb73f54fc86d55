// What programs get: problems that say what is wrong, and no way in by a key.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenKey } from '../../accounts/testing.ts'
import { formAt, givenContest, givenFinding, openRulings, ruling, rulingsIn, suspicionsIn } from './testing.ts'

const json = { 'content-type': 'application/json', accept: 'application/json', 'sec-fetch-site': 'same-origin' }

test('a form that is wrong is a problem with the field that is', async () => {
  const { world } = await openRulings()
  const answer = await world.request(formAt, { method: 'POST', headers: json, body: '{"text":"Non."}' })
  assert.equal(answer.status, 422)
  assert.match(answer.headers.get('content-type') ?? '', /application\/problem\+json/)
  const problem = JSON.stringify(await answer.json())
  assert.match(problem, /"text"/)
  assert.match(problem, /20/)
})

test('a body that is no form is one without fields', async () => {
  const opened = await openRulings()
  const { world, souci } = opened
  const contest = await givenContest(opened)
  for (const body of [
    '',
    'null',
    '[]',
    '{',
    '{"text":{"a":1}}',
    '{"text":["a","b"]}',
    `{"text":"${'x'.repeat(5000)}"}`,
  ]) {
    assert.equal((await world.request(formAt, { method: 'POST', headers: json, body })).status, 422, body.slice(0, 20))
    const headers = { ...json, 'content-type': 'application/json' }
    assert.equal((await souci.browser.request(contest.case, { method: 'POST', headers, body })).status, 422)
  }
  assert.deepEqual(await suspicionsIn(world), [])
  assert.deepEqual(await rulingsIn(world), [])
})

test('a body that is too large is refused before it is read', async () => {
  const { world } = await openRulings()
  const body = `{"text":"${'x'.repeat(300_000)}"}`
  assert.equal((await world.request(formAt, { method: 'POST', headers: json, body })).status, 422)
})

test('no key answers, rules or reads who said it', async () => {
  const opened = await openRulings()
  const { world, db, pervenche, souci, angelique } = opened
  const findingId = await givenFinding(opened)
  for (const [personId, address] of [
    [pervenche.id, `/fr/hosters/crocus/diagnosis/${findingId}/reply`],
    [pervenche.id, '/fr/hosters/crocus/suspicions'],
    [souci.id, '/fr/coordination/rulings'],
    [angelique.id, '/fr/coordination/suspicions'],
  ] as const) {
    const key = await givenKey(db, personId, personId === angelique.id ? ['coordinate'] : ['read', 'describe'])
    const answer = await world.request(address, { headers: { authorization: `Bearer ${key}` } })
    assert.equal(answer.status, 403, address)
  }
})

test('a program with a key says nothing in the name of who has it', async () => {
  const { world, db, souci } = await openRulings()
  const key = await givenKey(db, souci.id, ['read'])
  const page = await (await world.request(formAt, { headers: { authorization: `Bearer ${key}` } })).text()
  assert.ok(!page.includes(souci.email))
})

test('a form of another site acts nowhere', async () => {
  const opened = await openRulings()
  const contest = await givenContest(opened)
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  const body = new URLSearchParams(ruling(opened))
  assert.equal((await opened.souci.browser.request(contest.case, { method: 'POST', headers, body })).status, 403)
  assert.equal((await opened.world.request(formAt, { method: 'POST', headers, body })).status, 403)
  assert.deepEqual(await rulingsIn(opened.world), [])
})

test('what is unknown is not found, whatever stands in the address', async () => {
  const { world, angelique, souci, pervenche } = await openRulings()
  const strange = ['nothing', '%00', '..%2F', 'é', 'x'.repeat(500), '%27%20or%201=1']
  for (const id of strange) {
    for (const address of [`/fr/rulings/${id}`, `/fr/suspicions/${id}`, `/fr/replies/${id}`, `/fr/contests/${id}`])
      assert.equal((await world.request(address)).status, 404, address)
    assert.equal((await world.request(`/fr/suspicions/receipts/${id}`)).status, 404)
    assert.equal((await angelique.browser.request(`/fr/coordination/suspicions/${id}`)).status, 404)
    assert.equal((await souci.browser.request(`/fr/coordination/rulings/contests/${id}`)).status, 404)
    assert.equal((await pervenche.browser.request(`/fr/hosters/crocus/suspicions/${id}`)).status, 404)
  }
})
