import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenDocument } from '../../../charter/testing.ts'
import { type Ballot, castBallot, findDecisionById } from '../../../decisions/index.ts'
import { toldTo } from '../../../delegates/testing.ts'
import { blankCollective } from '../../../hosters/index.ts'
import { given } from '../../../hosters/testing.ts'
import { neighbourIn, openLife, periodsIn } from '../testing.ts'

const reasons = 'Des publicités **partout** depuis un an.'
const clauseIds = 'bread.flour'

async function open() {
  const life = await openLife()
  await givenDocument(life.db)
  const others = [await neighbourIn(life.world, 'Ortie'), await neighbourIn(life.world, 'Radis')]
  const { world, db } = life
  const rows = async () => db.selectFrom('sanction').selectAll().orderBy('at').orderBy('id').execute()
  const vote = async (choice: 'for' | 'against') => {
    const [decisionId] = (await rows()).flatMap((row) => (row.outcome === null ? (row.decisionId ?? []) : []))
    for (const { hoster, person } of others) {
      const by = { actor: { kind: 'person', personId: person.id, forHosterId: hoster.id } as const, now: world.now }
      const ballot: Ballot = { choice }
      await castBallot(db, by, {
        decisionId: decisionId ?? '',
        hosterId: hoster.id,
        ballot,
        reason: choice === 'against' ? 'Trop.' : '',
      })
    }
    world.pass({ hours: 24 * 22 })
    await world.runJobs()
    return findDecisionById(db, decisionId ?? '')
  }
  const propose = async (kind = 'exclusion') => {
    const answer = await life.coordination.post('/fr/hosters/crocus/sanction', { kind, reasons, clauseIds })
    return (answer.headers.get('location') ?? `${answer.status}`).replace(/\?.*/, '')
  }
  const pass = async (days: number) => {
    await world.runJobs()
    world.pass({ hours: 24 * days })
    await world.runJobs()
    await world.runJobs()
  }
  return { ...life, others, rows, vote, propose, pass }
}

