import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { found, givenTwoLooks } from '../looking/testing-looks.ts'
import { clauseId, givenContest, givenFinding, givenRuling, journaled, openRulings } from '../ruling/testing.ts'
import { standingOf } from '../standing/index.ts'
import { contestsOf, isOpenContest } from './index.ts'

const reason = 'Cet hôte est le nôtre, sous un autre nom.'

test('a hoster contests a finding for a clause: both sides are read, and the coordination is told', async () => {
  const opened = await openRulings()
  const { world, db, crocus, angelique } = opened
  const { page, findingId } = await givenContest(opened)
  const shown = await world.get(page)
  assert.match(shown, /Ce que dit le constat/)
  assert.match(shown, /sous un autre nom/)
  assert.match(shown, /Quelqu’un d’un autre hébergeur va trancher/)
  assert.equal((await toldTo(world, angelique.id))[0]?.key, 'compliance.told-contest')
  const [contest] = await contestsOf(db, crocus.id)
  assert.deepEqual([contest?.findingId, contest && isOpenContest(contest)], [findingId, true])
  assert.deepEqual(await journaled(world), ['finding.contested (public)'])
  const found = await db.selectFrom('finding').select('result').where('id', '=', findingId).executeTakeFirstOrThrow()
  assert.equal(found.result, 'against')
})

test('the clause is called contested until somebody ruled', async () => {
  const opened = await openRulings()
  const { world, db, crocus } = opened
  const contest = await givenContest(opened)
  const stateNow = async () => {
    const standing = await standingOf(db, crocus.id, { day: '2026-11-23', now: world.now, public: true })
    return standing?.clauses.find(({ clause }) => clause.id === clauseId)?.state
  }
  assert.equal(await stateNow(), 'contested')
  await givenRuling(opened, contest.case)
  assert.equal(await stateNow(), 'not-met')
})

test('one open contest at a time for a finding and a clause, even when two are sent at once', async () => {
  const opened = await openRulings()
  const { world, db, pervenche, crocus } = opened
  const findingId = await givenFinding(opened)
  const at = `/fr/hosters/crocus/diagnosis/${findingId}/contest/${clauseId}`
  assert.match(await pervenche.browser.get(at), /Il tient respect\.trackers/)
  const answers = await Promise.all(
    [1, 2, 3].map((time) => pervenche.browser.post(at, { reason: `${reason} ${time}` })),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409])
  assert.equal((await contestsOf(db, crocus.id)).length, 1)
  const again = await pervenche.browser.post(at, { reason })
  assert.match(await again.text(), /déjà contesté/)
  assert.ok(world)
})

test('only what is held against a hoster, for a clause that it bears on, by its own people', async () => {
  const opened = await openRulings()
  const { db, world, crocus, pervenche, souci, angelique } = opened
  const findingId = await givenFinding(opened)
  const at = (id: string, clause = clauseId) => `/fr/hosters/crocus/diagnosis/${id}/contest/${clause}`
  for (const { browser } of [souci, angelique])
    assert.equal((await browser.post(at(findingId), { reason })).status, 403)
  assert.equal((await pervenche.browser.post(at(findingId, 'respect.accounts'), { reason })).status, 404)
  assert.equal((await pervenche.browser.post(at(findingId, 'respect.hearsay'), { reason })).status, 404)
  assert.equal((await pervenche.browser.post(at(findingId), { reason: 'Non.' })).status, 422)
  await givenTwoLooks(db, crocus.id, { 'third-parties': [found('seen')] }, world.now.add({ hours: 48 }).toString())
  assert.equal((await pervenche.browser.post(at(findingId), { reason })).status, 409)
  assert.deepEqual(await contestsOf(db, crocus.id), [])
})

test('it is withdrawn at will, but not once somebody ruled; then it can be contested anew', async () => {
  const opened = await openRulings()
  const { world, db, crocus, pervenche, souci } = opened
  const contest = await givenContest(opened)
  const withdrawal = `/fr/hosters/crocus/contests/${contest.id}/withdrawal`
  assert.equal((await souci.browser.post(withdrawal, {})).status, 403)
  assert.equal((await souci.browser.post(withdrawal.replace('crocus', 'bleuet'), {})).status, 404)
  assert.equal((await pervenche.browser.post(withdrawal, {})).status, 303)
  assert.equal((await pervenche.browser.post(withdrawal, {})).status, 303)
  assert.deepEqual(await contestsOf(db, crocus.id), [])
  assert.equal((await souci.browser.request(contest.case)).status, 404)
  const again = `/fr/hosters/crocus/diagnosis/${contest.findingId}/contest/${clauseId}`
  await pervenche.browser.post(again, { reason })
  const [open] = await contestsOf(db, crocus.id)
  await givenRuling(opened, `/fr/coordination/rulings/contests/${open?.id}`)
  assert.equal((await pervenche.browser.post(`/fr/hosters/crocus/contests/${open?.id}/withdrawal`, {})).status, 409)
  assert.equal((await pervenche.browser.post(again, { reason })).status, 303)
  assert.deepEqual(await journaled(world), [
    'finding.contested (public)',
    'finding.contest-withdrawn (public)',
    'finding.contested (public)',
    'ruling.made (public)',
    'finding.contested (public)',
  ])
})

test('a contest withdrawn while somebody rules is one or the other, never both', async () => {
  for (let round = 0; round < 4; round++) {
    const opened = await openRulings()
    const { db, pervenche } = opened
    const contest = await givenContest(opened)
    const [withdrawn, ruled] = await Promise.all([
      pervenche.browser.post(`/fr/hosters/crocus/contests/${contest.id}/withdrawal`, {}),
      givenRuling(opened, contest.case).then(
        () => true,
        () => false,
      ),
    ])
    const row = await db.selectFrom('contest').select('withdrawnAt').executeTakeFirstOrThrow()
    const rulings = await db.selectFrom('ruling').select('id').execute()
    assert.equal(rulings.length, row.withdrawnAt === null ? 1 : 0)
    assert.equal(withdrawn.status, ruled ? 409 : 303)
  }
})
