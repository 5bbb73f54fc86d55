import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { admit } from './admit.ts'
import { proofs } from './delegation.ts'
import { restoreDelegate } from './restore-delegate.ts'
import { delegateIn, openCrocus, presentIn, toldTo } from './testing.ts'

const by = (now: Temporal.Instant, personId = 'nobody') => ({
  actor: { kind: 'person', personId, forHosterId: null } as const,
  now,
})

async function openAdmitting() {
  const opened = await openCrocus()
  const { world, hoster } = opened
  const { id, email } = await givenPerson(world.db, { name: 'Souci' })
  const admission = { hosterId: hoster.id, personId: id, proof: 'dns', admittedBy: null } as const
  return { ...opened, souci: { id, email }, admission }
}

test('whoever is blocked or forgotten is admitted by nothing', async () => {
  const { world, hoster, souci, admission } = await openAdmitting()
  const block = { personId: souci.id, reason: 'x', startedAt: world.now.toString() }
  await world.db.insertInto('personBlock').values(block).execute()
  const gone = { status: 403, reason: 'delegates.person-gone' }
  await assert.rejects(admit(world.db, admission, by(world.now)), gone)
  await world.db.deleteFrom('personBlock').execute()
  await world.db.updateTable('person').set({ userId: null, forgottenAt: 'x' }).where('id', '=', souci.id).execute()
  await assert.rejects(admit(world.db, admission, by(world.now)), gone)
  assert.deepEqual(await presentIn(world, hoster.id), [])
})

test('who acts already is not admitted twice, by whatever proof', async () => {
  const { world, hoster, souci, admission } = await openAdmitting()
  await admit(world.db, admission, by(world.now))
  for (const proof of proofs)
    await assert.rejects(admit(world.db, { ...admission, proof }, by(world.now)), { reason: 'delegates.already' })
  assert.deepEqual(await presentIn(world, hoster.id), [souci.id])
})

test('those who act already are told by which proof somebody came, and the newcomer is not told of themselves', async () => {
  for (const proof of proofs) {
    const { world, hoster, souci, admission } = await openAdmitting()
    const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
    await admit(world.db, { ...admission, proof }, by(world.now))
    assert.deepEqual(
      (await toldTo(world, pervenche.id)).map(({ key }) => key),
      [`delegates.told-admitted-${proof}`],
    )
    assert.deepEqual(await toldTo(world, souci.id), [])
  }
})

test('the journal tells how somebody was admitted, and never whom', async () => {
  const { world, hoster, souci, admission } = await openAdmitting()
  const id = await admit(world.db, admission, by(world.now, souci.id))
  const entry = await world.db
    .selectFrom('journalEntry')
    .selectAll()
    .where('subjectId', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual([entry.verb, entry.visibility, entry.hosterId], ['delegation.started', 'public', hoster.id])
  assert.equal(entry.content, '{"before":null,"after":{"proof":"dns"}}')
  const page = await world.get(`/fr/journal/${entry.id}`)
  assert.match(page, /par le DNS du domaine/)
  assert.doesNotMatch(page, /Souci|souci@/)
})

async function removed() {
  const opened = await openAdmitting()
  const { world, hoster, page } = opened
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  const gone = await delegateIn(world, hoster.id, 'Glycine')
  await pervenche.browser.post(`${page}/delegates/${gone.delegationId}/removal`, {})
  const rows = world.db.selectFrom('journalEntry').select('id').where('verb', '=', 'delegation.ended')
  const entryId = (await rows.executeTakeFirstOrThrow()).id
  const restore = (id = gone.delegationId, actor = pervenche.id) =>
    restoreDelegate(world.db, id, entryId, by(world.now, actor))
  return { ...opened, pervenche, gone, restore }
}

test('who is brought back acts as before: since the same day, by the same proof', async () => {
  const { world, hoster, gone, restore } = await removed()
  const of = () => world.db.selectFrom('delegation').selectAll().where('id', '=', gone.delegationId).executeTakeFirst()
  const then = await of()
  await restore()
  const now = await of()
  assert.deepEqual([now?.startedAt, now?.proof, now?.endedAt], [then?.startedAt, then?.proof, null])
  assert.ok((await presentIn(world, hoster.id)).includes(gone.id))
})

test('nobody is brought back twice, nor whom nobody knows, nor who may not come in', async () => {
  const { world, gone, restore } = await removed()
  await assert.rejects(restore('nothing'), { status: 404 })
  const block = { personId: gone.id, reason: 'x', startedAt: world.now.toString() }
  await world.db.insertInto('personBlock').values(block).execute()
  await assert.rejects(restore(), { status: 409, reason: 'delegates.person-gone' })
  await world.db.deleteFrom('personBlock').execute()
  await restore()
  await assert.rejects(restore(), { status: 409, reason: 'delegates.present-already' })
})

test('after seven days the coordination alone brings somebody back, a job does not', async () => {
  const { world, hoster, gone, restore, pervenche } = await removed()
  world.pass({ hours: 7 * 24 })
  await assert.rejects(restore(), { status: 409, reason: 'delegates.restored-too-late' })
  const job = { actor: { kind: 'job', name: 'taking-back' } as const, now: world.now }
  await assert.rejects(restoreDelegate(world.db, gone.delegationId, 'x', job), { status: 409 })
  const { id } = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  await restore(gone.delegationId, id)
  assert.ok((await presentIn(world, hoster.id)).includes(gone.id))
  assert.equal((await toldTo(world, pervenche.id))[0]?.key, 'delegates.told-restored')
  assert.equal((await toldTo(world, id))[0]?.key, 'delegates.told-restored', 'the coordination should know')
})
