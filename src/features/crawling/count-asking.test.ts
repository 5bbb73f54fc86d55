import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../directory/testing-text.ts'
import { byMachine } from '../hosters/index.ts'
import { askReading } from './ask-reading.ts'
import { mostAskedADay } from './count-asking.ts'
import { giveSource } from './give-source.ts'
import { openCrawl, organization, root } from './testing.ts'

const page = '/fr/hosters/crocus/source'

test('a hoster has its files read so many times a day and no more, though each time they changed', async (t) => {
  const { world, hosterId, ada, give, says } = await openCrawl(t)
  says({ [root]: organization() })
  await give()
  // To say where they stand was the first time.
  for (let n = 1; n < mostAskedADay; n++) {
    world.pass({ minutes: 10 })
    await askReading(world.db, hosterId, world.now)
  }
  world.pass({ minutes: 10 })
  const refused = await ada.post(`${page}/reading`, {})
  assert.equal(refused.status, 429)
  assert.ok(Number(refused.headers.get('retry-after')) > 3600)
  assert.match(textOf(await refused.text()), /24 fois aujourd’hui.*redemander demain/)
  world.setClock('2026-11-24T00:00:00Z')
  assert.equal((await ada.post(`${page}/reading`, {})).status, 303)
})

test('to give two addresses in turn, or to take one away and give it again, is to ask too', async (t) => {
  const { world, hosterId, ada } = await openCrawl(t)
  const addresses = [root, 'https://crocus.example/other/']
  const give = (n: number) => giveSource(world.db, hosterId, addresses[n % 2] ?? '', byMachine('test', world.now))
  for (let n = 0; n < mostAskedADay; n++) await give(n)
  await assert.rejects(give(0), { status: 429, reason: 'crawling.asked-too-often' })
  await give(1)
  await ada.post(`${page}/removal`, {})
  await assert.rejects(give(1), { status: 429 })
  assert.match(textOf(await (await ada.post(page, { address: root })).text()), /24 fois aujourd’hui/)
})
