import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestWeb } from '../../platform/outbound/testing-web.ts'
import { givenPerson } from '../accounts/testing.ts'
import { given } from '../hosters/testing.ts'
import { delegatesOf, hostersOf } from './index.ts'
import { delegateIn, givenDelegate, journalOf, linkIn, openCrocus, presentIn, toldTo } from './testing.ts'

async function entryOf(world: Awaited<ReturnType<typeof openCrocus>>['world'], verb: string): Promise<string> {
  const rows = world.db.selectFrom('journalEntry').select('id').where('verb', '=', verb)
  return (await rows.executeTakeFirstOrThrow()).id
}

test('a removal is taken back from the journal too, by those who act for the hoster', async () => {
  const { world, hoster, page } = await openCrocus()
  const one = await delegateIn(world, hoster.id, 'Pervenche')
  const two = await delegateIn(world, hoster.id, 'Souci')
  await one.browser.post(`${page}/delegates/${two.delegationId}/removal`, {})
  const undoing = `/fr/journal/${await entryOf(world, 'delegation.ended')}/undoing`
  const stranger = await world.as((await givenPerson(world.db, { name: 'Ortie' })).id)
  assert.equal((await stranger.post(undoing, {})).status, 403)
  assert.equal((await two.browser.post(undoing, {})).status, 403)
  assert.equal((await one.browser.post(undoing, {})).status, 303)
  assert.equal((await presentIn(world, hoster.id)).length, 2)
  const [told] = (await toldTo(world, two.id)).filter(({ href }) => href?.startsWith('/taking-back/'))
  assert.equal((await two.browser.post(`/fr${told?.href}`, {})).status, 409, 'it is back already')
})

test('what the coordination removed, it alone takes back', async () => {
  const { world, hoster, page } = await openCrocus()
  const one = await delegateIn(world, hoster.id, 'Pervenche')
  const two = await delegateIn(world, hoster.id, 'Souci')
  const coordination = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const browser = await world.as(coordination.id)
  await browser.post(`${page}/delegates/${two.delegationId}/removal`, { reason: 'Un vol.' })
  const undoing = `/fr/journal/${await entryOf(world, 'delegation.ended')}/undoing`
  assert.equal((await one.browser.post(undoing, {})).status, 403)
  assert.equal((await browser.post(undoing, {})).status, 303)
  assert.equal((await presentIn(world, hoster.id)).length, 2)
})

test('the coordination that acts for a hoster since yesterday removes with a reason, as the coordination', async () => {
  const { world, hoster, page } = await openCrocus()
  const old = await delegateIn(world, hoster.id, 'Souci')
  const coordination = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  await givenDelegate(world.db, { personId: coordination.id, hosterId: hoster.id }, world.now.subtract({ hours: 24 }))
  const browser = await world.as(coordination.id)
  const removal = `${page}/delegates/${old.delegationId}/removal`
  assert.match(await browser.get(removal), /Pourquoi/)
  assert.equal((await browser.post(removal, {})).status, 422)
  assert.equal((await browser.post(removal, { reason: 'x'.repeat(1001) })).status, 422)
  assert.equal((await browser.post(removal, { reason: 'Un vol.' })).status, 303)
})

test('a hoster that does not exist gets no mail', async () => {
  const { world, hoster, page } = await openCrocus({ standing: 'fictional' })
  const one = await delegateIn(world, hoster.id, 'Pervenche')
  const two = await delegateIn(world, hoster.id, 'Souci')
  await one.browser.post(`${page}/delegates/${two.delegationId}/removal`, {})
  assert.deepEqual(await world.mails(), [])
})

test('a description that the domain serves names the mailbox too', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  const descriptionAddress = 'https://crocus.example/organization.properties'
  web.pages.set(descriptionAddress, 'organization.contact.email = bonjour@crocus.example\n')
  const { world, hoster, page } = await openCrocus({ descriptionAddress }, { outbound: web.outbound })
  const person = await givenPerson(world.db, { name: 'Pervenche', language: 'en' })
  const browser = await world.as(person.id)
  await browser.post(`${page}/claim`, {})
  assert.equal((await browser.post(`${page}/claim/mail`, {})).status, 303)
  const [mail] = await world.mails()
  assert.equal(mail?.recipient, 'bonjour@crocus.example')
  assert.match(mail?.body ?? '', /Somebody asks to act for Crocus/)
  await browser.post(linkIn(mail?.body ?? ''), {})
  assert.deepEqual(await presentIn(world, hoster.id), [person.id])
})

test('every page stands in English too, and stays in no cache', async () => {
  const { world, hoster, page } = await openCrocus()
  const one = await delegateIn(world, hoster.id, 'Pervenche')
  const english = page.replace('/fr/', '/en/')
  for (const [address, words] of [
    [`${english}/delegates`, /Who acts for/],
    [`${english}/delegates/${one.delegationId}/removal`, /Stop acting for/],
  ] as const) {
    const answer = await one.browser.request(address)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.match(await answer.text(), words)
  }
  const other = await world.as((await givenPerson(world.db, { name: 'Ortie' })).id)
  assert.match(await other.get(`${english}/claim`), /One person already acts for this hoster/)
})

test('a name that plays tricks is shown as text, and turns nothing around', async () => {
  const { world, hoster, page } = await openCrocus()
  const one = await delegateIn(world, hoster.id, 'Pervenche')
  await delegateIn(world, hoster.id, '<script>alert(1)</script>\u202e')
  const text = await one.browser.get(`${page}/delegates`)
  assert.ok(text.includes('<bdi>&lt;script&gt;'))
  assert.ok(!text.includes('<script>alert'))
})

test('one person acts for several hosters, and each knows its own', async () => {
  const { world, hoster } = await openCrocus()
  const other = await given.member(world.db, { name: 'Oseille' })
  const one = await delegateIn(world, hoster.id, 'Pervenche')
  await givenDelegate(world.db, { personId: one.id, hosterId: other.id }, Temporal.Instant.from('2026-05-01T00:00:00Z'))
  assert.deepEqual(
    (await hostersOf(world.db, one.id)).map(({ slug }) => slug),
    ['crocus', 'oseille'],
  )
  assert.deepEqual(
    (await delegatesOf(world.db, other.id)).map(({ name }) => name),
    ['Pervenche'],
  )
  assert.deepEqual(await delegatesOf(world.db, 'nobody'), [])
  assert.deepEqual(await journalOf(world, hoster.id), [])
})

test('a former address of a hoster leads to the same keys', async () => {
  const { world, hoster } = await openCrocus()
  const one = await delegateIn(world, hoster.id, 'Pervenche')
  await world.db.insertInto('hosterFormerSlug').values({ slug: 'vieux-crocus', hosterId: hoster.id }).execute()
  assert.match(await one.browser.get('/fr/hosters/vieux-crocus/delegates'), /Qui agit pour/)
})
