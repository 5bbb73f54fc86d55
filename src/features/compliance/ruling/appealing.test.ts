import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDelegate, toldTo } from '../../delegates/testing.ts'
import { standingOf } from '../standing/index.ts'
import { rulingsOf } from './index.ts'
import { clauseId, givenContest, givenRuling, givenToRule, journaled, openRulings } from './testing.ts'

const reason = 'Cet hôte est bien le nôtre : voyez notre page des hôtes.'
const decision = { outcome: 'met', name: 'AG du 1er décembre 2026, point 4', url: 'https://collectif.example/ag' }

async function openRuled(on: 'contest' | 'suspicion' = 'suspicion') {
  const opened = await openRulings()
  const matter = on === 'contest' ? await givenContest(opened) : await givenToRule(opened)
  const ruled = await givenRuling(opened, matter.case)
  const receipt = 'receipt' in matter ? matter.receipt : ''
  const at = `/fr/hosters/crocus/rulings/${ruled.id}/appeal`
  return { ...opened, ...ruled, receipt, at, desk: `/fr/coordination/appeals/${ruled.id}` }
}

test('the hoster appeals, the members decide, and what they decide stands', async () => {
  const { world, db, pervenche, souci, angelique, crocus, page, at, desk } = await openRuled()
  assert.match(await pervenche.browser.get(page), /Faire appel/)
  assert.match(await world.get(page), /Un appel est possible jusqu’au 23 décembre 2026/)
  assert.doesNotMatch(await world.get(page), /Faire appel/)
  assert.equal((await pervenche.browser.post(at, { reason: 'Non.' })).status, 422)
  assert.equal((await pervenche.browser.post(at, { reason })).status, 303)
  assert.match(await world.get(page), /L’hébergeur a fait appel.*voyez notre page.*En appel/s)
  assert.match(await angelique.browser.get('/fr/coordination/rulings'), /Un appel attend les membres/)
  assert.ok((await angelique.browser.get(page)).includes(`href="${desk}"`))
  assert.doesNotMatch(await pervenche.browser.get(page), /Noter la décision/)
  assert.ok((await toldTo(world, souci.id)).some(({ key }) => key === 'compliance.told-appealed'))
  const [appealed] = await rulingsOf(db, crocus.id)
  assert.equal(appealed?.stands, 'not-met')

  assert.equal((await angelique.browser.post(desk, { ...decision, name: '' })).status, 422)
  assert.equal((await angelique.browser.post(desk, { ...decision, url: 'javascript:alert(1)' })).status, 422)
  assert.equal((await angelique.browser.post(desk, decision)).status, 303)
  const shown = await world.get(page)
  assert.match(shown, /Les membres ont décidé/)
  assert.match(shown, /href="https:\/\/collectif\.example\/ag"/)
  assert.match(shown, /La décision remplace l’avis/)
  const [decided] = await rulingsOf(db, crocus.id)
  assert.deepEqual([decided?.outcome, decided?.stands], ['not-met', 'met'])
  assert.equal((await angelique.browser.post(desk, decision)).status, 409)
  const standing = await standingOf(db, crocus.id, { day: '2026-11-23', now: world.now, public: true })
  assert.equal(standing?.clauses.find(({ clause }) => clause.id === clauseId)?.state, 'met')
  assert.deepEqual((await journaled(world)).slice(-3), [
    'ruling.made (public)',
    'ruling.appealed (public)',
    'ruling.decided (public)',
  ])
})

test('who said it appeals from the receipt, and stays unknown', async () => {
  const { world, db, pervenche, receipt, page, at } = await openRuled()
  assert.match(await world.get(receipt), /Vous pouvez faire appel jusqu’au 23 décembre 2026/)
  const short = await world.post(`${receipt}/appeal`, { reason: 'Non.' })
  assert.equal(short.status, 422)
  assert.match(await short.text(), />Non\.</)
  assert.equal((await world.post(`${receipt}/appeal`, { reason })).status, 303)
  assert.match(await world.get(page), /Qui avait signalé le manquement a fait appel/)
  const row = await db.selectFrom('ruling').select('appealByPersonId').executeTakeFirstOrThrow()
  assert.equal(row.appealByPersonId, null)
  assert.doesNotMatch(await world.get(receipt), /name="reason"/)
  assert.equal((await pervenche.browser.post(at, { reason })).status, 409)
})

test('two appeals at once: the first stands', async () => {
  const { world, pervenche, receipt, at } = await openRuled()
  const answers = await Promise.all([
    world.post(`${receipt}/appeal`, { reason }),
    pervenche.browser.post(at, { reason }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
})

test('nobody appeals after 30 days', async () => {
  const { world, pervenche, receipt, at, page } = await openRuled()
  world.pass({ hours: 30 * 24 })
  const late = await world.as(pervenche.id)
  assert.equal((await late.post(at, { reason })).status, 409)
  assert.equal((await world.post(`${receipt}/appeal`, { reason })).status, 409)
  assert.doesNotMatch(await world.get(receipt), /name="reason"/)
  assert.doesNotMatch(await late.get(page), /Faire appel|Un appel est possible/)
})

test('of a finding, the hoster or the coordination appeals; of a suspicion, the coordination does not', async () => {
  const contested = await openRuled('contest')
  assert.match(await contested.angelique.browser.get(contested.page), /Faire appel/)
  assert.match(await contested.angelique.browser.get(`${contested.desk}/start`), /Pourquoi l’avis devrait-il changer/)
  assert.equal((await contested.angelique.browser.post(`${contested.desk}/start`, { reason })).status, 303)
  assert.match(await contested.world.get(contested.page), /La coordination a fait appel/)
  const said = await openRuled()
  assert.doesNotMatch(await said.angelique.browser.get(said.page), /Faire appel/)
  assert.equal((await said.angelique.browser.post(`${said.desk}/start`, { reason })).status, 404)
  assert.equal((await said.angelique.browser.request(said.desk)).status, 409)
  assert.equal((await said.angelique.browser.post(said.desk, decision)).status, 409)
})

test('neither who ruled nor another hoster appeals, and who acts for the hoster records no decision', async () => {
  const { world, db, souci, pervenche, crocus, angelique, at, desk } = await openRuled()
  assert.equal((await souci.browser.post(at, { reason })).status, 403)
  assert.equal((await souci.browser.post(at.replace('crocus', 'bleuet'), { reason })).status, 404)
  assert.equal((await angelique.browser.post(at, { reason })).status, 403)
  await pervenche.browser.post(at, { reason })
  const both = await givenPerson(db, { name: 'Bergamote', roles: ['coordination'] })
  await givenDelegate(db, { personId: both.id, hosterId: crocus.id })
  assert.equal((await (await world.as(both.id)).post(desk, decision)).status, 403)
  assert.equal((await souci.browser.post(desk, decision)).status, 403)
})

test('a ruling that is upheld stands since it was made', async () => {
  const { world, db, crocus, pervenche, angelique, at, desk, page } = await openRuled()
  await pervenche.browser.post(at, { reason })
  world.pass({ hours: 24 })
  await (await world.as(angelique.id)).post(desk, { ...decision, outcome: 'not-met', url: '' })
  const [ruling] = await rulingsOf(db, crocus.id)
  assert.deepEqual([ruling?.stands, ruling?.standsSince], ['not-met', ruling?.at])
  assert.match(await world.get(page), /L’avis est confirmé/)
})
