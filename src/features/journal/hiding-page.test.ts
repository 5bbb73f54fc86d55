import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linksIn, paths } from '../../paths.ts'
import { givenKey } from '../accounts/testing.ts'
import { verifyJournal } from './index.ts'
import { givenChange } from './testing.ts'
import { openJournalSite } from './testing-world.ts'

const fr = linksIn('fr')
const illicit = 'Un texte qui doit disparaître'

test('the coordination hides what an entry says, for good and for everybody, with a reason in its place', async () => {
  const { world, entry, hiding, coordination } = await anEntry()
  assert.match(await world.get(entry), new RegExp(illicit))
  assert.match(await coordination.get(entry), /Masquer pour de bon/)
  const reason = 'Une <b>donnée</b> personnelle.'
  const hidden = await coordination.post(hiding, { reason })
  assert.equal(hidden.headers.get('location'), entry)
  for (const page of [await world.get(entry), await world.get(`${entry}.json`), await coordination.get(entry)]) {
    assert.doesNotMatch(page, new RegExp(illicit))
    assert.doesNotMatch(page, /Masquer pour de bon/)
  }
  assert.match(await world.get(entry), /Une &lt;b&gt;donnée&lt;\/b&gt; personnelle\./)
  const kept = await world.db.selectFrom('journalEntry').selectAll().execute()
  assert.doesNotMatch(JSON.stringify(kept), new RegExp(illicit))
  await world.runJobs()
  assert.equal((await verifyJournal(world.db, world.secret)).fault, null)
})

test('nobody else hides anything: not whoever did it, not a program of the coordination', async () => {
  const { world, person, entry, hiding, coordinator } = await anEntry()
  const visitor = world.visitor()
  assert.doesNotMatch(await visitor.get(entry), /Masquer pour de bon/)
  assert.equal((await visitor.post(hiding, { reason: 'Parce que.' })).status, 401)
  const author = await world.as((await person('Mélisse')).id)
  assert.doesNotMatch(await author.get(entry), /Masquer pour de bon/)
  assert.equal((await author.post(hiding, { reason: 'Parce que.' })).status, 403)
  const key = await givenKey(world.db, coordinator, ['read', 'describe', 'coordinate'])
  const headers = { authorization: `Bearer ${key}` }
  const byKey = await world.request(hiding, { method: 'POST', body: new URLSearchParams({ reason: 'x' }), headers })
  assert.equal(byKey.status, 403)
  assert.match(await world.get(entry), new RegExp(illicit))
})

test('without a reason, or a second time, nothing is hidden, and what was typed is kept', async () => {
  const { entry, hiding, coordination } = await anEntry()
  const without = await coordination.post(hiding, { reason: '  ' })
  assert.equal(without.status, 422)
  assert.match(await without.text(), /Dites pourquoi/)
  const long = await coordination.post(hiding, { reason: 'x'.repeat(1001) })
  assert.equal(long.status, 422)
  assert.match(await long.text(), /x{1001}/)
  assert.match(await coordination.get(entry), new RegExp(illicit))
  await coordination.post(hiding, { reason: 'Une fois.' })
  assert.equal((await coordination.post(hiding, { reason: 'Deux fois.' })).status, 409)
  const nothing = await coordination.post(fr(paths.journalHiding.href({ id: 'nothing' })), { reason: 'x' })
  assert.equal(nothing.status, 404)
})

async function anEntry() {
  const { world, ciboule, person } = await openJournalSite()
  const before = { description: illicit }
  const id = await givenChange(world.db, { hosterId: ciboule.id, before, after: null })
  const { id: coordinator } = await person('Sauge', ['coordination'])
  const [entry, hiding] = [fr(paths.journalEntry.href({ id })), fr(paths.journalHiding.href({ id }))]
  return { world, person, entry, hiding, coordinator, coordination: await world.as(coordinator) }
}
