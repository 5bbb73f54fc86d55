import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { actingFor, givenDecision, noon, openMembers, textOf } from '../testing.ts'
import { type Opening, openDecision } from './open-decision.ts'

const opening: Opening = {
  ...{ kind: 'other', title: { fr: 'Changer de logo' }, text: { fr: 'Un lynx.' }, method: 'for-against', options: [] },
  ...{ defaultOption: 'against', secret: false, resultsHidden: false, opensAt: noon, about: null, batch: null },
  withoutHosterIds: [],
}

async function open() {
  const { world, members } = await openMembers(['Crocus', 'Lierre', 'Souci'], { votingDays: 14 })
  const [crocus] = members
  const boss = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const coordination = { actor: { kind: 'person', personId: boss.id, forHosterId: null }, now: world.now } as const
  return { world, crocus, coordination, member: actingFor(crocus, world.now) }
}

const refused = (field: string, key: string, values: object) => ({ status: 422, errors: [{ field, key, ...values }] })

test('nobody opens a vote that is over before the others heard of it', async () => {
  const { world, member, coordination } = await open()
  const tooSoon = refused('closesAt', 'decisions.closes-too-soon', { values: { days: 14 } })
  for (const by of [member, coordination])
    for (const closesAt of ['2026-11-02T11:00:01.000Z', '2026-11-16T10:59:59.999Z'])
      await assert.rejects(openDecision(world.db, by, { ...opening, closesAt }), tooSoon)
  await openDecision(world.db, member, { ...opening, closesAt: '2026-11-16T11:00:00.000Z' })
  await openDecision(world.db, member, opening)
})

test('its days are counted from the opening, also of one that is to come', async () => {
  const { world, member } = await open()
  const later = { ...opening, opensAt: '2026-11-10T11:00:00.000Z' }
  await assert.rejects(openDecision(world.db, member, { ...later, closesAt: '2026-11-20T11:00:00.000Z' }), {
    status: 422,
  })
  await openDecision(world.db, member, { ...later, closesAt: '2026-11-24T11:00:00.000Z' })
})

test('a member does not have its proposal adopted for want of voters, the coordination may', async () => {
  const { world, member, coordination } = await open()
  const adopting = { ...opening, defaultOption: 'for' }
  const consenting = { ...opening, method: 'consent', defaultOption: 'consent' } as const
  for (const wrong of [adopting, consenting])
    await assert.rejects(openDecision(world.db, member, wrong), { status: 422, reason: 'decisions.default-not-yes' })
  for (const right of [adopting, consenting]) await openDecision(world.db, coordination, right)
})

test('other rooms have times of their own', async () => {
  const { world } = await open()
  const { closesAt } = await givenDecision(world, { closesAt: '2026-11-03T11:00:00.000Z', defaultOption: 'for' })
  assert.equal(closesAt, '2026-11-03T11:00:00.000Z')
})

test('the form says so beside its fields, and offers a member no default that adopts', async () => {
  const { world, crocus } = await open()
  const browser = await world.as(crocus.personId)
  const at = '/fr/decisions/new'
  assert.doesNotMatch(await browser.get(at), /value="yes">La proposition est adoptée/)
  const typed = { hoster: crocus.slug, title: 'Vite fait', text: 'Très vite.', method: 'for-against' }
  const short = await browser.post(at, { ...typed, defaultOption: 'no', closesAt: '2026-11-02T12:05' })
  assert.equal(short.status, 422)
  assert.match(textOf(await short.text()), /dure 14 jours au moins/)
  const adopting = await browser.post(at, { ...typed, defaultOption: 'yes' })
  assert.equal(adopting.status, 422)
  assert.match(textOf(await adopting.text()), /la proposition d’un membre est rejetée/)
  assert.equal((await browser.post(at, { ...typed, defaultOption: 'no', closesAt: '2026-11-16T12:01' })).status, 303)
})
