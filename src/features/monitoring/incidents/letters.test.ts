// What goes to the mailbox of a hoster for whom nobody acts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linksIn } from '../../../paths.ts'
import { given } from '../../hosters/testing.ts'
import { letterNames, mailHoster } from './letters.ts'
import { openHouse } from './testing-house.ts'

async function openAlone(said: Parameters<typeof openHouse>[0] = {}) {
  const house = await openHouse(said)
  const { world, hoster, pad } = house
  await world.db.deleteFrom('delegation').execute()
  const send = (letter: string, serviceId = pad.id, hosterId = hoster.id) =>
    mailHoster(world.db, { hosterId, serviceId, letter }, { publicUrl: world.publicUrl }, world.now)
  return { ...house, send }
}

test('each letter says which service, where its page is, and how to act for the hoster', async () => {
  const { world, send } = await openAlone()
  for (const letter of letterNames) await send(letter)
  const mails = await world.mails()
  assert.equal(mails.length, letterNames.length)
  for (const { recipient, subject, body } of mails) {
    assert.equal(recipient, 'contact@crocus.example')
    assert.match(subject, /^\[.+\] Pad /)
    assert.ok(body.includes(`http://localhost:3000${linksIn('fr')('/services/crocus/pad')}\n`))
    assert.ok(body.includes(`http://localhost:3000${linksIn('fr')('/hosters/crocus/claim')}\n`))
    assert.doesNotMatch(body, /\{|undefined|null/)
  }
})

test('no letter goes to who has no mailbox, was made up, or whose service is gone', async () => {
  for (const said of [{ contactEmail: null }, { standing: 'fictional' } as const]) {
    const { world, send } = await openAlone(said)
    await send('first')
    assert.deepEqual(await world.mails(), [])
  }
  const { world, send } = await openAlone()
  await send('first', 'gone')
  await send('first', undefined, 'nobody')
  assert.deepEqual(await world.mails(), [])
})

test('a letter that is none fails loudly', async () => {
  const { send } = await openAlone()
  await assert.rejects(send('love'))
})

test('the time that the collective gives stands in it', async () => {
  const { world, send } = await openAlone()
  await given.collective(world.db, { toldFirstMinutes: 1 })
  await send('first')
  assert.match((await world.mails())[0]?.body ?? '', /ne l’affichera que dans une minute/)
})

test('who did not ask to be told first gets no mail in its own mailbox', async () => {
  const { world, pad, goes } = await openAlone()
  await goes(pad.id, 'down')
  await world.runJobs()
  assert.deepEqual(await world.mails(), [])
})
