import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf } from '../../../platform/token.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { given } from '../../hosters/testing.ts'
import { delegateIn, openCrocus, signedInAs } from '../testing.ts'
import { openTakingBack } from './open-taking-back.ts'
import { takingBackAt, takingBackOf } from './queries.ts'
import { takeBack } from './take-back.ts'
import { takingBackDays } from './taking-back.ts'

async function openConcerned() {
  const { world, hoster } = await openCrocus()
  const gone = await givenPerson(world.db, { name: 'Souci' })
  const opening = { hosterId: hoster.id, entryId: 'entry', sort: 'removal', personId: gone.id } as const
  const ways = await openTakingBack(world.db, opening, world.now)
  const lastOf = (href: string) => href.split('/').at(-1) ?? ''
  const [id, token] = [lastOf(ways.forPeople), lastOf(ways.forMailbox)]
  const at = (address: string, person: Awaited<ReturnType<typeof signedInAs>> | null = null) =>
    takingBackAt(world.db, address, person)
  return { world, hoster, gone, id, token, at }
}

test('the link of a mailbox means something to whoever holds it, and only its hash is kept', async () => {
  const { world, id, token, at } = await openConcerned()
  const found = await at(token)
  assert.ok(found && found !== 'sign-in' && found.id === id)
  const row = await world.db.selectFrom('takingBack').selectAll().executeTakeFirstOrThrow()
  assert.equal(row.tokenHash, hashOf(token))
  assert.ok(!JSON.stringify(row).includes(token))
})

test('the address for people asks a visitor to sign in, and is nothing to a stranger', async () => {
  const { world, id, at } = await openConcerned()
  assert.equal(await at(id), 'sign-in')
  const stranger = await signedInAs(world, await givenPerson(world.db, { name: 'Ortie' }))
  assert.equal(await at(id, stranger), undefined)
  for (const address of ['nothing', '', '%', id.slice(0, -1)]) assert.equal(await at(address), undefined, address)
})

test('it is something to whoever was removed, to those who act for the hoster, and to the coordination', async () => {
  const { world, hoster, gone, id, at } = await openConcerned()
  const concerned = [
    gone,
    await delegateIn(world, hoster.id, 'Pervenche'),
    await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] }),
    await givenPerson(world.db, { name: 'Thym', roles: ['administrator'] }),
  ]
  for (const person of concerned) {
    const found = await at(id, await signedInAs(world, person))
    assert.ok(found && found !== 'sign-in' && found.id === id, person.email)
  }
})

test('who acts for another hoster is a stranger here', async () => {
  const { world, id, at } = await openConcerned()
  const iris = await given.hoster(world.db, { name: 'Iris' })
  assert.equal(await at(id, await signedInAs(world, await delegateIn(world, iris.id, 'Glycine'))), undefined)
})

test('nobody takes back what is nothing to them, and after seven days nobody does', async () => {
  const { world, id, token } = await openConcerned()
  const stranger = await signedInAs(world, await givenPerson(world.db, { name: 'Ortie' }))
  const take = (address: string, person: typeof stranger | null) =>
    takeBack(world.db, address, person, { now: world.now, undoers: {} })
  const unknown = { status: 404, reason: 'delegates.taking-back-not-found' }
  await assert.rejects(take(id, stranger), unknown)
  await assert.rejects(take(id, null), unknown)
  world.pass({ hours: takingBackDays.lasting * 24 })
  await assert.rejects(take(token, null), { status: 404, reason: 'delegates.taking-back-over' })
})

test('what may be taken back is found by its entry, until it is forgotten a month after', async () => {
  const { world, id } = await openConcerned()
  assert.equal((await takingBackOf(world.db, 'entry'))?.id, id)
  world.pass({ hours: (takingBackDays.lasting + takingBackDays.kept) * 24 - 1 })
  await world.runJobs()
  assert.ok(await takingBackOf(world.db, 'entry'))
  world.pass({ hours: 1 })
  await world.runJobs()
  assert.equal(await takingBackOf(world.db, 'entry'), undefined)
})
