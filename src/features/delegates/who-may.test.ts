import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenKey, givenPerson } from '../accounts/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { given } from '../hosters/testing.ts'
import { delegatesOf, hostersOf, mayActFor } from './index.ts'
import { delegateIn, givenDelegate, openCrocus } from './testing.ts'

test('one acts for a hoster from the day of admission until the end, and for no other', async () => {
  const { world, hoster } = await openCrocus()
  const iris = await given.hoster(world.db, { name: 'Iris' })
  const { id, delegationId } = await delegateIn(world, hoster.id, 'Pervenche')
  const may = (hosterId: string) => mayActFor(world.db, { personId: id }, hosterId)
  assert.deepEqual([await may(hoster.id), await may(iris.id), await may('nothing')], [true, false, false])
  await world.db.updateTable('delegation').set({ endedAt: 'x' }).where('id', '=', delegationId).execute()
  assert.equal(await may(hoster.id), false)
  assert.deepEqual(await hostersOf(world.db, id), [])
})

test('hosters of a person and people of a hoster come in the order of their admission', async () => {
  const { world, hoster } = await openCrocus()
  const iris = await given.hoster(world.db, { name: 'Iris' })
  const late = await delegateIn(world, hoster.id, 'Pervenche', '2026-11-02T10:00:00Z')
  const early = await delegateIn(world, hoster.id, 'Souci', '2026-11-01T10:00:00Z')
  await givenDelegate(world.db, { personId: late.id, hosterId: iris.id }, Temporal.Instant.from('2026-10-01T10:00:00Z'))
  const names = (await delegatesOf(world.db, hoster.id)).map(({ name }) => name)
  assert.deepEqual(names, ['Souci', 'Pervenche'])
  assert.deepEqual(
    (await hostersOf(world.db, late.id)).map(({ facts }) => facts.name),
    ['Iris', 'Crocus'],
  )
  assert.equal((await delegatesOf(world.db, hoster.id))[0]?.personId, early.id)
})

test('people without a name are told apart by a masked address, and those who were forgotten by nothing', async () => {
  const { world, hoster } = await openCrocus()
  const { id } = await delegateIn(world, hoster.id, 'Pervenche')
  await world.db.updateTable('person').set({ name: null }).where('id', '=', id).execute()
  const name = async () => (await delegatesOf(world.db, hoster.id))[0]?.name
  assert.equal(await name(), 'p…@mail.example')
  await world.db.updateTable('person').set({ userId: null }).where('id', '=', id).execute()
  assert.equal(await name(), '…')
})

test('the desk of a hoster is closed to visitors, strangers, reviewers and keys, and says to each why', async () => {
  const { world, hoster, page } = await openCrocus()
  const { id } = await delegateIn(world, hoster.id, 'Pervenche')
  const desk = `${page}/delegates`
  assert.match((await world.request(desk)).headers.get('location') ?? '', /^\/fr\/sign-in/)
  for (const said of [{ name: 'Ortie' }, { name: 'Menthe', roles: ['reviewer' as const] }]) {
    const browser = await world.as((await givenPerson(world.db, said)).id)
    const answer = await browser.request(desk)
    assert.equal(answer.status, 403, said.name)
    assert.match(textOf(await answer.text()), /agissent pour|agit pour|agir pour/)
  }
  const key = await givenKey(world.db, id, ['describe'])
  const byKey = await world.request(desk, { headers: { authorization: `Bearer ${key}`, accept: 'application/json' } })
  assert.equal(byKey.status, 403)
})

test('a hoster that does not exist has no desk, for nobody', async () => {
  const { world } = await openCrocus()
  const { id } = await givenPerson(world.db, { name: 'Ortie' })
  const sauge = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  for (const person of [id, sauge.id])
    assert.equal((await (await world.as(person)).request('/fr/hosters/nothing/delegates')).status, 404)
})

test('the journal names hosters where it tells of their people, with a link, and says codes in words', async () => {
  const { world, hoster, page } = await openCrocus()
  const sauge = await world.as((await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })).id)
  const gone = await delegateIn(world, hoster.id, 'Souci')
  await sauge.post(`${page}/delegates/${gone.delegationId}/removal`, { reason: 'Ce compte a été volé.' })
  const rows = world.db.selectFrom('journalEntry').select('id').where('verb', '=', 'delegation.ended')
  const entry = await world.get(`/fr/journal/${(await rows.executeTakeFirstOrThrow()).id}`)
  assert.ok(entry.includes(`href="${page}"`))
  assert.match(textOf(entry), /Crocus/)
  assert.match(textOf(entry), /Décidé par Avant rien Après la coordination/)
  assert.match(textOf(entry), /Admis Avant par la coordination/)
  assert.doesNotMatch(entry, /Souci|souci@|volé/)
})
