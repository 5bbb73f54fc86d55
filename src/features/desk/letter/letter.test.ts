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

async function openLetters() {
  const world = await openTestSite({ now: sunday })
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
