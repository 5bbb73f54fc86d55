import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenDocument } from '../../charter/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { freeze } from '../../moderation/index.ts'
import { neighbourIn, openLife } from './testing.ts'

const departure = { endsOn: '2027-01-31', reason: 'We leave.', ownData: 'Menu.', revision: '0' }

test('every page of a hoster’s life stands in English too', async () => {
  const { world, delegate, coordination } = await openLife()
  await givenDocument(world.db)
  await delegate.browser.post('/en/hosters/crocus/departure', { ...departure, closes: 'yes' })
  for (const [address, words] of [
    ['/en/hosters/crocus/leaving', /Crocus is leaving[\s\S]*31 January 2027[\s\S]*Taking your data/],
    ['/en/migration', /When a service closes: who welcomes people[\s\S]*Closing soon/],
    ['/en/incubating', /Hosters in the making/],
    ['/en/sanctions', /Suspensions and exclusions[\s\S]*How it goes/],
  ] as const)
    assert.match(textOf(await world.get(address)), words)
  for (const [address, words] of [
    ['/en/hosters/crocus/life', /Life in the collective: Crocus/],
    ['/en/hosters/crocus/departure', /It is announced for 31 January 2027/],
    ['/en/hosters/crocus/welcome', /Welcoming people of a closing service/],
    ['/en/hosters/crocus/yearly', /You have not declared anything yet/],
    ['/en/hosters/crocus/mentoring', /Nobody asks for your help/],
  ] as const)
    assert.match(textOf(await delegate.browser.get(address)), words)
  assert.match(textOf(await coordination.get('/en/coordination/yearly')), /Yearly self-reviews/)
})

test('a page offers what its reader may do, and no more', async () => {
  const { world, delegate, coordination } = await openLife()
  await givenDocument(world.db)
  const other = await neighbourIn(world, 'Ortie')
  const typed = { kind: 'suspension', reasons: 'Plus rien ne marche.', clauseIds: 'bread.flour' }
  const answer = await coordination.post('/fr/hosters/crocus/sanction', typed)
  const at = answer.headers.get('location') ?? ''
  assert.match(await delegate.browser.get(at), /Votre réponse/)
  assert.doesNotMatch(await delegate.browser.get(at), /Retirer la demande/)
  assert.match(await coordination.get(at), /Retirer la demande/)
  assert.doesNotMatch(await coordination.get(at), /Votre réponse/)
  for (const page of [await other.browser.get(at), await world.get(at)])
    assert.doesNotMatch(page, /Votre réponse|Retirer la demande|Faire recours/)
  assert.match(await other.browser.get('/fr/hosters/crocus/sanction'), /Vous ne pouvez pas faire cela/)
})

test('who is no member is offered help, a member to help others', async () => {
  const member = await openLife()
  assert.match(await member.delegate.browser.get('/fr/hosters/crocus/life'), /\/hosters\/crocus\/mentoring/)
  const other = await openLife({ standing: 'none' })
  const page = await other.delegate.browser.get('/fr/hosters/crocus/life')
  assert.match(page, /\/hosters\/crocus\/incubation/)
  assert.doesNotMatch(page, /Faire une pause|Quitter le collectif/)
})

test('of a hoster whose page is frozen, nothing that it announced is shown', async () => {
  const { world, hoster, delegate, coordinator } = await openLife()
  await delegate.browser.post('/fr/hosters/crocus/departure', departure)
  assert.equal((await world.request('/fr/hosters/crocus/leaving')).status, 200)
  const subject = { kind: 'hoster', id: hoster.id }
  const by = { actor: { kind: 'person', personId: coordinator.id, forHosterId: null } as const, now: world.now }
  await freeze(world.db, { subject, hosterId: hoster.id, reason: 'Une page trompeuse, à revoir ensemble.' }, by)
  assert.equal((await world.request('/fr/hosters/crocus/leaving')).status, 404)
  const again = await delegate.browser.post('/fr/hosters/crocus/departure', { ...departure, revision: '1' })
  assert.notEqual(again.status, 303)
})
