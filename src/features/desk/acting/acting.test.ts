import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { mayActFor } from '../../delegates/index.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { confirmHoster } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { recordChange } from '../../journal/index.ts'
import { personalData } from '../index.ts'
import { type Acting, demandBehind } from './acting.ts'

const at = '/fr/hosters/crocus/acting'
const demand = { means: 'phone', hours: '2', note: 'Pervenche a appelé.' }

async function openActing(contactEmail: string | null = 'crocus@mail.example') {
  const world = await openTestSite()
  const crocus = await given.member(world.db, { name: 'Crocus', contactEmail })
  const { id, email } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const actor = { kind: 'person', personId: id, forHosterId: null } as const
  const change = async () => {
    world.pass({ minutes: 1 })
    await confirmHoster(world.db, crocus.id, { actor, now: world.now })
    world.pass({ minutes: 1 })
  }
  return { world, crocus, id, email, browser: await world.as(id), change }
}

const actedMails = async ({ world }: Pick<Awaited<ReturnType<typeof openActing>>, 'world'>) =>
  (await world.mails()).filter(({ subject, body }) => /coordination a changé/.test(subject + body))

test('a change is marked in the journal when it was made at the hoster’s demand, and others are not', async () => {
  const { world, browser, change } = await openActing()
  await change()
  // On another day: on one day an entry is confirmed once.
  world.pass({ hours: 24 })
  assert.equal((await browser.post(at, demand)).status, 303)
  await change()
  assert.equal((await browser.post(`${at}/end`, {})).status, 303)
  world.pass({ hours: 24 })
  await change()
  const text = textOf(await world.get('/fr/journal?verb=hoster.confirmed'))
  assert.equal(text.match(/à la demande de l’hébergeur, par téléphone, le 24 novembre/g)?.length, 1)
  assert.ok(!/Pervenche|Angélique/.test(text))
  assert.match(
    textOf(await browser.get('/fr/journal?verb=hoster.confirmed')),
    /Angélique ?, de la coordination, à la demande/,
  )
  assert.match(
    await (await world.request('/fr/journal.json?verb=hoster.confirmed')).text(),
    /à la demande de l’hébergeur/,
  )
})

test('at the end who acts for the hoster is told at once', async () => {
  const opened = await openActing()
  const { world, crocus, browser, change } = opened
  const pervenche = await delegateIn(world, crocus.id, 'Pervenche')
  await browser.post(at, demand)
  await change()
  await browser.post(`${at}/end`, {})
  world.pass({ minutes: 2 })
  await world.runJobs()
  const mails = await actedMails(opened)
  assert.deepEqual(
    mails.map(({ recipient }) => recipient),
    [pervenche.email],
  )
  assert.match(mails[0]?.body ?? '', /une chose pour Crocus, à sa demande, par téléphone/)
})

test('a hoster for which nobody acts is told at its mailbox, with what was done and where it is read', async () => {
  const opened = await openActing()
  const { browser, change } = opened
  await browser.post(at, { ...demand, means: 'mail' })
  await change()
  await browser.post(`${at}/end`, {})
  const [mail, ...more] = await actedMails(opened)
  assert.deepEqual(more, [])
  assert.equal(mail?.recipient, 'crocus@mail.example')
  assert.match(mail?.body ?? '', /par courriel[\s\S]*• .*Crocus[\s\S]*\/fr\/journal\?hoster=crocus/)
  assert.ok(!/Pervenche|Angélique/.test(mail?.body ?? ''))
})

test('it ends by itself after its hours, and is told once', async () => {
  const opened = await openActing()
  const { world, browser, change } = opened
  await browser.post(at, demand)
  await change()
  world.pass({ hours: 2 })
  await world.runJobs()
  await world.runJobs()
  assert.equal((await actedMails(opened)).length, 1)
  world.pass({ hours: 24 })
  await change()
  assert.equal(
    textOf(await world.get('/fr/journal?verb=hoster.confirmed')).match(/à la demande de l’hébergeur/g)?.length,
    1,
  )
  await browser.post(`${at}/end`, {})
  assert.equal((await actedMails(opened)).length, 1)
})

test('nothing was changed: nothing is told', async () => {
  const opened = await openActing()
  await opened.browser.post(at, demand)
  opened.world.pass({ hours: 3 })
  await opened.world.runJobs()
  assert.deepEqual(await actedMails(opened), [])
})

