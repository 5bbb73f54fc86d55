import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, linkIn, openCrocus } from '../../delegates/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { confirmHoster, hosterById, markRead } from '../../hosters/index.ts'
import { given, type HosterGiven } from '../../hosters/testing.ts'
import { toldOf } from '../../hosters/testing-by-hand.ts'
import { mailsTo } from '../testing.ts'
import { askWhoIsDue } from './ask-who-is-due.ts'

// All that `given` makes came into the register on 1 November 2026, at noon.
const dueSince = '2027-10-01T10:00:00Z'
const contact = 'contact@crocus.example'

/** Crocus at an instant of its eleventh month. */
async function openAged(said: HosterGiven = {}, now = dueSince) {
  const opened = await openCrocus(said, { now })
  await given.collective(opened.world.db)
  return opened
}

const ask = (world: TestSite) =>
  askWhoIsDue(world.db, { now: world.now, publicUrl: world.publicUrl, secret: world.secret })
const confirmedAt = async (world: TestSite, id: string) => (await hosterById(world.db, id))?.confirmedAt ?? null
const linkTo = async (world: TestSite, recipient = contact) =>
  linkIn(/\S+\/still-true\/\S+/.exec((await mailsTo(world, recipient))[0]?.body ?? '')?.[0] ?? '')

test('those who act for a hoster are asked at eleven months, once, and one click answers', async () => {
  const { world, hoster } = await openAged({}, '2027-09-30T10:00:00Z')
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  const souci = await delegateIn(world, hoster.id, 'Souci')
  await ask(world)
  assert.deepEqual(await world.mails(), [], 'a day too early')
  world.setClock(dueSince)
  await ask(world)
  await ask(world)
  world.pass({ hours: 24 })
  await ask(world)
  assert.equal((await world.mails()).length, 2)
  const link = await linkTo(world, pervenche.email ?? '')
  assert.match(link, /^\/fr\/still-true\/[\w-]{22}$/)
  assert.equal(await linkTo(world, souci.email ?? ''), link, 'one click a hoster')
  assert.match(textOf(await world.get(link)), /^Tout est-il encore vrai sur Crocus \? .*1er novembre 2026/)
  assert.equal(await confirmedAt(world, hoster.id), null, 'looking confirms nothing')
  assert.equal((await world.post(link, {})).status, 303)
  assert.equal(await confirmedAt(world, hoster.id), '2027-10-02T10:00:00.000Z')
  assert.match(textOf(await world.get(link)), /C’est confirmé depuis le 2 octobre 2027/)
  const [told] = await toldOf(world.db, 'hoster.confirmed')
  assert.deepEqual([told?.visibility, told?.actor], ['public', 'still-true'])
})

test('the daily clock asks, in the morning of the collective', async () => {
  const { world } = await openAged()
  await world.runJobs()
  assert.deepEqual(await world.mails(), [])
  world.setClock('2027-10-02T06:29:00Z')
  await world.runJobs()
  assert.deepEqual(await world.mails(), [])
  world.setClock('2027-10-02T06:30:00Z')
  await world.runJobs()
  assert.equal((await mailsTo(world, contact)).length, 1)
})

test('where nobody acts for it, its own mailbox is asked; the link works without an account', async () => {
  const { world, hoster } = await openAged()
  await ask(world)
  const [mail] = await mailsTo(world, contact)
  assert.match(mail?.subject ?? '', /Tout est-il encore vrai sur Crocus/)
  assert.match(mail?.body ?? '', /depuis le 1er novembre 2026[\s\S]+http:\/\/localhost:3000\/fr\/hosters\/crocus\n/)
  assert.equal(mail?.unsubscribe, null)
  await world.post(await linkTo(world), {})
  assert.equal(await confirmedAt(world, hoster.id), dueSince.replace('Z', '.000Z'))
})

test('who wants no such mails gets none; when that is everybody, the mailbox is asked', async () => {
  const { world, hoster } = await openAged()
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  const souci = await delegateIn(world, hoster.id, 'Souci')
  const never = { kind: 'waiting', way: 'never' } as const
  await world.db
    .insertInto('notificationChoice')
    .values({ personId: souci.id, ...never })
    .execute()
  await ask(world)
  assert.deepEqual(
    (await world.mails()).map(({ recipient }) => recipient),
    [pervenche.email],
  )
  const stop = /\/fr(\/unsubscribe\/\S+)/.exec((await world.mails())[0]?.body ?? '')?.[1] ?? ''
  assert.match((await world.mails())[0]?.unsubscribe ?? '', new RegExp(`${stop.slice(0, 30)}`))
  assert.equal((await world.post(`/fr${stop}`, {})).status < 400, true)
  await world.db.deleteFrom('confirmationRequest').execute()
  await ask(world)
  assert.equal((await mailsTo(world, contact)).length, 1)
})

test('a hoster whose file is read, or that was confirmed, is not asked', async () => {
  const { world, hoster } = await openAged()
  await markRead(world.db, hoster.id, world.now.subtract({ hours: 24 * 300 }))
  await ask(world)
  assert.deepEqual(await world.mails(), [])
})

