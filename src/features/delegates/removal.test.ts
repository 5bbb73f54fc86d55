import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { given } from '../hosters/testing.ts'
import { delegateIn, journalOf, linkIn, openCrocus, presentIn, toldTo } from './testing.ts'

test('the page shows who acts, since when and by which proof, to them and the coordination alone', async () => {
  const { world, hoster, page } = await openCrocus()
  const ada = await delegateIn(world, hoster.id, 'Pervenche', '2026-03-01T12:00:00Z')
  const stranger = await givenPerson(world.db, { name: 'Ortie' })
  const coordination = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const text = await ada.browser.get(`${page}/delegates`)
  for (const part of [/Pervenche/, /Depuis le 1er mars 2026, par la coordination/]) assert.match(text, part)
  assert.equal((await (await world.as(stranger.id)).request(`${page}/delegates`)).status, 403)
  assert.match(await (await world.as(coordination.id)).get(`${page}/delegates`), /au nom de la coordination/)
  const visitor = await world.request(`${page}/delegates`)
  assert.equal(visitor.status, 303)
  assert.match(visitor.headers.get('location') ?? '', /sign-in\?next=\/hosters\/crocus\/delegates/)
})

test('a delegate removes another; all concerned are told, and the journal says it without names', async () => {
  const { world, hoster, page } = await openCrocus()
  const [one, two, three] = [
    await delegateIn(world, hoster.id, 'Pervenche'),
    await delegateIn(world, hoster.id, 'Souci'),
    await delegateIn(world, hoster.id, 'Bourrache'),
  ]
  const removal = `${page}/delegates/${two.delegationId}/removal`
  assert.match(await one.browser.get(removal), /Retirer <bdi>Souci<\/bdi>/)
  const answer = await one.browser.post(removal, {})
  assert.equal(answer.status, 303)
  assert.deepEqual((await presentIn(world, hoster.id)).sort(), [one.id, three.id].sort())
  assert.equal((await two.browser.request(`${page}/delegates`)).status, 403)

  const told = await Promise.all([one, two, three].map(({ id }) => toldTo(world, id)))
  assert.deepEqual(
    told.map(([first]) => first?.key),
    ['delegates.told-ended-delegate', 'delegates.told-you-ended-delegate', 'delegates.told-ended-delegate'],
  )
  const mails = (await world.mails()).filter(({ recipient }) => recipient === 'contact@crocus.example')
  assert.equal(mails.length, 1)
  assert.match(mails[0]?.body ?? '', /Souci n’agit plus pour Crocus/)
  assert.match(linkIn(mails[0]?.body ?? ''), /^\/fr\/taking-back\//)
  assert.deepEqual(await journalOf(world, hoster.id), ['delegation.ended (public)'])
  const journal = await world.get('/fr/journal')
  assert.match(journal, /n’agit plus pour/)
  assert.doesNotMatch(journal, /Souci|Pervenche/)
})

test('whoever was admitted less than seven days ago removes nobody, to the millisecond, but may leave', async () => {
  const { world, hoster, page } = await openCrocus({}, { now: '2026-11-23T10:00:00Z' })
  const old = await delegateIn(world, hoster.id, 'Pervenche')
  const young = await delegateIn(world, hoster.id, 'Souci', '2026-11-16T10:00:00.001Z')
  const removal = `${page}/delegates/${old.delegationId}/removal`
  assert.match(await young.browser.get(`${page}/delegates`), /Vous pourrez retirer quelqu’un à partir du/)
  assert.equal((await young.browser.request(removal)).status, 403)
  assert.equal((await young.browser.post(removal, {})).status, 403)
  assert.equal((await presentIn(world, hoster.id)).length, 2)
  world.pass({ milliseconds: 1 })
  assert.equal((await young.browser.post(removal, {})).status, 303)
  assert.deepEqual(await presentIn(world, hoster.id), [young.id])
})

test('a newcomer may leave, and the others learn it', async () => {
  const { world, hoster, page } = await openCrocus()
  const old = await delegateIn(world, hoster.id, 'Pervenche')
  const young = await delegateIn(world, hoster.id, 'Souci', '2026-11-23T09:00:00Z')
  const answer = await young.browser.post(`${page}/delegates/${young.delegationId}/removal`, {})
  assert.equal(answer.headers.get('location'), page)
  assert.deepEqual(await presentIn(world, hoster.id), [old.id])
  assert.equal((await toldTo(world, old.id))[0]?.key, 'delegates.told-ended-oneself')
  assert.deepEqual(await world.mails(), [])
})

test('the last one is warned before leaving, and the hoster’s mailbox learns that nobody is left', async () => {
  const { world, hoster, page } = await openCrocus()
  const only = await delegateIn(world, hoster.id, 'Pervenche')
  const removal = `${page}/delegates/${only.delegationId}/removal`
  assert.match(await only.browser.get(removal), /Il ne restera personne/)
  assert.equal((await only.browser.post(removal, {})).status, 303)
  assert.deepEqual(await presentIn(world, hoster.id), [])
  assert.match((await world.mails())[0]?.body ?? '', /Il n’y reste personne/)
})

test('the coordination removes anybody, with a reason that they read', async () => {
  const { world, hoster, page } = await openCrocus()
  const only = await delegateIn(world, hoster.id, 'Pervenche')
  const coordination = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const browser = await world.as(coordination.id)
  const removal = `${page}/delegates/${only.delegationId}/removal`
  const without = await browser.post(removal, { reason: '   ' })
  assert.equal(without.status, 422)
  assert.match(await without.text(), /Dites pourquoi/)
  assert.equal((await browser.post(removal, { reason: 'Le domaine a été volé.' })).status, 303)
  assert.deepEqual(await presentIn(world, hoster.id), [])
  const [told] = await toldTo(world, only.id)
  assert.deepEqual(told, { key: 'delegates.told-you-ended-coordination', href: '/contact?to=coordination' })
  const [mail] = await world.mails()
  assert.match(mail?.body ?? '', /Le domaine a été volé\./)
  assert.equal(linkIn(mail?.body ?? ''), '')
})

test('a removal that was done already, or of nobody, is refused', async () => {
  const { world, hoster, page } = await openCrocus()
  const one = await delegateIn(world, hoster.id, 'Pervenche')
  const two = await delegateIn(world, hoster.id, 'Souci')
  const removal = `${page}/delegates/${two.delegationId}/removal`
  assert.equal((await one.browser.post(removal, {})).status, 303)
  assert.equal((await one.browser.post(removal, {})).status, 409)
  assert.equal((await one.browser.request(removal)).status, 409)
  assert.equal((await one.browser.post(`${page}/delegates/nobody/removal`, {})).status, 404)
})

test('a delegate of one hoster removes nobody from another', async () => {
  const { world, hoster, page } = await openCrocus()
  const other = await delegateIn(world, hoster.id, 'Pervenche')
  const elsewhere = await given.member(world.db, { name: 'Oseille' })
  const stranger = await delegateIn(world, elsewhere.id, 'Ortie')
  const own = `/fr/hosters/oseille/delegates/${other.delegationId}/removal`
  assert.equal((await stranger.browser.post(`${page}/delegates/${other.delegationId}/removal`, {})).status, 403)
  assert.equal((await stranger.browser.post(own, {})).status, 404)
  assert.deepEqual(await presentIn(world, hoster.id), [other.id])
})

test('of fifty attempts to remove each other at once, one holds', async () => {
  const { world, hoster, page } = await openCrocus()
  const one = await delegateIn(world, hoster.id, 'Pervenche')
  const two = await delegateIn(world, hoster.id, 'Souci')
  const attempts = Array.from({ length: 50 }, (_, at) => {
    const [by, of] = at % 2 === 0 ? [one, two] : [two, one]
    return by.browser.post(`${page}/delegates/${of.delegationId}/removal`, {})
  })
  const statuses = (await Promise.all(attempts)).map(({ status }) => status)
  assert.equal(statuses.filter((status) => status === 303).length, 1)
  assert.ok(
    statuses.every((status) => [303, 403, 409].includes(status)),
    statuses.join(),
  )
  assert.equal((await presentIn(world, hoster.id)).length, 1)
  assert.deepEqual(await journalOf(world, hoster.id), ['delegation.ended (public)'])
})
