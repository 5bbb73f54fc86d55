import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editHoster, findHoster } from '../hosters/index.ts'
import { delegateIn, openCrocus } from './testing.ts'

// A Monday, after the digest left.
const monday = { now: '2026-11-23T10:00:00Z' }

async function openTwo() {
  const { world, hoster } = await openCrocus({}, monday)
  const ada = await delegateIn(world, hoster.id, 'Ada')
  const basilic = await delegateIn(world, hoster.id, 'Basilic')
  // What came before this week is told by nobody any more.
  world.pass({ hours: 7 * 24 })
  await world.runJobs()
  const edit = async (personId: string, founded: string) => {
    const { facts, revision } = await findHoster(world.db, 'crocus')
    const by = { actor: { kind: 'person', personId, forHosterId: hoster.id } as const, now: world.now }
    await editHoster(world.db, hoster.id, { facts: { ...facts, founded }, revision }, by)
  }
  const told = async (personId: string) => {
    const rows = world.db.selectFrom('notification').select(['values', 'href']).where('personId', '=', personId)
    return (await rows.where('key', '=', 'delegates.told-changes').where('createdAt', '>', '2026-12-02').execute()).map(
      ({ values, href }) => [JSON.parse(values), href],
    )
  }
  return { world, ada, basilic, edit, told }
}

test('once a week each delegate learns how much others changed, in one sentence a hoster', async () => {
  const { world, ada, basilic, edit, told } = await openTwo()
  world.pass({ hours: 24 })
  await edit(ada.id, '2001')
  await edit(ada.id, '2002')
  await edit(basilic.id, '2003')
  assert.deepEqual(await told(basilic.id), [])
  world.pass({ hours: 7 * 24 })
  await world.runJobs()
  assert.deepEqual(await told(ada.id), [[{ hoster: 'Crocus', count: 1 }, '/journal?hoster=crocus']])
  assert.deepEqual(await told(basilic.id), [[{ hoster: 'Crocus', count: 2 }, '/journal?hoster=crocus']])
  assert.match(await basilic.browser.get('/fr/account'), /2 changements/)
})

test('a quiet week is told by nobody, and nobody hears of what they did alone', async () => {
  const { world, ada, edit, told } = await openTwo()
  world.pass({ hours: 24 })
  await edit(ada.id, '2001')
  world.pass({ hours: 7 * 24 })
  await world.runJobs()
  assert.deepEqual(await told(ada.id), [])
})