test('another ageing is another question, with another link; the former one opens nothing', async () => {
  const { world, hoster } = await openAged()
  await ask(world)
  const first = await linkTo(world)
  await world.post(first, {})
  world.setClock('2028-09-01T10:00:00Z')
  await ask(world)
  const second = await linkTo(world)
  assert.notEqual(second, first)
  assert.equal((await world.request(first)).status, 404)
  assert.equal((await world.post(first, {})).status, 404)
  assert.equal((await world.post(second, {})).status, 303)
  assert.equal((await confirmedAt(world, hoster.id))?.slice(0, 10), '2028-09-01')
})

test('a link confirms once: a second click, a year later, says when it was', async () => {
  const { world, hoster } = await openAged()
  await ask(world)
  const link = await linkTo(world)
  for (const _ of [1, 2, 3]) {
    assert.equal((await world.post(link, {})).status, 303)
    world.pass({ hours: 24 * 40 })
  }
  assert.equal(await confirmedAt(world, hoster.id), dueSince.replace('Z', '.000Z'))
  assert.equal((await toldOf(world.db, 'hoster.confirmed')).length, 1)
  world.pass({ hours: 24 * 400 })
  assert.equal((await world.request(link)).status, 404)
  assert.equal((await world.post(link, {})).status, 404)
})

test('what was confirmed meanwhile needs no second word, and the page says so', async () => {
  const { world, hoster } = await openAged()
  await ask(world)
  const link = await linkTo(world)
  await markRead(world.db, hoster.id, world.now)
  assert.match(textOf(await world.get(link)), /C’est confirmé/)
  await world.post(link, {})
  assert.deepEqual(await toldOf(world.db, 'hoster.confirmed'), [])
})

test('twenty clicks at once are one confirmation', async () => {
  const { world } = await openAged()
  await ask(world)
  const link = await linkTo(world)
  const answers = await Promise.all(Array.from({ length: 20 }, () => world.post(link, {})))
  assert.ok(answers.every(({ status }) => status === 303))
  assert.equal((await toldOf(world.db, 'hoster.confirmed')).length, 1)
})

test('several workers ask once', async () => {
  const { world } = await openAged()
  await Promise.all([ask(world), ask(world), ask(world), ask(world)])
  assert.equal((await mailsTo(world, contact)).length, 1)
})

test('who was made up, left, or closed is not asked; nor is one that cannot be', async () => {
  const { world } = await openAged({ standing: 'fictional' })
  const to = (name: string) => ({ name, contactEmail: `${name}@mail.example` })
  await given.hoster(world.db, { ...to('none') })
  await given.hoster(world.db, { ...to('former'), standing: 'former' })
  await given.hoster(world.db, { ...to('closed'), standing: 'active', closed: '2027' })
  await given.hoster(world.db, { name: 'Mutisme', standing: 'active' })
  await given.hoster(world.db, { ...to('incubating'), standing: 'incubating' })
  await ask(world)
  assert.deepEqual(
    (await world.mails()).map(({ recipient }) => recipient),
    ['incubating@mail.example'],
  )
  assert.equal((await world.db.selectFrom('confirmationRequest').select('hosterId').execute()).length, 6)
})

test('a register that came on one day is asked day by day, twenty at least', async () => {
  const { world } = await openAged()
  for (let n = 0; n < 64; n++)
    await given.hoster(world.db, { name: `Hôte ${n}`, standing: 'active', contactEmail: `h${n}@mail.example` })
  const counts: number[] = []
  for (let day = 0; day < 5; day++) {
    const before = (await world.mails()).length
    await ask(world)
    counts.push((await world.mails()).length - before)
    world.pass({ hours: 24 })
  }
  assert.deepEqual(counts, [20, 20, 20, 5, 0])
})

test('who acts for a hoster confirms it from its page, whatever its age', async () => {
  const { world, hoster, page } = await openAged({}, '2026-11-23T10:00:00Z')
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  assert.match(textOf(await pervenche.browser.get(page)), /Tout est encore vrai Pas encore confirmé/)
  assert.doesNotMatch(await world.get(page), /Tout est encore vrai/, 'visitors see no such button')
  assert.equal((await pervenche.browser.post(`${page}/confirmation`, {})).status, 303)
  assert.match(textOf(await pervenche.browser.get(page)), /Confirmé le 23 novembre 2026/)
  const entry = await world.db.selectFrom('journalEntry').selectAll().where('verb', '=', 'hoster.confirmed').execute()
  assert.deepEqual(
    entry.map(({ actor, forHosterId }) => [actor, forHosterId]),
    [[pervenche.id, hoster.id]],
  )
  const neighbour = await world.as((await givenPerson(world.db, { name: 'Ortie' })).id)
  assert.equal((await neighbour.post(`${page}/confirmation`, {})).status, 403)
  assert.equal((await world.post(`${page}/confirmation`, {})).status, 401)
})

test('a link that was never made confirms nothing', async () => {
  const { world } = await openAged()
  for (const token of ['x', 'A'.repeat(22), '%00', 'A'.repeat(3000)]) {
    assert.equal((await world.request(`/fr/still-true/${token}`)).status, 404)
    assert.equal((await world.post(`/fr/still-true/${token}`, {})).status, 404)
  }
})

test('a confirmation that came first stops the mail', async () => {
  const { world, hoster } = await openAged()
  const by = { actor: { kind: 'job', name: 'test' } as const, now: world.now }
  await Promise.all([confirmHoster(world.db, hoster.id, by), ask(world)])
  world.pass({ hours: 24 })
  const before = (await world.mails()).length
  await ask(world)
  assert.equal((await world.mails()).length, before)
})
