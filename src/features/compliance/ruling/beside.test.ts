// What other pages show of it: the finding, the diagnosis, the clause.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  clauseId,
  givenContest,
  givenFinding,
  givenRuling,
  givenToRule,
  openRulings,
  suspect,
  text,
} from './testing.ts'

test('a finding is read with what the hoster says of it, by everybody', async () => {
  const opened = await openRulings()
  const { world, pervenche } = opened
  const { findingId } = await givenContest(opened)
  const at = `/fr/hosters/crocus/diagnosis/${findingId}`
  await pervenche.browser.post(`${at}/reply`, { text: 'Cet hôte est **à nous**.' })
  const page = await world.get(at)
  assert.match(page, /Cet hôte est <strong>à nous<\/strong>/)
  assert.match(page, /sous un autre nom/)
  assert.doesNotMatch(page, /Répondre à ce constat/)
  assert.match(await pervenche.browser.get(at), /Répondre à ce constat/)
})

test('a diagnosis tells what is said, and nothing that is not public', async () => {
  const opened = await openRulings()
  const { world, pervenche } = opened
  const findingId = await givenFinding(opened)
  await pervenche.browser.post(`/fr/hosters/crocus/diagnosis/${findingId}/reply`, { text: 'Nous regardons.' })
  await suspect(world, { text: 'La page des comptes a disparu depuis septembre.' })
  const at = '/fr/hosters/crocus/diagnosis'
  const secret = await world.db.selectFrom('suspicion').select('id').executeTakeFirstOrThrow()
  assert.doesNotMatch(await world.get(at), /page des comptes/)
  assert.ok(!(await world.get(at)).includes(secret.id))
  await pervenche.browser.post(`/fr/hosters/crocus/suspicions/${secret.id}`, { answer: 'Elle est revenue ce matin.' })
  assert.ok((await world.get(at)).includes(`/fr/suspicions/${secret.id}`))
})

test('the page of a clause keeps the precedents of all hosters, the last first', async () => {
  const opened = await openRulings()
  const { world } = opened
  const contest = await givenContest(opened)
  const first = await givenRuling(opened, contest.case, { outcome: 'unfounded' })
  world.pass({ hours: 1 })
  const second = await givenRuling(opened, (await givenToRule(opened)).case)
  const page = await world.get(`/fr/documents/charter/clauses/${clauseId}`)
  assert.match(page, /Les avis sur cet engagement/)
  assert.ok(page.indexOf(second.id) < page.indexOf(first.id))
  assert.match(await world.get(`/en/documents/charter/clauses/${clauseId}`), /Rulings on this clause/)
  assert.doesNotMatch(await world.get('/fr/documents/charter/clauses/respect.accounts'), /avis sur cet engagement/)
})

test('a clause that is in force no more is still named, and what was ruled on it still read', async () => {
  const opened = await openRulings()
  const { world, db } = opened
  const { page } = await givenRuling(opened, (await givenToRule(opened)).case)
  await db.updateTable('documentVersion').set({ withdrawnOn: '2026-11-01' }).execute()
  const shown = await world.get(page)
  assert.ok(shown.includes(`<code>${clauseId}</code>`))
  assert.match(shown, /n’en appelle aucun/)
  assert.match(await world.get('/fr/rulings'), /n’est pas tenu/)
})

test('without a charter in force nobody is held to anything', async () => {
  const opened = await openRulings()
  const { world, db, pervenche } = opened
  const findingId = await givenFinding(opened)
  await db.updateTable('documentVersion').set({ withdrawnOn: '2026-11-01' }).execute()
  assert.equal((await suspect(world)).status, 404)
  const at = `/fr/hosters/crocus/diagnosis/${findingId}/contest/${clauseId}`
  assert.equal((await pervenche.browser.post(at, { reason: 'Cet hôte est le nôtre.' })).status, 404)
})

test('a hoster that changes its name keeps what was said and ruled, under the new one', async () => {
  const opened = await openRulings()
  const { world, db, crocus } = opened
  const { page } = await givenRuling(opened, (await givenToRule(opened)).case)
  const row = await db.selectFrom('hoster').select('facts').where('id', '=', crocus.id).executeTakeFirstOrThrow()
  const facts = String(row.facts).replace('"Crocus"', '"Safran"')
  await db.updateTable('hoster').set({ slug: 'safran', facts }).where('id', '=', crocus.id).execute()
  assert.match(await world.get(page), /Avis\s: Safran et l’engagement R1/)
  assert.match(await world.get('/fr/hosters/safran/suspicion/respect.trackers'), /Safran ne tient pas/)
  assert.ok(text)
})
