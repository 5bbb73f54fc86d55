import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, translator } from '../../platform/i18n/index.ts'
import { decisionDiscussed, decisionsDescribers, decisionsMatters, decisionsMeanings } from './index.ts'
import { cast, closed, givenDecision, no, openMembers, yes } from './testing.ts'

const options = ['Lynx', 'Chat'].map((fr) => ({ id: fr.toLowerCase(), label: { fr } }))

test('a tie waits for the coordination, and so does a vote that nobody counted', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const [crocus, lierre] = members
  const said = { method: 'approval', options, defaultOption: 'chat' } as const
  const { id: decisionId } = await givenDecision(world, said)
  await cast(world, crocus, { decisionId, ballot: { approved: ['lynx'] } })
  await cast(world, lierre, { decisionId, ballot: { approved: ['chat'] } })
  const matters = async () =>
    (await decisionsMatters(world.db, { now: world.now, day: '2026-11-20' })).map(({ sort, href }) => [sort, href])
  assert.deepEqual(await matters(), [])
  world.pass({ hours: 24 * 15 })
  assert.deepEqual(await matters(), [['vote-uncounted', '/decisions/changer-de-logo']])
  assert.equal((await closed(world, decisionId)).outcome?.state, 'tied')
  assert.deepEqual(await matters(), [['vote-tied', '/decisions/changer-de-logo']])
  world.pass({ hours: 24 * 31 })
  assert.deepEqual(await matters(), [])
})

test('what is settled waits for nobody', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const { id: decisionId } = await givenDecision(world)
  await cast(world, members[0], { decisionId, ballot: no })
  world.pass({ hours: 24 * 15 })
  await closed(world, decisionId)
  assert.deepEqual(await decisionsMatters(world.db, { now: world.now, day: '2026-11-20' }), [])
})

test('the journal names a decision by its title and says how it ended', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const { id, slug } = await givenDecision(world)
  const named = await decisionsDescribers.decision?.(world.db, [id], 'en')
  assert.deepEqual(named?.get(id), { name: 'Change the logo', href: `/decisions/${slug}`, fictional: false })
  const t = translator('fr')
  const words = { t, language: 'fr', timeZone: 'Europe/Paris' } as const
  const said = decisionsMeanings.decisionOutcome
  assert.ok(said && 'said' in said)
  assert.equal(said.said('adopted', { ...words, format: formatsIn('fr') }), 'Adopté')
  await cast(world, members[0], { decisionId: id, ballot: yes })
  world.pass({ hours: 24 * 15 })
  await world.runJobs()
  const journal = await world.get('/fr/journal')
  for (const verb of ['Une décision a été mise au vote', 'Un vote s’est ouvert', 'Un vote s’est clos'])
    assert.match(journal, new RegExp(verb))
  assert.doesNotMatch(JSON.stringify(await world.json('/fr/journal.json')), /ballot\.cast|a été déposé/)
})

test('a decision is talked about at its address, an unknown one nowhere', async () => {
  const { world } = await openMembers(['Crocus'])
  const { title } = await givenDecision(world)
  const when = { now: world.now, day: '2026-11-02' }
  const about = await decisionDiscussed(world.db, '/decisions/changer-de-logo', when)
  assert.deepEqual(about, { title, fictional: false, address: '/decisions/changer-de-logo' })
  for (const address of [
    '/decisions/rien',
    '/decisions',
    '/decisions/changer-de-logo/ballots/crocus',
    '/hosters/crocus',
  ])
    assert.equal(await decisionDiscussed(world.db, address, when), undefined)
})
