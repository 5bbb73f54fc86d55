import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { throughLink } from '../testing/second-factor.ts'

test('a session is dated by the clock of the site, as all that asks how old it is', async () => {
  const world = await openTestSite()
  world.pass({ hours: 30 * 24 })
  await throughLink(world, 'camomille@mail.example')
  const sessions = await world.db.selectFrom('authSession').select('createdAt').execute()
  const dates = sessions.map(({ createdAt }) => new Date(createdAt).getTime())
  assert.deepEqual(dates, [world.now.epochMilliseconds])
})
