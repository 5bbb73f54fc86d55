import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../../accounts/testing.ts'
import { delegateIn, givenDelegate, toldTo } from '../../../delegates/testing.ts'
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

test('whom the domain let in a moment ago binds nobody, and says so with what was typed', async () => {
  const { world, hoster } = await openLife()
  const person = await givenPerson(world.db, { name: 'Bleuet' })
  await givenDelegate(world.db, { personId: person.id, hosterId: hoster.id, proof: 'dns' }, world.now)
  const browser = await world.as(person.id)
  const answer = await browser.post(`${life}/pause`, { to: 'idle', from: '2026-11-22' })
  assert.equal(answer.status, 403)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → …'])
  world.pass({ hours: 24 * 8 })
  const later = await (await world.as(person.id)).post(`${life}/pause`, { to: 'idle', from: '2026-11-22' })
  assert.equal(later.status, 303)
})

test('a pause is told up to a year afterwards: nobody rewrites what members knew of the years before', async () => {
  const { world, delegate } = await openLife()
  const long = await delegate.browser.post(`${life}/pause`, { to: 'away', from: '2025-11-22' })
  assert.equal(long.status, 422)
  assert.match(await long.text(), /value="2025-11-22"/)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → …'])
  assert.equal((await delegate.browser.post(`${life}/pause`, { to: 'away', from: '2025-11-23' })).status, 303)
})

test('its first day is one of the collective, from its midnight on', async () => {
  const { world, delegate } = await openLife()
  world.setClock('2026-11-23T22:59:59Z')
  const paused = async () =>
    (await (await world.as(delegate.id)).post(`${life}/pause`, { to: 'idle', from: '2026-11-24' })).status
  assert.equal(await paused(), 422, 'a second before midnight in Paris')
  world.setClock('2026-11-23T23:00:00Z')
  assert.equal(await paused(), 303)
})

test('a return that is sent twice is one return, and both days of a short pause are kept', async () => {
  const { world, delegate } = await openLife()
  await delegate.browser.post(`${life}/pause`, { to: 'away', from: '2026-11-21' })
  const back = () => delegate.browser.post(`${life}/return`, { from: '2026-11-23' })
  assert.deepEqual([(await back()).status, (await back()).status], [303, 409])
  assert.deepEqual(await periodsIn(world, 'crocus'), [
    'active 2020-01-01 → 2026-11-21',
    'away 2026-11-21 → 2026-11-23',
    'active 2026-11-23 → …',
  ])
})

test('two who act for it at once: one pause stands, and the other is told so', async () => {
  const { world, hoster, delegate } = await openLife()
  const other = await delegateIn(world, hoster.id, 'Sauge')
  const answers = await Promise.all([
    delegate.browser.post(`${life}/pause`, { to: 'away', from: '2026-11-21' }),
    other.browser.post(`${life}/pause`, { to: 'away', from: '2026-11-21' }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → 2026-11-21', 'away 2026-11-21 → …'])
})
