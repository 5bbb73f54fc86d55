import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toInstant, toJson } from '../../../platform/database/index.ts'
import { found, givenTwoLooks } from '../looking/testing-looks.ts'
import {
  clauseId,
  givenContest,
  givenFinding,
  givenRuling,
  leadsTo,
  type Opened,
  openRulings,
} from '../ruling/testing.ts'
import { contestsPerDay, isContestedEnough } from './contest.ts'
import { type Contest, isContestable } from './index.ts'

const reason = 'Cet hôte est le nôtre, sous un autre nom.'
const formOf = (id: string, clause = clauseId) => `/fr/hosters/crocus/diagnosis/${id}/contest/${clause}`
const idOf = (answer: Response) => leadsTo(answer).split('/').at(-1) ?? ''

const saw = { result: 'against', sentence: { key: 'compliance.why-against', values: {} } } as const
const at = (hour: number) => toInstant(Temporal.Instant.from('2026-11-23T00:00:00Z').add({ hours: hour }))
const contest = (id: string, hour: number, said: Partial<Contest> = {}): Contest => ({
  ...{ id, hosterId: 'h', findingId: 'f', clauseId: 'a.b', saw, reason, language: 'fr', at: at(hour) },
  ...{ withdrawnAt: null, ruling: null, hidden: null, ...said },
})
const unfounded = (hour: number) => ({ ruling: { id: `r${hour}`, outcome: 'unfounded', at: at(hour) } as const })

test('after a ruling that a contest changes nothing, one more is taken while the finding says the same', () => {
  const other = { ...saw, sentence: { ...saw.sentence, values: { hosts: 'ads.example' } } }
  assert.equal(isContestedEnough([], saw), false)
  assert.equal(isContestedEnough([contest('a', 1, unfounded(2))], saw), false)
  const both = [contest('a', 1, unfounded(2)), contest('b', 2)]
  assert.equal(isContestedEnough(both, saw), true)
  assert.equal(isContestedEnough([both[0] ?? contest('a', 1), contest('b', 3, { withdrawnAt: at(4) })], saw), true)
  assert.equal(isContestedEnough(both, other), false)
  assert.equal(isContestedEnough([contest('z', 0), ...both.slice(0, 1)], saw), false)
  const met = { ruling: { id: 'r', outcome: 'met', at: at(2) } as const }
  assert.equal(isContestedEnough([contest('a', 1, met), contest('b', 3)], saw), false)
})

test('what is held against a hoster and goes on is contested, and nothing else', () => {
  for (const result of ['against', 'not-found', 'not-checkable'] as const) {
    assert.equal(isContestable({ result, endedAt: null }), true, result)
    assert.equal(isContestable({ result, endedAt: at(1) }), false, `${result}, over`)
  }
  for (const result of ['seen', 'nothing', 'told', null] as const)
    assert.equal(isContestable({ result, endedAt: null }), false, `${result}`)
})

test('a finding that says nothing is not offered to contest: who opens the form is told before they type', async () => {
  const { world, db, crocus, pervenche } = await openRulings()
  const before = world.now.subtract({ hours: 1 }).toString()
  await givenTwoLooks(db, crocus.id, { 'third-parties': [found('nothing')] }, before)
  const { id } = await db.selectFrom('finding').select('id').executeTakeFirstOrThrow()
  const form = await pervenche.browser.request(formOf(id))
  assert.equal(form.status, 409)
  assert.match(await form.text(), /ne vous reproche rien/)
  assert.equal((await pervenche.browser.request(formOf(id, 'respect.accounts'))).status, 404)
})

test('through the site: a second one after a ruling without effect, not a third, until the finding changes', async () => {
  const opened = await openRulings()
  const { db, pervenche } = opened
  const first = await givenContest(opened)
  const form = formOf(first.findingId)
  await givenRuling(opened, first.case, { outcome: 'unfounded' })
  const second = idOf(await pervenche.browser.post(form, { reason }))
  await pervenche.browser.post(`/fr/hosters/crocus/contests/${second}/withdrawal`, {})
  for (const answer of [await pervenche.browser.post(form, { reason }), await pervenche.browser.request(form)]) {
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /Tant qu’il dit la même chose/)
  }
  const sentence = toJson({ key: 'compliance.why-against', values: { hosts: 'ads.example' } } as const)
  await db.updateTable('finding').set({ sentence }).where('id', '=', first.findingId).execute()
  assert.equal((await pervenche.browser.post(form, { reason })).status, 303)
})

/** Contests and withdraws, over and over. */
async function loop({ pervenche }: Opened, form: string, times: number) {
  for (let time = 0; time < times; time++) {
    const id = idOf(await pervenche.browser.post(form, { reason }))
    await pervenche.browser.post(`/fr/hosters/crocus/contests/${id}/withdrawal`, {})
  }
}

test('a hoster contests a few times a day, whatever it withdraws', async () => {
  const opened = await openRulings()
  const { world, db, pervenche } = opened
  const form = formOf(await givenFinding(opened))
  await loop(opened, form, contestsPerDay)
  const refused = await pervenche.browser.post(form, { reason })
  assert.equal(refused.status, 429)
  assert.match(await refused.text(), /10 contestations par jour/)
  assert.equal((await db.selectFrom('contest').select('id').execute()).length, contestsPerDay)
  world.pass({ hours: 24 })
  assert.equal((await (await world.as(pervenche.id)).post(form, { reason })).status, 303)
})
