// A member carries it, the members vote: alone for or against, or ranked beside others on the same clauses.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { adoptVersion, beginVersion, editVersion, typedIn, versionsOf } from '../../charter/index.ts'
import { byTest } from '../../charter/testing.ts'
import { findDecisionById, withdrawDecision } from '../../decisions/index.ts'
import { toldTo } from '../../delegates/testing.ts'
import {
  adopted,
  amendmentAt,
  carried,
  decisionOf,
  openAmending,
  proposed,
  voteAndClose,
  writerIn,
} from '../testing.ts'
import { closeNow, no } from '../testing-votes.ts'

test('who acts for no member carries nothing', async () => {
  const { world, db, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser)
  assert.equal((await melisse.browser.request(`${proposal}/carry`)).status, 403)
  const [crocus, souci] = members
  assert.equal((await crocus?.browser.post(`${proposal}/carry`, { hoster: souci?.id ?? '' }))?.status, 403)
  assert.equal((await crocus?.browser.post(`${proposal}/carry`, {}))?.status, 422)
  const angelique = await givenPerson(db, { name: 'Angélique', roles: ['coordination'] })
  const desk = await world.as(angelique.id)
  assert.equal((await desk.post(`${proposal}/carry`, { hoster: crocus?.id ?? '' })).status, 403)
})

test('the member that carries it is named, and the proposal stands still until the result', async () => {
  const { world, db, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser)
  const [crocus] = members
  assert.ok(crocus)
  assert.match(await crocus.browser.get(`${proposal}/carry`), /Le vote s’ouvre tout de suite et dure 14 jours/)
  const decision = await carried(crocus, proposal)
  assert.match(await world.get(proposal), /Au vote.*Porté au vote par.*Crocus/s)
  assert.match(await world.get(decision), /Amendement\s: Du sel pour tous/)
  assert.ok((await toldTo(world, melisse.id)).some(({ key }) => key === 'amendments.told-carried'))
  assert.equal((await crocus.browser.post(`${proposal}/carry`, { hoster: crocus.id })).status, 409)
  assert.equal((await melisse.browser.post(`${proposal}/withdrawal`, {})).status, 409)
  assert.equal((await melisse.browser.post(`${proposal}/draft/charter/order`, { do: 'drop bread.salt' })).status, 409)
  const { about, rules, kind } = await findDecisionById(db, await decisionOf(db, proposal))
  assert.deepEqual([kind, about?.address], ['amendment', '/amendments/du-sel-pour-tous'])
  assert.equal(rules.days, 14)
})

test('what the members decline changes no text, and its page says so', async () => {
  const { world, db, document, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser)
  assert.ok(members[0])
  await carried(members[0], proposal)
  await voteAndClose(world, members, await decisionOf(db, proposal), no, 'Trop salé.')
  assert.equal((await amendmentAt(db, proposal)).outcome, 'declined')
  assert.equal((await versionsOf(db, document.id)).length, 1)
  assert.match(await world.get(proposal), /Pas adopté.*Voir le résultat et ses raisons.*2 contre.*Trop salé/s)
  assert.ok((await toldTo(world, melisse.id)).some(({ key }) => key === 'amendments.told-declined'))
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 0)
})

test('when too few vote the text stays as it is', async () => {
  const { world, db, document, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser)
  assert.ok(members[0])
  await carried(members[0], proposal)
  await closeNow(world)
  await closeNow(world)
  assert.equal((await amendmentAt(db, proposal)).outcome, 'declined')
  assert.equal((await versionsOf(db, document.id)).length, 1)
})

test('competing proposals are ranked in one vote, and leaving all as it is is among them', async () => {
  const { world, db, document, melisse, members } = await openAmending(['Crocus', 'Souci', 'Iris'])
  const sauge = await writerIn(world, 'Sauge')
  const more = await proposed(melisse.browser, { 'bread.salt': { 'text.fr': 'Il sale beaucoup.' } })
  const less = await proposed(
    sauge.browser,
    { 'bread.salt': { 'text.fr': 'Il sale peu.' } },
    { 'title.fr': 'Moins de sel' },
  )
  assert.match(await world.get(more), /Un autre amendement porte.*Moins de sel/s)
  const [crocus] = members
  assert.ok(crocus)
  const [first, second] = [await amendmentAt(db, more), await amendmentAt(db, less)]
  await carried(crocus, more, [second.id])
  const decision = await findDecisionById(db, await decisionOf(db, less))
  assert.equal(decision.method, 'ranked')
  assert.deepEqual(
    decision.options.map(({ label }) => label.fr),
    ['Du sel pour tous', 'Moins de sel', 'Laisser le texte tel qu’il est'],
  )
  assert.match(await world.get(less), /Au vote/)
  const ballot = { ranks: { [second.id]: 1, [first.id]: 2 } }
  await voteAndClose(world, members, decision.id, ballot)
  assert.deepEqual(
    [(await amendmentAt(db, more)).outcome, (await amendmentAt(db, less)).outcome],
    ['declined', 'adopted'],
  )
  const [version] = await versionsOf(db, document.id)
  assert.equal(version?.number, 2)
  assert.match(await world.get('/fr/documents/charter/versions/2'), /Il sale peu\./)
})

