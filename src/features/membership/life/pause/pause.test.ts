import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../../delegates/testing.ts'
import { openLife, periodsIn } from '../testing.ts'

const life = '/fr/hosters/crocus/life'

test('a member rests by its own wish from a day on, and comes back in the same litter', async () => {
  const { world, db, hoster, delegate, coordinator } = await openLife({
    periods: [{ litter: '3', from: '2019-06-01' }],
  })
  assert.equal((await delegate.browser.post(`${life}/pause`, { to: 'away', from: '2026-11-20' })).status, 303)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2019-06-01 → 2026-11-20', 'away 2026-11-20 → …'])
  assert.match(await world.get('/fr/hosters/crocus'), /en pause/)
  world.pass({ hours: 24 * 60 })
  assert.match(await delegate.browser.get(life), /Vous redevenez un membre actif/)
  assert.equal((await delegate.browser.post(`${life}/return`, { from: '2027-01-10' })).status, 303)
  assert.equal((await periodsIn(world, 'crocus')).at(-1), 'active 2027-01-10 → …')
  const { litter } = await db
    .selectFrom('membershipPeriod')
    .select('litter')
    .where('hosterId', '=', hoster.id)
    .where('from', '=', '2027-01-10')
    .executeTakeFirstOrThrow()
  assert.equal(litter, '3')
  assert.deepEqual(
    (await toldTo(world, coordinator.id)).map(({ key }) => key),
    ['membership.told-returned', 'membership.told-away'],
  )
})

test('a day to come, one before the last change, and no choice are refused with what was typed', async () => {
  const { world, delegate } = await openLife()
  for (const [typed, words] of [
    [{ to: 'idle', from: '2026-12-24' }, /Choisissez un jour passé ou aujourd’hui/],
    [{ to: 'idle', from: '2019-12-31' }, /après le dernier changement/],
    [{ to: 'idle', from: '' }, /Dites à partir de quel jour/],
    [{ to: 'asleep', from: '2026-11-20' }, /Dites quelle pause/],
  ] as const) {
    const answer = await delegate.browser.post(`${life}/pause`, typed)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), words)
  }
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → …'])
})

test('who is no member, who is leaving, and who rests already rests not', async () => {
  const { delegate } = await openLife()
  await delegate.browser.post(`${life}/pause`, { to: 'idle', from: '2026-11-20' })
  assert.equal((await delegate.browser.post(`${life}/pause`, { to: 'idle', from: '2026-11-22' })).status, 409)
  const leaving = await openLife()
  const typed = { endsOn: '2027-01-31', reason: 'Fini.', ownData: 'Menu.', revision: '0' }
  await leaving.delegate.browser.post('/fr/hosters/crocus/departure', typed)
  assert.equal((await leaving.delegate.browser.post(`${life}/pause`, { to: 'idle', from: '2026-11-22' })).status, 409)
  const former = await openLife({ standing: 'former' })
  assert.equal((await former.delegate.browser.post(`${life}/pause`, { to: 'idle', from: '2026-11-22' })).status, 409)
  assert.match(await former.delegate.browser.get(life), /N’est plus membre du collectif/)
})

test('a delegate in their first days binds nobody', async () => {
  const { world, hoster } = await openLife()
  const { givenPerson } = await import('../../../accounts/testing.ts')
  const { givenDelegate } = await import('../../../delegates/testing.ts')
  const person = await givenPerson(world.db, { name: 'Bleuet' })
  const said = { personId: person.id, hosterId: hoster.id, proof: 'dns' } as const
  await givenDelegate(world.db, said, world.now)
  const answer = await (await world.as(person.id)).post(`${life}/pause`, { to: 'idle', from: '2026-11-22' })
  assert.ok([303, 403].includes(answer.status))
})
