import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { toInstant } from '../../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { given } from '../../hosters/testing.ts'
import { follow, givenDoing } from './testing-status.ts'

describe('checking again', () => {
  let world: TestSite
  let pad: string

  beforeEach(async () => {
    world = await openTestSite()
    const { id } = await given.member(world.db, { name: 'Crocus' })
    pad = (await given.service(world.db, id, { name: 'Pad', url: 'https://pad.crocus.example/' })).id
    await follow(world)
  })

  const page = (query: string) => world.get(`/fr/status/crocus/pad${query}`)

  test('anybody may have it checked again, at most once a minute', async () => {
    await givenDoing(world, pad, {
      state: 'up',
      checkedAt: '2026-11-23T09:55:00.000Z',
      nextAt: '2026-11-23T10:04:00.000Z',
    })
    const again = async () => (await world.post('/fr/status/crocus/pad/recheck', {})).headers.get('location') ?? ''
    assert.match(await again(), /^\/fr\/status\/crocus\/pad\?recheck=asked#recheck$/)
    const { nextAt } = await world.db.selectFrom('watch').select('nextAt').executeTakeFirstOrThrow()
    assert.equal(nextAt, toInstant(world.now))
    await givenDoing(world, pad, { state: 'up', checkedAt: '2026-11-23T09:59:30.000Z' })
    assert.match(await again(), /recheck=just-checked/)
    assert.match(await page('?recheck=asked'), /Le test part dans la seconde/)
    assert.doesNotMatch(await page('?recheck=<b>'), /role="status"/)
  })

  test('whoever asks for too many checks is asked to wait', async () => {
    await givenDoing(world, pad, { state: 'up' })
    const ask = () => world.post('/fr/status/crocus/pad/recheck', {}, '192.0.2.9')
    for (let time = 0; time < 20; time++) assert.equal((await ask()).status, 303)
    const refused = await ask()
    assert.equal(refused.status, 429)
    assert.ok(Number(refused.headers.get('retry-after')) > 0)
    assert.equal((await world.post('/fr/status/crocus/pad/recheck', {}, '192.0.2.10')).status, 303)
  })

  test('what is not watched says so, and whoever opens the address of the form is led to the page', async () => {
    const { id } = await given.member(world.db, { name: 'Oseille' })
    await given.service(world.db, id, { name: 'Nuage', pageUrl: 'https://oseille.example/nuage' })
    await follow(world)
    const answer = await world.post('/fr/status/oseille/nuage/recheck', {})
    assert.match(answer.headers.get('location') ?? '', /recheck=not-watched/)
    const opened = await world.request('/en/status/crocus/pad/recheck')
    assert.deepEqual([opened.status, opened.headers.get('location')], [303, '/en/status/crocus/pad'])
  })

  test('a form of another site asks for nothing', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    const { status } = await world.request('/fr/status/crocus/pad/recheck', { method: 'POST', headers })
    assert.equal(status, 403)
  })
})
