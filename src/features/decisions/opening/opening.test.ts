import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../../platform/errors.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { blankCollective, collectiveOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { findDecisionById } from '../queries.ts'
import { actingFor, cast, closed, givenDecision, noon, openMembers, textOf, yes } from '../testing.ts'
import { type Opening, openDecision } from './open-decision.ts'
import { withdrawDecision } from './withdraw-decision.ts'

const opening: Opening = {
  ...{ kind: 'other', title: { fr: 'Changer de logo' }, text: { fr: 'Un lynx.' }, method: 'for-against', options: [] },
  ...{ defaultOption: 'against', secret: false, resultsHidden: false, opensAt: noon, about: null, batch: null },
  withoutHosterIds: [],
}

test('its rules are those that its kind has at the opening', async () => {
  const { kinds } = blankCollective.rules
  const own = { ...kinds.exclusion, threshold: 67, votingDays: 21 }
  const { world } = await openMembers(['Crocus'], { quorum: 30, kinds: { ...kinds, exclusion: own } })
  const { rules, closesAt } = await givenDecision(world, { kind: 'exclusion' })
  assert.deepEqual(rules, {
    ...{ quorum: 30, threshold: 67, days: 21, prolongDays: 7, mayOpen: 'coordination' },
    ...{ ballotsPerPerson: 2, mandatesPerHoster: 1, reminderDays: [3, 1] },
  })
  assert.equal(closesAt, '2026-11-23T11:00:00.000Z')
})

test('settings that were written before there were more rules are completed', async () => {
  const { world } = await openMembers(['Crocus'])
  const old = { quorum: 40, threshold: 50, votingDays: 10, ballotsPerPerson: 1 }
  const { settings } = await collectiveOf(world.db)
  const written = JSON.stringify({ ...settings, rules: old })
  await world.db.updateTable('collective').set({ settings: written }).execute()
  const { rules } = await givenDecision(world)
  assert.deepEqual([rules.quorum, rules.days, rules.prolongDays, rules.reminderDays], [40, 10, 7, [3, 1]])
})

test('the coordination opens any kind, who acts for a member those that the settings allow', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const [crocus] = members
  const boss = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const stranger = await givenPerson(world.db, { name: 'Ronce' })
  const by = (personId: string, forHosterId: string | null) =>
    ({ actor: { kind: 'person', personId, forHosterId }, now: world.now }) as const
  await openDecision(world.db, by(boss.id, null), { ...opening, kind: 'suspension' })
  await openDecision(world.db, by(crocus.personId, crocus.id), opening)
  const refused = { reason: 'decisions.may-not-open' }
  await assert.rejects(
    openDecision(world.db, by(crocus.personId, crocus.id), { ...opening, kind: 'exclusion' }),
    refused,
  )
  await assert.rejects(openDecision(world.db, by(crocus.personId, null), opening), refused)
  await assert.rejects(openDecision(world.db, by(stranger.id, crocus.id), opening), refused)
  const { id } = await given.hoster(world.db, { name: 'Candidat' })
  await assert.rejects(openDecision(world.db, by(stranger.id, id), opening), refused)
})

test('what nobody could vote on is refused beside its field', async () => {
  const { world } = await openMembers(['Crocus'])
  const choice = { method: 'ranked', defaultOption: 'a' } as const
  const option = (id: string) => ({ id, label: { fr: `Choix ${id}` } })
  const wrong: [Partial<Opening>, string][] = [
    [{ title: { fr: ' ' } }, 'title'],
    [{ title: { fr: 'x'.repeat(201) } }, 'title'],
    [{ text: {} }, 'text'],
    [{ defaultOption: 'lynx' }, 'defaultOption'],
    [{ options: [option('a'), option('b')] }, 'options'],
    [{ ...choice, options: [option('a')] }, 'options'],
    [{ ...choice, options: [option('a'), option('a')] }, 'options'],
    [{ ...choice, options: [option('a'), option('constructor')] }, 'options'],
    [{ ...choice, options: [option('a'), option('b')], defaultOption: 'c' }, 'defaultOption'],
    [{ closesAt: '2026-11-01T11:00:00.000Z' }, 'closesAt'],
    [{ closesAt: '2028-11-01T11:00:00.000Z' }, 'closesAt'],
  ]
  for (const [said, field] of wrong)
    await assert.rejects(givenDecision(world, said), (refusal: unknown) => {
      assert.ok(refusal instanceof Refusal)
      assert.equal(refusal.errors[0]?.field, field, JSON.stringify(said).slice(0, 200))
      return true
    })
})

