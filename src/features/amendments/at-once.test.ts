// Several people at the same moment, and jobs that run twice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginVersion, versionsOf, withdrawVersion } from '../charter/index.ts'
import { findDecisionById } from '../decisions/index.ts'
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

test('a vote closes even when no version can be made, and the night tries again', async () => {
  const opened = await openAmending()
  const { world, db, document, melisse, members } = opened
  const proposal = await proposed(melisse.browser)
  const full = async () => {
    const by = { actor: { kind: 'machine', name: 'test' } as const, now: world.now }
    const drafts: Awaited<ReturnType<typeof beginVersion>>[] = []
    for (let at = 0; at < 10; at++) drafts.push(await beginVersion(db, { documentId: document.id, from: 1 }, by))
    return async () => {
      const today = world.now.toString().slice(0, 10)
      for (const { id, revision } of drafts) await withdrawVersion(db, { id, revision, withdrawnOn: today, today }, by)
    }
  }
  const makeRoom = await full()
  await adopted({ ...opened, members }, proposal)
  assert.equal((await amendmentAt(db, proposal)).outcome, 'adopted')
  assert.match(await world.get(proposal), /la coordination doit relire/)
  await makeRoom()
  world.pass({ hours: 24 })
  await world.runJobs()
  const [last] = await versionsOf(db, document.id)
  assert.equal(last?.adoptedOn, '2026-12-10')
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