test('an exclusion is asked with reasons and commitments; the hoster replies before anybody votes', async () => {
  const { world, delegate, propose, pass, rows } = await open()
  const page = await propose()
  assert.match(page, /^\/fr\/sanctions\//)
  assert.match(await world.get(page), /<strong>partout[\s\S]*n’a pas répondu/)
  assert.deepEqual(
    (await toldTo(world, delegate.id)).map(({ key }) => key),
    ['membership.told-sanction-proposed'],
  )
  assert.equal((await delegate.browser.post(`${page}/reply`, { reply: '' })).status, 422)
  assert.equal((await delegate.browser.post(`${page}/reply`, { reply: 'Elles ne sont *pas* à nous.' })).status, 303)
  await pass(13)
  assert.equal((await rows())[0]?.decisionId, null, 'the days of the settings are not over')
  await pass(2)
  const { decisionId } = (await rows())[0] ?? {}
  const decision = await findDecisionById(world.db, decisionId ?? '')
  assert.match(await world.get(`/fr/decisions/${decision.slug}`), /partout[\s\S]*pas<\/em> à nous/)
  assert.equal((await delegate.browser.post(`${page}/reply`, { reply: 'Trop tard.' })).status, 409)
})

test('adopted, it ends the membership in the closing itself; the hoster did not vote, its page says so', async () => {
  const { world, propose, pass, vote, db, hoster } = await open()
  const page = await propose()
  await pass(15)
  const decision = await vote('for')
  assert.equal(decision.outcome?.state, 'adopted')
  const voters = await db.selectFrom('decisionVoter').select('hosterId').where('decisionId', '=', decision.id).execute()
  assert.equal(
    voters.some(({ hosterId }) => hosterId === hoster.id),
    false,
  )
  const [period = ''] = await periodsIn(world, 'crocus')
  assert.match(period, /^active 2020-01-01 → 2026-12/)
  assert.match(await world.get(page), /Les membres ont dit oui/)
  assert.match(await world.get('/fr/hosters/crocus'), /sanctions\//)
  assert.match(await world.get('/fr/sanctions'), /Crocus[\s\S]*Exclusion/)
})

test('an appeal within 30 days is one more vote; won, the hoster is back as it was', async () => {
  const { world, delegate, propose, pass, vote } = await open()
  const page = await propose('suspension')
  await pass(15)
  await vote('for')
  assert.match(await delegate.browser.get(page), /Faire recours/)
  const answer = await delegate.browser.post(`${page}/appeal`, { reasons: 'C’est réparé.' })
  assert.equal(answer.status, 303)
  await vote('for')
  const periods = await periodsIn(world, 'crocus')
  assert.equal(periods.length, 2)
  assert.match(periods[1] ?? '', /^active 2027-01-\d\d → …/)
  assert.match(await world.get(page), /levée depuis/)
  assert.equal((await delegate.browser.post(`${page}/appeal`, { reasons: 'Encore.' })).status, 409)
})

test('after 30 days there is no appeal; the others may still lift the decision', async () => {
  const { world, delegate, coordination, propose, pass, vote } = await open()
  const page = await propose('suspension')
  await pass(15)
  await vote('for')
  await pass(31)
  assert.equal((await delegate.browser.post(`${page}/appeal`, { reasons: 'Trop tard.' })).status, 409)
  assert.equal((await delegate.browser.post(`${page}/lifting`, { reasons: 'Par moi-même.' })).status, 403)
  assert.equal((await coordination.post(`${page}/lifting`, { reasons: 'C’est réparé.' })).status, 303)
  await vote('for')
  assert.match((await periodsIn(world, 'crocus')).at(-1) ?? '', /→ …$/)
})

test('rejected, nothing changes', async () => {
  const { world, propose, pass, vote } = await open()
  const page = await propose()
  await pass(15)
  await vote('against')
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → …'])
  assert.match(await world.get(page), /Les membres ont dit non/)
})

test('one thing at a time is asked about a hoster, and it can be withdrawn before the vote', async () => {
  const { world, coordination, propose, pass, rows } = await open()
  const page = await propose()
  assert.equal(await propose('suspension'), '409')
  assert.equal((await coordination.post(`${page}/withdrawal`, {})).status, 303)
  assert.match(await world.get(page), /retirée/)
  await pass(20)
  assert.deepEqual(
    (await rows()).map(({ decisionId }) => decisionId),
    [null],
  )
  assert.match(await propose('suspension'), /^\/fr\/sanctions\//)
})

test('a hoster that left before the vote is not voted on', async () => {
  const { db, delegate, propose, pass, rows } = await open()
  await delegate.browser.post('/fr/hosters/crocus/departure', {
    ...{ endsOn: '2026-12-07', reason: 'Fini.', ownData: 'Menu.', revision: '0' },
  })
  await propose()
  await pass(15)
  assert.notEqual((await rows())[0]?.withdrawnAt, null)
  assert.equal((await db.selectFrom('decision').select('id').execute()).length, 0)
})

test('a member may ask where the settings let it; nobody against their own hoster, nor a stranger', async () => {
  const { world, delegate, others } = await open()
  const [ortie] = others
  const at = '/fr/hosters/crocus/sanction'
  const typed = { kind: 'exclusion', reasons, clauseIds }
  assert.equal((await ortie?.browser.post(at, typed))?.status, 403)
  const rules = { ...blankCollective.rules, mayOpen: 'member' as const }
  await given.collective(world.db, { rules })
  assert.equal((await delegate.browser.post(at, typed)).status, 403)
  const answer = await ortie?.browser.post(at, typed)
  assert.equal(answer?.status, 303)
  assert.match(await world.get(answer?.headers.get('location') ?? ''), /Ortie/)
})

test('what is not right comes back with what was typed', async () => {
  const { coordination } = await open()
  for (const [wrong, words] of [
    [{ kind: '' }, /Dites ce que vous demandez/],
    [{ reasons: '\u202e' }, /Donnez vos raisons/],
    [{ clauseIds: 'nothing.here' }, /au moins un engagement/],
    [{ clauseIds: [] }, /au moins un engagement/],
  ] as const) {
    const typed = { kind: 'exclusion', reasons, clauseIds, ...wrong }
    const answer = await coordination.post('/fr/hosters/crocus/sanction', {
      ...typed,
      clauseIds: [...[typed.clauseIds].flat()],
    })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), words)
  }
})
