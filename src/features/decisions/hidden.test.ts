// What a decision asks may be taken from the public; the vote, its title and its result stay.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { toldTo } from '../delegates/testing.ts'
import { decisionAuthors, decisionSubject } from './hidden.ts'
import { givenDecision, openMembers } from './testing.ts'

const page = '/fr/decisions/changer-de-logo'
const about = '/coordination/restrictions/add?about=/decisions/changer-de-logo'
const wish = { what: 'asked', reason: 'Ce texte insulte une personne, nommée en toutes lettres.' }

async function open() {
  const opened = await openMembers(['Crocus', 'Lierre', 'Souci'])
  const { id } = await givenPerson(opened.world.db, { name: 'Angélique', roles: ['coordination'] })
  return { ...opened, coordinatorId: id, desk: await opened.world.as(id) }
}

const typed = { title: 'Changer de logo', text: 'Le chat **lâche**.', method: 'for-against', defaultOption: 'no' }

test('its text leaves the page and the export; who opened it is told, members go on voting, and it comes back', async () => {
  const { world, desk, members } = await open()
  const [crocus] = members
  const opener = await world.as(crocus.personId)
  await opener.post('/fr/decisions/new', { ...typed, hoster: crocus.slug, opensAt: '', closesAt: '2026-11-17T18:00' })
  for (const at of [page, `${page}.json`]) assert.match(await world.get(at), /lâche/, at)
  const hidden = await desk.post(`/fr${about}`, wish)
  assert.equal(hidden.status, 303)
  for (const at of [page, `${page}.json`, `${page}.csv`, '/fr/decisions.json', '/fr/decisions.atom'])
    assert.doesNotMatch(await world.get(at), /lâche/, at)
  assert.match(await world.get(page), /Changer de logo[\s\S]*nommée en toutes lettres/)
  assert.deepEqual([((await world.json(`${page}.json`)) as { text: unknown; textHidden: unknown }).text], [null])
  assert.ok((await toldTo(world, crocus.personId)).some(({ key }) => key === 'moderation.told-hidden'))
  const cast = await opener.post(`${page}/ballots/${crocus.slug}`, { 'ballot-crocus.choice': 'for' })
  assert.equal(cast.status, 303)
  await desk.post(hidden.headers.get('location') ?? '', { reason: 'La personne est d’accord, finalement.' })
  for (const at of [page, `${page}.json`]) assert.match(await world.get(at), /lâche/, at)
})

test('of a decision that the coordination opened, who opened it is told; of one that the site opened, nobody', async () => {
  const { world, desk, coordinatorId } = await open()
  const said = { ...typed, hoster: '', kind: 'other', opensAt: '', closesAt: '2026-11-17T18:00' }
  await desk.post('/fr/decisions/new', said)
  const found = await decisionSubject(world.db, '/decisions/changer-de-logo?x=1')
  assert.ok(found)
  assert.equal(found.hosterId, null)
  assert.deepEqual(await decisionAuthors(world.db, found.subject), [coordinatorId])
  const { id } = await givenDecision(world, { title: { fr: 'Autre chose' } })
  assert.deepEqual(await decisionAuthors(world.db, { kind: 'decision', id }), [])
  assert.deepEqual(await decisionAuthors(world.db, { kind: 'topic', id: found.subject.id }), [])
})

test('there is nothing to hide at the address of a form, or of no decision', async () => {
  const { world } = await open()
  await givenDecision(world)
  for (const address of ['/decisions/new', '/decisions/nothing', '/decisions', '/decisions/changer-de-logo/withdrawal'])
    assert.equal(await decisionSubject(world.db, address), null, address)
})
