// Through the front door: a decision from its opening to its result.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { givenPerson } from '../accounts/testing.ts'
import { delegateIn, givenDelegate } from '../delegates/testing.ts'
import { givenDecision, openMembers, textOf } from './testing.ts'

test('a delegate opens a vote, two hosters vote, it closes at its instant and says what was decided', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre', 'Souci'])
  const [crocus, lierre] = members
  const opener = await world.as(crocus.personId)
  const sent = await opener.post('/fr/decisions/new', {
    ...{ hoster: crocus.slug, title: 'Changer de logo', text: 'Le chat devient un **lynx**.' },
    ...{ method: 'for-against', defaultOption: 'no', opensAt: '', closesAt: '2026-11-17T18:00' },
  })
  assert.equal(sent.status, 303, await sent.text())
  const page = '/fr/decisions/changer-de-logo'
  assert.equal(sent.headers.get('location'), page)
  const open = textOf(await opener.get(page))
  assert.match(open, /Le vote est ouvert jusqu’au 17 novembre 2026/)
  assert.match(open, /18:00 UTC\+1/)
  assert.match(open, /3 hébergeurs, membres à l’ouverture/)

  const voted = await opener.post(`${page}/ballots/${crocus.slug}`, { 'ballot-crocus.choice': 'for' })
  assert.equal(voted.headers.get('location'), `${page}?saved=cast`)
  const other = await world.as(lierre.personId)
  const empty = await other.post(`${page}/ballots/${lierre.slug}`, { 'ballot-lierre.reason': 'Il est beau' })
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /Il est beau/)
  await other.post(`${page}/ballots/${lierre.slug}`, {
    'ballot-lierre.choice': 'against',
    'ballot-lierre.reason': 'Non',
  })
  assert.match(textOf(await opener.get(page)), /Vote déposé le .* par Déléguée Crocus/)
  assert.equal((await opener.post(`${page}/ballots/${lierre.slug}`, { 'ballot-lierre.choice': 'for' })).status, 403)

  world.pass({ hours: 24 * 16 })
  assert.equal((await opener.post(`${page}/ballots/${crocus.slug}`, { 'ballot-crocus.choice': 'blank' })).status, 409)
  await world.runJobs()
  const over = textOf(await world.get(page))
  assert.match(over, /Le vote s’est clos le 17 novembre 2026/)
  assert.match(over, /Souci N’a pas voté/)
  assert.doesNotMatch(over, /Déléguée/)
  assert.match(textOf(await opener.get(page)), /Crocus : vote déposé le .* par Déléguée Crocus/)
})

test('who acts for no member opens nothing', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const stranger = await givenPerson(world.db, { name: 'Ronce' })
  assert.equal((await (await world.as(stranger.id)).request('/fr/decisions/new')).status, 403)
  const { browser } = await delegateIn(world, members[0].id, 'Lilas')
  assert.equal((await browser.request('/fr/decisions/new')).status, 200)
})

test('hosters that share somebody are shown so on the list of who votes', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre', 'Souci'])
  const [crocus, lierre] = members
  await givenDelegate(world.db, { personId: crocus.personId, hosterId: lierre.id })
  const { slug } = await givenDecision(world)
  const page = textOf(await world.get(`/fr/decisions/${slug}`))
  assert.match(page, /Crocus Pas encore Une même personne agit pour : Lierre/)
  assert.match(page, /Souci Pas encore Rien de connu/)
  assert.match(textOf(await world.get(`/en/decisions/${slug}`)), /The same person acts for: Lierre/)
})

test('who acts for two votes for both on one page; what was refused of one stays in its form', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const [crocus, lierre] = members
  await givenDelegate(world.db, { personId: crocus.personId, hosterId: lierre.id })
  const { slug } = await givenDecision(world, { kind: 'admission', title: { fr: 'Admettre Iris' } })
  const browser = await world.as(crocus.personId)
  const answer = await browser.post(`/fr/decisions/${slug}/ballots/lierre`, { 'ballot-lierre.choice': 'against' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /cite un engagement ou donne une raison/)
  assert.equal(page.match(/checked/g)?.length, 1)
  const checked = /<input[^>]*checked[^>]*>/.exec(page)?.[0] ?? ''
  assert.match(checked, /name="ballot-lierre.choice"/)
})