test('when leaving all as it is wins, none is adopted', async () => {
  const { world, db, document, melisse, members } = await openAmending()
  const one = await proposed(melisse.browser, { 'bread.salt': { 'text.fr': 'Il sale beaucoup.' } })
  const other = await proposed(melisse.browser, { 'bread.salt': { 'text.fr': 'Il sale peu.' } })
  assert.ok(members[0])
  await carried(members[0], one, [(await amendmentAt(db, other)).id])
  await voteAndClose(world, members, await decisionOf(db, one), { ranks: { 'as-it-is': 1 } })
  for (const proposal of [one, other]) assert.equal((await amendmentAt(db, proposal)).outcome, 'declined')
  assert.equal((await versionsOf(db, document.id)).length, 1)
})

test('while a vote runs on a clause nothing else is carried on it; other clauses are free', async () => {
  const { melisse, members } = await openAmending()
  const one = await proposed(melisse.browser)
  const rival = await proposed(melisse.browser, { 'bread.salt': { 'text.fr': 'Il sale peu.' } })
  const free = await proposed(melisse.browser, { 'water.cold': { 'text.fr': 'Il la sert froide.' } })
  const [crocus] = members
  assert.ok(crocus)
  await carried(crocus, one)
  assert.equal((await crocus.browser.post(`${rival}/carry`, { hoster: crocus.id })).status, 409)
  await carried(crocus, free)
})

test('of two amendments adopted one after the other both hold, the second no sooner than the first', async () => {
  const opened = await openAmending()
  const { world, db, document, melisse } = opened
  const slow = await proposed(melisse.browser, { 'bread.salt': { level: 'required' } }, { forceDays: '200' })
  const quick = await proposed(
    melisse.browser,
    { 'water.cold': { 'text.fr': 'Il la sert froide.' } },
    { forceDays: '0' },
  )
  await adopted(opened, slow)
  await adopted(opened, quick)
  const [last, former] = await versionsOf(db, document.id)
  assert.deepEqual([former?.inForceOn, last?.inForceOn], ['2027-06-27', '2027-06-28'])
  const page = await world.get('/fr/documents/charter/versions/3')
  assert.match(page, /Il la sert froide\./)
  assert.match(await world.get('/fr/documents/charter/diff/1/3'), /Devient obligatoire/)
})

test('a clause that was changed during the vote is not overwritten: the coordination reads it again', async () => {
  const opened = await openAmending()
  const { world, db, document, melisse, members } = opened
  const proposal = await proposed(melisse.browser, { 'water.cold': { 'text.fr': 'Il la sert glacée.' } })
  assert.ok(members[0])
  await carried(members[0], proposal)
  const begun = await beginVersion(db, { documentId: document.id, from: 1 }, byTest())
  const content = JSON.parse(JSON.stringify(begun.content).replace('Il tient water.cold.', 'Il la sert fraîche.'))
  const edit = { id: begun.id, revision: 1, typed: { ...typedIn(begun), content } }
  const edited = await editVersion(db, edit, byTest())
  const force = { adoptedOn: '2026-11-23', inForceOn: '2026-11-23' }
  const said = { force, decisionName: 'AG', decisionUrl: null, today: '2026-11-23' }
  await adoptVersion(db, { id: edited.id, revision: edited.revision, ...said }, byTest())
  await voteAndClose(world, members, await decisionOf(db, proposal))
  assert.equal((await amendmentAt(db, proposal)).outcome, 'adopted')
  const [third] = await versionsOf(db, document.id)
  assert.deepEqual([third?.number, third?.adoptedOn], [3, null])
  assert.match(await world.get(proposal), /la coordination doit relire la nouvelle version/)
  const angelique = await givenPerson(db, { name: 'Angélique', roles: ['coordination'] })
  assert.match(await (await world.as(angelique.id)).get('/fr/coordination'), /Le texte a changé pendant le vote/)
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 0)
  const today = world.now.toString().slice(0, 10)
  const later = { force: { adoptedOn: today, inForceOn: today }, decisionName: 'AG', decisionUrl: null, today }
  await adoptVersion(
    db,
    { id: third?.id ?? '', revision: third?.revision ?? 0, ...later },
    byTest(world.now.toString()),
  )
  world.pass({ hours: 24 })
  await world.runJobs()
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 2)
})

test('a vote that was withdrawn leaves the proposal open: it can be written, withdrawn, and carried again', async () => {
  const { world, db, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser)
  const [crocus, souci] = members
  assert.ok(crocus && souci)
  await carried(crocus, proposal)
  const by = { actor: { kind: 'person', personId: crocus.personId, forHosterId: crocus.id } as const, now: world.now }
  await withdrawDecision(db, by, { id: await decisionOf(db, proposal), reason: 'Trop tôt.' })
  assert.match(await world.get(proposal), /En discussion/)
  world.pass({ hours: 1 })
  await carried(souci, proposal)
  assert.match(await world.get(proposal), /Au vote.*Porté au vote par.*Souci/s)
})
