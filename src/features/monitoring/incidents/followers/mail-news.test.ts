// The mail of one piece of news, and of several.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine } from '../../../hosters/index.ts'
import { given } from '../../../hosters/testing.ts'
import { follow, news } from '../testing-followers.ts'
import { openHouse } from '../testing-house.ts'
import { tellIncident } from '../told/tell-incident.ts'
import { stopFollowing } from './follow.ts'
import { mailNews } from './mail-news.ts'

async function openNews() {
  const house = await openHouse()
  const { world, hoster, pad } = house
  await follow(world)
  const [follower] = await world.db.selectFrom('incidentFollower').select('id').execute()
  const told = { hosterId: hoster.id, title: 'Disque plein', state: 'down', text: 'Bientôt.', until: null } as const
  const since = world.now.subtract({ minutes: 5 })
  const id = await tellIncident(world.db, { ...told, serviceIds: [pad.id], since }, byMachine('test', world.now))
  const send = (pieces: unknown, followers = [follower?.id ?? '']) =>
    mailNews(world.db, { news: pieces, followers }, { publicUrl: world.publicUrl, secret: world.secret }, world.now)
  const mails = () => news(world)
  return { ...house, id, send, mails, followerId: follower?.id ?? '' }
}

test('it says who, what, since when, where to read more, and how to stop', async () => {
  const { send, mails, id } = await openNews()
  await send([{ incidentId: id, what: 'opened' }])
  const [mail] = await mails()
  assert.match(mail?.body ?? '', /^Bonjour,\n\n• Crocus\s: Pad ne répond plus/)
  assert.ok(mail?.body.includes(`http://localhost:3000/fr/hosters/crocus/incidents/${id}\n`))
  assert.ok(mail?.unsubscribe && mail.body.includes(`${mail.unsubscribe}\n`))
})

test('who stopped a moment ago gets none', async () => {
  const { world, send, mails, id, followerId } = await openNews()
  await stopFollowing(world.db, followerId)
  await send([{ incidentId: id, what: 'opened' }])
  assert.deepEqual(await mails(), [])
})

test('of what was taken back a moment ago there is none', async () => {
  const { send, mails } = await openNews()
  await send([{ incidentId: 'taken-back', what: 'opened' }])
  assert.deepEqual(await mails(), [])
})

test('a follower of another hoster gets none', async () => {
  const { world, send, mails, id } = await openNews()
  const iris = await given.member(world.db, { name: 'Iris' })
  await world.db.updateTable('incidentFollower').set({ hosterId: iris.id }).execute()
  await send([{ incidentId: id, what: 'opened' }])
  assert.deepEqual(await mails(), [])
})

test('who reads a language that the site no longer speaks gets the first', async () => {
  const { world, send, mails, id } = await openNews()
  await world.db.updateTable('incidentFollower').set({ language: 'tlh' }).execute()
  await send([{ incidentId: id, what: 'opened' }])
  assert.match((await mails())[0]?.body ?? '', /^Bonjour/)
})

test('the subject says whether it is over; of several it says how many', async () => {
  const { send, mails, id } = await openNews()
  await send([{ incidentId: id, what: 'closed' }])
  assert.match((await mails())[0]?.subject ?? '', /Crocus répond à nouveau$/)
})

test('a payload that is none fails loudly, so that it is seen', async () => {
  const { send } = await openNews()
  await assert.rejects(send([{ incidentId: 1, what: 'later' }]))
})
