// Several people at the same moment, and jobs that run twice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginVersion, versionsOf } from '../charter/index.ts'
import { findDecisionById } from '../decisions/index.ts'
import { settleAdoptions } from './adopting/settle-adoptions.ts'
import { whenAmendmentDecided } from './adopting/when-decided.ts'
import { adopted, amendmentAt, begun, changeClause, decisionOf, openAmending, proposed } from './testing.ts'

test('two members that carry one proposal at once open one vote', async () => {
  const { db, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser)
  const answers = await Promise.all(members.map(({ browser, id }) => browser.post(`${proposal}/carry`, { hoster: id })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
  assert.equal((await db.selectFrom('decision').select('id').execute()).length, 1)
})

test('a draft that is proposed twice at once is one proposal of one version', async () => {
  const { db, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  await changeClause(melisse.browser, draft, 'bread.salt', { level: 'required' })
  const send = () => melisse.browser.post(draft.replace('draft', 'proposal'), { revision: '2' })
  const answers = await Promise.all([send(), send()])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
  assert.equal((await db.selectFrom('amendmentVersion').select('number').execute()).length, 1)
})

test('a close that is told twice adopts once, and gives tasks once', async () => {
  const opened = await openAmending()
  const { world, db, document, melisse } = opened
  const proposal = await proposed(melisse.browser)
  await adopted(opened, proposal)
  const decision = await findDecisionById(db, await decisionOf(db, proposal))
  assert.ok(decision.outcome)
  const again = whenAmendmentDecided({ publicUrl: world.publicUrl })
  await again(db, { decision, outcome: decision.outcome }, world.now)
  assert.equal((await versionsOf(db, document.id)).length, 2)
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 2)
})

test('a clause’s page names the proposals that would change it', async () => {
  const { world, melisse } = await openAmending()
  await proposed(melisse.browser)
  const page = (clause: string) => world.get(`/fr/documents/charter/clauses/${clause}`)
  assert.match(
    await page('bread.salt'),
    /\/fr\/amendments\/du-sel-pour-tous\/clauses\/charter\/bread\.salt.*Du sel pour tous/s,
  )
  assert.match(await page('bread.flour'), /Aucun amendement ne porte sur lui/)
})

test('withdrawn by its author and carried by a member at once, one of the two happens', async () => {
  const { world, db, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser)
  const [crocus] = members
  assert.ok(crocus)
  const answers = await Promise.all([
    melisse.browser.post(`${proposal}/withdrawal`, {}),
    crocus.browser.post(`${proposal}/carry`, { hoster: crocus.id }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
  const carriages = await db.selectFrom('amendmentCarrying').select('id').execute()
  const isWithdrawn = (await amendmentAt(db, proposal)).withdrawnAt !== null
  assert.equal(carriages.length, isWithdrawn ? 0 : 1)
  assert.match(await world.get(proposal), isWithdrawn ? /Retiré/ : /Au vote/)
})

test('a version that is published at the moment of the vote is voted on, or refused', async () => {
  const { db, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser)
  await changeClause(melisse.browser, `${proposal}/draft`, 'water.cold', { 'text.fr': 'Très froide.' })
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await melisse.browser.get(`${proposal}/draft`)) ?? []
  const [crocus] = members
  assert.ok(crocus)
  const [published, carriage] = await Promise.all([
    melisse.browser.post(`${proposal}/proposal`, { revision }),
    crocus.browser.post(`${proposal}/carry`, { hoster: crocus.id }),
  ])
  assert.equal(carriage.status, 303)
  const { versionNumber } = await db.selectFrom('amendmentCarrying').select('versionNumber').executeTakeFirstOrThrow()
  assert.deepEqual([published.status, versionNumber], published.status === 303 ? [303, 2] : [409, 1])
})

test('clauses that two writers add at once are both kept, each with an id of its own', async () => {
  const { db, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  const fields = { 'text.fr': 'Il pétrit lentement.', level: 'required', place: 'bread' }
  const url = `${draft}/charter/chapters/bread`
  const answers = await Promise.all([
    melisse.browser.post(url, fields),
    melisse.browser.post(url, { ...fields, 'text.fr': 'Il pétrit lentement !' }),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  const { draft: written } = await amendmentAt(db, draft)
  assert.deepEqual(
    written.documents[0]?.changes.map(({ clauseId }) => clauseId),
    ['bread.il-petrit-lentement', 'bread.il-petrit-lentement-2'],
  )
})

test('two nights at once make one version of what could not be made before', async () => {
  const opened = await openAmending()
  const { world, db, document, melisse } = opened
  const by = { actor: { kind: 'machine', name: 'test' } as const, now: world.now }
  for (let at = 0; at < 10; at++) await beginVersion(db, { documentId: document.id, from: 1 }, by)
  await adopted(opened, await proposed(melisse.browser))
  await db.deleteFrom('documentVersion').where('documentId', '=', document.id).where('number', '>', 5).execute()
  const { publicUrl } = world
  await Promise.all([1, 2].map(() => settleAdoptions(db, { publicUrl }, world.now)))
  const made = (await versionsOf(db, document.id)).filter(({ adoptedOn }) => adoptedOn !== null)
  assert.equal(made.length, 2)
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 2)
})