test('what turns texts around is not in its title; two of one title have addresses of their own', async () => {
  const { world } = await openMembers(['Crocus'])
  const one = await givenDecision(world, { title: { fr: 'Changer \u202ede logo' } })
  const two = await givenDecision(world)
  assert.deepEqual([one.title, one.slug, two.slug], [{ fr: 'Changer de logo' }, 'changer-de-logo', 'changer-de-logo-2'])
  const { slug } = await givenDecision(world, { title: { fr: 'New' } })
  assert.equal(slug, 'new-1')
})

test('who opened it withdraws it as long as nobody voted, the coordination until the close, with a reason', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'], { quorum: 0 })
  const [crocus, lierre] = members
  const boss = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const opener = actingFor(crocus, world.now)
  const ids: string[] = []
  for (let time = 0; time < 3; time++) ids.push((await openDecision(world.db, opener, opening)).id)
  const [first = '', second = '', third = ''] = ids
  const reason = 'Mal posée.'
  await assert.rejects(withdrawDecision(world.db, actingFor(lierre, world.now), { id: first, reason }), { status: 403 })
  await assert.rejects(withdrawDecision(world.db, opener, { id: first, reason: ' ' }), { status: 422 })
  await withdrawDecision(world.db, opener, { id: first, reason })
  await assert.rejects(cast(world, crocus, { decisionId: first, ballot: yes }), { reason: 'decisions.over' })
  await cast(world, lierre, { decisionId: second, ballot: yes })
  await assert.rejects(withdrawDecision(world.db, opener, { id: second, reason }), {
    reason: 'decisions.voted-already',
  })
  const coordination = { actor: { kind: 'person', personId: boss.id, forHosterId: null }, now: world.now } as const
  await withdrawDecision(world.db, coordination, { id: second, reason })
  world.pass({ hours: 24 * 30 })
  await world.runJobs()
  assert.equal((await closed(world, second)).outcome, null)
  const late = { ...coordination, now: world.now }
  await assert.rejects(withdrawDecision(world.db, late, { id: third, reason }), { reason: 'decisions.over' })
})

test('a secret vote that is withdrawn keeps no ballot', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const { id } = await givenDecision(world, { secret: true })
  await cast(world, members[0], { decisionId: id, ballot: yes, reason: 'Parce que.' })
  const by = { actor: { kind: 'job', name: 'test' }, now: world.now } as const
  await withdrawDecision(world.db, by, { id, reason: 'Mal posée.' })
  await world.runJobs()
  assert.deepEqual(await world.db.selectFrom('ballot').selectAll().execute(), [])
  assert.deepEqual(await world.db.selectFrom('ballotReason').selectAll().execute(), [])
  const left = await world.db.selectFrom('job').select('kind').where('kind', '=', 'wipe-ballots').execute()
  assert.deepEqual(left, [], 'the files were wiped')
  assert.notEqual((await findDecisionById(world.db, id)).withdrawnAt, null)
})

test('the form keeps what was typed, and reads times by the clocks of the collective', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const browser = await world.as(members[0].personId)
  const typed = { hoster: 'crocus', title: 'Quel animal', text: 'Choisissons.', method: 'ranked', 'options.en': 'Lynx' }
  const wrong = await browser.post('/fr/decisions/new', { ...typed, options: 'Lynx', closesAt: '31 février' })
  assert.equal(wrong.status, 422)
  const page = await wrong.text()
  assert.match(page, /Quel animal/)
  assert.match(textOf(page), /Écrivez une date et une heure/)
  const right = { ...typed, options: 'Un lynx\n\nUn lynx\nNe rien changer', opensAt: '2026-12-24T18:00' }
  const sent = await browser.post('/fr/decisions/new', right)
  assert.equal(sent.headers.get('location'), '/fr/decisions/quel-animal')
  const row = await world.db
    .selectFrom('decision')
    .select(['opensAt', 'options', 'defaultOption'])
    .executeTakeFirstOrThrow()
  assert.deepEqual([row.opensAt, row.defaultOption], ['2026-12-24T17:00:00.000Z', 'un-lynx'])
  const ids = JSON.parse(row.options).map(({ id }: { id: string }) => id)
  assert.deepEqual(ids, ['un-lynx', 'un-lynx-3', 'ne-rien-changer'])
  assert.match(textOf(await world.get('/en/decisions/quel-animal')), /The vote opens on 24 December 2026/)
})
