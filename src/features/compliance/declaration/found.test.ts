// What our checks found stands beside each clause of the form, and what waited for the hoster's answer is public with
// it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { diagnosisOf, findingsOf } from '../looking/index.ts'
import { found, givenLook, givenTwoLooks } from '../looking/testing-looks.ts'
import { standingOf } from '../standing/index.ts'
import { charter, clause, givenSent, givenVersion, home, openDeclaring, save, sendNow, withOpen } from './testing.ts'

const open = `${home}/open`
const day = '2026-11-23'

/** Crocus under a charter of which two checks bear on one clause. */
async function openLooked() {
  const opened = await openDeclaring()
  const { world, hoster } = opened
  const checked = clause('open.free-software', 'Il n’héberge qu’avec des logiciels libres.', {
    checks: ['licences', 'packages'],
    sight: 'part',
  })
  await givenVersion(world.db, 2, withOpen([checked, ...(charter.chapters[0]?.clauses.slice(1) ?? [])]), '2026-01-01')
  const stateOf = async (said: { public: boolean }) => {
    const standing = await standingOf(world.db, hoster.id, { day, now: world.now, ...said })
    return standing?.clauses.find((one) => one.clause.id === checked.id)?.state
  }
  const begin = async () => {
    await opened.ana.browser.post(home, { do: 'blank' })
    return textOf(await opened.ana.browser.get(open))
  }
  return { ...opened, begin, stateOf }
}

test('where nobody has looked, nothing is said beside a clause', async () => {
  const { begin } = await openLooked()
  assert.doesNotMatch(await begin(), /Ce que nos vérifications ont trouvé/)
})

test('what stands is told beside its clause alone, with its day and the way to all of it', async () => {
  const { world, hoster, ana, begin } = await openLooked()
  await givenTwoLooks(world.db, hoster.id, { licences: [found('against')] }, '2026-11-22T04:00:00Z')
  const page = await begin()
  assert.match(page, /O1 .*Ce que nos vérifications ont trouvé non respecté .* Voir comment, le 22 novembre 2026.*O2/)
  assert.equal(page.match(/Ce que nos vérifications ont trouvé/g)?.length, 1)
  const [finding] = await findingsOf(world.db, hoster.id, { now: world.now, public: false })
  assert.match(await ana.browser.get(open), new RegExp(`/fr/hosters/crocus/diagnosis/${finding?.id}"`))
})

test('what was seen once and does not stand yet is not told beside a clause', async () => {
  const { world, hoster, begin } = await openLooked()
  await givenLook(world.db, hoster.id, { founds: { licences: [found('against')] }, at: '2026-11-22T04:00:00Z' })
  assert.doesNotMatch(await begin(), /Voir comment/)
})

test('each result has its mark in the form', async () => {
  const { world, hoster, ana, begin } = await openLooked()
  const each = { licences: [found('seen')], packages: [found('not-found')] }
  await givenTwoLooks(world.db, hoster.id, each, '2026-11-22T04:00:00Z')
  await begin()
  const page = await ana.browser.get(open)
  assert.match(page, /class="state finding met"[^>]*>.*#f_met/s)
  assert.match(page, /class="state finding not-found"/)
})

test('sending has everybody read the first diagnosis, which waited for the hoster', async () => {
  const { world, hoster, ana, stateOf } = await openLooked()
  await givenTwoLooks(world.db, hoster.id, { licences: [found('seen')] }, '2026-11-23T04:00:00Z')
  assert.ok((await toldTo(world, ana.id)).length > 0, 'the hoster was told')
  const before = await diagnosisOf(world.db, hoster.id)
  assert.ok(before.publicAt === null || before.publicAt > world.now.toString())
  await givenSent(ana.browser)
  assert.equal((await diagnosisOf(world.db, hoster.id)).publicAt, '2026-11-23T10:00:00.000Z')
  assert.equal(await stateOf({ public: true }), 'met', 'declared, and seen')
})

test('a later change for the worse is public when the hoster declares anew', async () => {
  const { world, hoster, ana, stateOf } = await openLooked()
  await givenTwoLooks(world.db, hoster.id, { licences: [found('seen')] }, '2026-11-20T04:00:00Z')
  await givenSent(ana.browser)
  await givenTwoLooks(world.db, hoster.id, { licences: [found('against')] }, '2026-11-23T09:00:00Z')
  assert.equal(await stateOf({ public: false }), 'not-met')
  assert.equal(await stateOf({ public: true }), 'met')
  await ana.browser.post(home, { do: 'last' })
  await save(ana.browser, open, {})
  await sendNow(ana.browser)
  assert.equal(await stateOf({ public: true }), 'not-met')
})

test('what a hoster declares makes its state, and what it only writes does not', async () => {
  const { world, ana, stateOf } = await openLooked()
  await ana.browser.post(home, { do: 'blank' })
  await save(ana.browser, open, { 'open.free-software.state': 'not-met' })
  assert.equal(await stateOf({ public: true }), null)
  assert.equal(await stateOf({ public: false }), null)
  await sendNow(ana.browser)
  assert.equal(await stateOf({ public: true }), 'not-met')
  for (const [state, shown] of [
    ['met', 'declared'],
    ['not-concerned', 'declared'],
    ['planned', 'planned'],
  ] as const) {
    world.pass({ hours: 9 })
    await ana.browser.post(home, { do: 'last' })
    await save(ana.browser, open, { 'open.free-software.state': state, 'open.free-software.planned-on': '2027' })
    await sendNow(ana.browser)
    assert.equal(await stateOf({ public: true }), shown, state)
  }
})
