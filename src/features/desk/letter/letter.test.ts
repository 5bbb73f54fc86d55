import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matters as rooms } from '../../../matters.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { given } from '../../hosters/testing.ts'
import { report } from '../../moderation/testing.ts'
import { mailDesk } from './mail-desk.ts'

/** Sunday; the letter leaves on Monday at half past seven of Paris. */
const sunday = '2026-11-29T10:00:00Z'
const monday = '2026-11-30T06:31:00Z'

async function openLetters(now = sunday) {
  const world = await openTestSite({ now })
  const angelique = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination', 'administrator'] })
  const ortie = await givenPerson(world.db, { name: 'Ortie', roles: ['coordination'] })
  const melisse = await givenPerson(world.db, { name: 'Mélisse' })
  await world.runJobs()
  return { world, angelique, ortie, melisse }
}

/** The letters of the desk: what is told at once leaves by other mails. */
async function lettersAt(world: TestSite, instant: string) {
  world.setClock(instant)
  await world.runJobs()
  return (await world.mails()).filter(({ subject }) => /attend/.test(subject) && /coordination/.test(subject))
}

async function givenReport(world: TestSite) {
  await given.member(world.db, { name: 'Radis' })
  await report(world, { about: '/fr/hosters/radis' })
}

test('on Monday each of the coordination gets the list once, with links', async () => {
  const { world, angelique, ortie } = await openLetters()
  await givenReport(world)
  const letters = await lettersAt(world, monday)
  assert.deepEqual(letters.map(({ recipient }) => recipient).sort(), [angelique.email, ortie.email].sort())
  const [{ subject, body, unsubscribe } = { subject: '', body: '', unsubscribe: null }] = letters
  assert.match(subject, /Une chose attend la coordination/)
  assert.match(body, /Répondre au signalement[\s\S]*Radis[\s\S]*http:\/\/localhost:3000\/fr\/coordination\/reports\//)
  assert.match(body, /http:\/\/localhost:3000\/fr\/coordination\n/)
  assert.ok(unsubscribe && body.includes(unsubscribe))
})

test('when nothing waits nothing is sent', async () => {
  const { world } = await openLetters()
  assert.deepEqual(await lettersAt(world, monday), [])
})

test('a job that runs twice mails once; the next Monday it comes again', async () => {
  const { world } = await openLetters()
  await givenReport(world)
  assert.equal((await lettersAt(world, monday)).length, 2)
  const collective = { name: 'Les Essais', timeZone: 'Europe/Paris' }
  await mailDesk(world.db, rooms, { publicUrl: world.publicUrl, secret: 'x', collective }, world.now)
  assert.equal((await lettersAt(world, monday)).length, 2)
  assert.equal(
    (await lettersAt(world, '2026-12-07T06:31:00Z')).filter(({ body }) => body.includes('•')).length >= 2,
    true,
  )
})

test('who stopped it gets none, and the link of the letter stops it', async () => {
  const { world, angelique, ortie } = await openLetters()
  await givenReport(world)
  await (await world.as(ortie.id)).post('/fr/account/notifications', { desk: 'never' })
  const [letter, ...more] = await lettersAt(world, monday)
  assert.equal(letter?.recipient, angelique.email)
  assert.deepEqual(more, [])
  const stop = new URL(letter?.unsubscribe ?? '').pathname
  assert.equal((await world.post(stop, {})).status, 303)
  const next = await lettersAt(world, '2026-12-07T06:31:00Z')
  assert.deepEqual(
    next.filter(({ createdAt }) => createdAt > '2026-12-01'),
    [],
  )
})

test('half past seven is that of the clocks on the wall, on the first Monday of summer time too', async () => {
  for (const [day, before, after] of [
    [sunday, '2026-11-30T06:29:00Z', monday],
    ['2027-03-28T10:00:00Z', '2027-03-29T05:29:00Z', '2027-03-29T05:31:00Z'],
  ] as const) {
    const { world } = await openLetters(day)
    await givenReport(world)
    assert.equal((await lettersAt(world, before)).length, 0, before)
    assert.equal((await lettersAt(world, after)).length, 2, after)
  }
})

test('a site that was down on Monday sends the list when it is up again, and once', async () => {
  const { world } = await openLetters()
  await givenReport(world)
  assert.equal((await lettersAt(world, '2026-12-02T15:00:00Z')).length, 2)
  assert.equal((await lettersAt(world, '2026-12-06T15:00:00Z')).length, 2)
  assert.equal((await lettersAt(world, '2026-12-07T06:31:00Z')).length, 4)
})

test('a week later what was settled is not told again', async () => {
  const { world } = await openLetters()
  await givenReport(world)
  assert.equal((await lettersAt(world, monday)).length, 2)
  await world.db.updateTable('report').set({ answeredAt: '2026-12-02T10:00:00.000Z' }).execute()
  assert.equal((await lettersAt(world, '2026-12-07T06:31:00Z')).length, 2)
})

test('whoever coordinates no more, or is shut out, gets none', async () => {
  const { world, angelique, ortie } = await openLetters()
  const shutOut = await givenPerson(world.db, { name: 'Bergamote', roles: ['coordination'] })
  await givenReport(world)
  const admin = await world.as(angelique.id)
  await admin.post(`/fr/coordination/people/${ortie.id}/roles`, {})
  await admin.post(`/fr/coordination/people/${shutOut.id}/block`, { reason: 'Messages insistants.' })
  const letters = await lettersAt(world, monday)
  assert.deepEqual(
    letters.map(({ recipient }) => recipient),
    [angelique.email],
  )
})

test('each gets it in their language', async () => {
  const { world } = await openLetters()
  const rosemary = await givenPerson(world.db, { name: 'Rosemary', roles: ['coordination'], language: 'en' })
  await givenReport(world)
  await lettersAt(world, monday)
  const isDesk = /Radis[\s\S]*http:\/\/localhost:3000\/en\/coordination\n/
  assert.ok((await world.mails()).some(({ recipient, body }) => recipient === rosemary.email && isDesk.test(body)))
})