test('a hoster that was made up gets no mail', async () => {
  const { world, browser, id } = await openActing()
  const { id: hosterId, slug } = await given.hoster(world.db, {
    ...{ name: 'Potager', contactEmail: 'potager@mail.example', standing: 'fictional' },
  })
  await browser.post(`/fr/hosters/${slug}/acting`, demand)
  world.pass({ minutes: 1 })
  const actor = { kind: 'person', personId: id, forHosterId: null } as const
  await confirmHoster(world.db, hosterId, { actor, now: world.now })
  world.pass({ minutes: 1 })
  await browser.post(`/fr/hosters/${slug}/acting/end`, {})
  assert.deepEqual(await world.mails(), [])
})

test('acting for a hoster makes nobody one of its people: no ballot, no answer in its name', async () => {
  const { world, crocus, browser, id } = await openActing()
  await browser.post(at, demand)
  assert.equal(await mayActFor(world.db, { personId: id }, crocus.id), false)
})

test('the coordination alone says so, once at a time, and nothing is lost of what it typed', async () => {
  const { world, browser } = await openActing()
  const { id } = await givenPerson(world.db, { name: 'Mélisse' })
  assert.equal((await (await world.as(id)).post(at, demand)).status, 403)
  for (const wrong of [{ means: 'pigeon' }, { hours: '200' }, { note: 'x'.repeat(501) }]) {
    const answer = await browser.post(at, { ...demand, ...wrong })
    assert.equal(answer.status, 422)
    assert.ok('note' in wrong || (await answer.text()).includes('Pervenche a appelé.'))
  }
  assert.equal((await browser.post(at, demand)).status, 303)
  assert.equal((await browser.post(at, demand)).status, 409)
  assert.match(textOf(await browser.get(at)), /Vous agissez à sa demande jusqu’au/)
})

test('a hoster is found by its name or its address', async () => {
  const { browser } = await openActing()
  for (const hoster of ['crocus', 'Crocus'])
    assert.equal((await browser.post('/fr/coordination/acting', { hoster })).headers.get('location'), at)
  assert.equal((await browser.post('/fr/coordination/acting', { hoster: '<b>' })).status, 422)
  assert.equal((await browser.post('/fr/coordination/acting', {})).status, 422)
})

test('the mark stays when who acted is forgotten', async () => {
  const { world, browser, change, id } = await openActing()
  await browser.post(at, demand)
  await change()
  await browser.post(`${at}/end`, {})
  await personalData.forgetPerson(world.db, id, world.now)
  assert.match(textOf(await world.get('/fr/journal?verb=hoster.confirmed')), /à la demande de l’hébergeur/)
})

test('who is forgotten acts no more: what others then change of that hoster was not asked of them', async () => {
  const { world, crocus, browser, change, id } = await openActing()
  await browser.post(at, demand)
  await change()
  await personalData.forgetPerson(world.db, id, world.now)
  world.pass({ minutes: 10 })
  const other = await givenPerson(world.db, { name: 'Bourrache', roles: ['coordination'] })
  const actor = { kind: 'person', personId: other.id, forHosterId: null } as const
  const subject = { kind: 'hoster', id: crocus.id }
  const edited = { actor, verb: 'hoster.edited', subject, hosterId: crocus.id, before: {}, after: {} }
  await recordChange(world.db, { ...edited, visibility: 'public' }, world.now)
  assert.doesNotMatch(textOf(await world.get('/fr/journal?verb=hoster.edited')), /à la demande de l’hébergeur/)
  assert.match(textOf(await world.get('/fr/journal?verb=hoster.confirmed')), /à la demande de l’hébergeur/)
})

test('a demand covers its hours, closed-open, and its person and hoster alone', () => {
  const acting: Acting = {
    ...{ id: 'a', hosterId: 'h', personId: 'p', means: 'phone', note: null },
    ...{ startedAt: '2026-11-23T10:00:00.000Z', until: '2026-11-23T12:00:00.000Z', endedAt: null },
  }
  const change = { id: 'c', hosterId: 'h', actor: 'p', at: '2026-11-23T10:00:00.000Z' }
  const isCovered = (said: Partial<typeof change>) => demandBehind([acting], { ...change, ...said }) !== undefined
  assert.ok(isCovered({}) && isCovered({ at: '2026-11-23T11:59:59.999Z' }))
  assert.ok(!isCovered({ at: '2026-11-23T12:00:00.000Z' }) && !isCovered({ at: '2026-11-23T09:59:59.999Z' }))
  assert.ok(!isCovered({ hosterId: 'other' }) && !isCovered({ actor: 'other' }))
})
