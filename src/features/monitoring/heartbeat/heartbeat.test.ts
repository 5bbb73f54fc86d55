import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf } from '../../../platform/token.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { heartbeatsOf } from './queries.ts'

async function openHeart() {
  const { world, hoster, page } = await openCrocus()
  const { id } = await given.service(world.db, hoster.id, { name: 'Pad', url: 'https://pad.crocus.example/' })
  const { browser, id: personId } = await delegateIn(world, hoster.id, 'Capucine')
  const address = `${page}/watching/heartbeats/pad`
  return {
    ...{ world, hoster, browser, personId, id, address },
    watching: `${page}/watching`,
    beat: async () => (await heartbeatsOf(world.db, [id])).get(id),
    /** Presses the button, and reads the secret off the page. */
    async make() {
      const answer = await browser.post(address, {})
      assert.equal(answer.status, 201)
      assert.equal(answer.headers.get('cache-control'), 'no-store')
      return /\/heartbeat\/([\w-]{22})\b/.exec(await answer.text())?.[1] ?? ''
    },
  }
}

type Heart = Awaited<ReturnType<typeof openHeart>>

/** A program of the hoster: no page of ours, no cookie. */
const call = ({ world }: Heart, secret: string, method = 'POST', visitor?: string) =>
  world.request(`/heartbeat/${secret}`, { method }, visitor)

test('a delegate makes a secret address, shown once: its hash alone is kept', async () => {
  const heart = await openHeart()
  const secret = await heart.make()
  const row = await heart.world.db.selectFrom('heartbeat').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual(
    { ...row },
    {
      ...{ serviceId: heart.id, secretHash: hashOf(secret), byPersonId: heart.personId },
      ...{ createdAt: '2026-11-23T10:00:00.000Z', lastAt: null },
    },
  )
  assert.ok(!(await heart.browser.get(heart.watching)).includes(secret))
})

test('the service calls it from anywhere, and is known to be alive', async () => {
  const heart = await openHeart()
  const secret = await heart.make()
  assert.equal((await call(heart, secret)).status, 204)
  assert.equal((await heart.beat())?.lastAt, '2026-11-23T10:00:00.000Z')
  assert.match(await heart.browser.get(heart.watching), /23 novembre 2026 à 11:00/)
})

test('it is written down at most once a minute, and anew when the clock was set back', async () => {
  const heart = await openHeart()
  const secret = await heart.make()
  const told: (string | null | undefined)[] = []
  for (const seconds of [0, 59, 1, 30]) {
    heart.world.pass({ seconds })
    await call(heart, secret)
    told.push((await heart.beat())?.lastAt?.slice(11, 19))
  }
  assert.deepEqual(told, ['10:00:00', '10:00:00', '10:01:00', '10:01:00'])
  heart.world.setClock('2026-11-23T09:00:00Z')
  await call(heart, secret)
  assert.equal((await heart.beat())?.lastAt, '2026-11-23T09:00:00.000Z')
})

test('a visit changes nothing, and says how it is done', async () => {
  const heart = await openHeart()
  const answer = await call(heart, await heart.make(), 'GET')
  assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'POST'])
  assert.match(await answer.text(), /curl --request POST/)
  assert.equal((await heart.beat())?.lastAt, null)
})

test('a new address takes the place of the one before', async () => {
  const heart = await openHeart()
  const first = await heart.make()
  await call(heart, first)
  const second = await heart.make()
  assert.notEqual(first, second)
  assert.equal((await heart.beat())?.lastAt, null)
  assert.equal((await call(heart, first)).status, 404)
  assert.equal((await call(heart, second)).status, 204)
})

test('a removed address leads nowhere, and removing none changes nothing', async () => {
  const heart = await openHeart()
  const secret = await heart.make()
  for (let time = 0; time < 2; time++)
    assert.equal((await heart.browser.post(`${heart.address}/removal`, {})).status, 303)
  assert.equal((await call(heart, secret)).status, 404)
  const verbs = await heart.world.db
    .selectFrom('journalEntry')
    .select('verb')
    .where('subjectId', '=', heart.id)
    .execute()
  assert.deepEqual(
    verbs.map(({ verb }) => verb).filter((verb) => verb.startsWith('heartbeat')),
    ['heartbeat.made', 'heartbeat.removed'],
  )
})

test('who tries addresses is stopped, and others are not', async () => {
  const heart = await openHeart()
  const secret = await heart.make()
  const statuses: number[] = []
  for (let time = 0; time < 62; time++) statuses.push((await call(heart, 'A'.repeat(22), 'POST', '192.0.2.9')).status)
  assert.deepEqual(statuses.slice(58), [404, 404, 429, 429])
  assert.equal((await call(heart, secret, 'POST', '192.0.2.9')).status, 204)
  assert.equal((await call(heart, 'A'.repeat(22), 'POST', '198.51.100.9')).status, 404)
})

test('of a service that nobody has, no address is made', async () => {
  const heart = await openHeart()
  assert.equal((await heart.browser.post(heart.address.replace('/pad', '/none'), {})).status, 404)
  const other = await given.member(heart.world.db, { name: 'Oseille' })
  await given.service(heart.world.db, other.id, { name: 'Mur' })
  assert.equal((await heart.browser.post(heart.address.replace('/pad', '/mur'), {})).status, 404)
})
