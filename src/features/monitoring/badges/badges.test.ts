import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import sharp from 'sharp'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { contrast, lightOf } from '../../../ui/colour.ts'
import { givenFreeze } from '../../editing/testing-people.ts'
import { given } from '../../hosters/testing.ts'
import { healthStates } from '../health.ts'
import { follow, givenDoing } from '../status/testing-status.ts'
import { colours } from './status-badge.tsx'

describe('the badge of a state', () => {
  let world: TestSite
  let crocus: string

  beforeEach(async () => {
    world = await openTestSite()
    crocus = (await given.member(world.db, { name: 'Crocus' })).id
  })

  async function service(name = 'Pad') {
    const { id, slug } = await given.service(world.db, crocus, { name, url: 'https://pad.crocus.example/' })
    await follow(world)
    return { id, address: `/badges/status/crocus/${slug}` }
  }

  test('says the state in words and in a shape, in the language that is asked', async () => {
    const { id, address } = await service()
    await givenDoing(world, id, { state: 'down' })
    const fr = await world.get(`${address}.svg`)
    assert.match(fr, /<title id="t">Pad: en panne<\/title>/)
    assert.match(fr, /lang="fr"/)
    assert.match(await world.get(`${address}.svg?lang=en`), /<title id="t">Pad: down<\/title>/)
    const { info } = await sharp(Buffer.from(fr)).png().toBuffer({ resolveWithObject: true })
    assert.equal(info.height, 28)
  })

  test('programs that draw badges get what they ask for', async () => {
    const { id, address } = await service()
    await givenDoing(world, id, { state: 'up' })
    const answer = await world.request(`${address}.json?lang=en`)
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    assert.deepEqual(await answer.json(), {
      ...{ schemaVersion: 1, label: 'Pad', message: 'up', color: '2c6e37', isError: false },
    })
  })

  test('what is not measured is grey, not green', async () => {
    const { address } = await service()
    assert.match(await world.get(`${address}.svg`), /pas encore testé/)
  })

  test('other sites may show it for five minutes, and it can do nothing there', async () => {
    const { address } = await service('</text><script>alert(1)</script>')
    const { headers, status } = await world.request(`${address}.svg`)
    assert.equal(status, 200)
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox")
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin')
    assert.equal(headers.get('cache-control'), 'public, max-age=300')
    const svg = await world.get(`${address}.svg`)
    assert.doesNotMatch(svg, /<script|href|url\(/)
    await sharp(Buffer.from(svg)).png().toBuffer()
  })

  for (const name of ['\u202eretsulc', 'M'.repeat(300), '👩‍👩‍👧'.repeat(90), '\u0000\u0007\ufffe', 'ا'.repeat(200)])
    test(`a name is a name: ${JSON.stringify(name.slice(0, 12))}`, async () => {
      const { address } = await service(`a${name}`)
      const svg = await world.get(`${address}.svg`)
      const [, width = '9999'] = /<svg [^>]*width="(\d+)"/.exec(svg) ?? []
      assert.ok(Number(width) < 900, width)
      await sharp(Buffer.from(svg)).png().toBuffer()
    })

  test('who is unknown, or frozen, has a grey one that names nobody, and is not found', async () => {
    const { id, address } = await service()
    await givenDoing(world, id, { state: 'down' })
    await givenFreeze(world, crocus)
    for (const at of [address, '/badges/status/nobody/pad', '/badges/status/crocus/nothing']) {
      const answer = await world.request(`${at}.svg`)
      assert.equal(answer.status, 404)
      assert.doesNotMatch(await answer.text(), /Pad|panne/)
      assert.equal((await world.request(`${at}.json`)).status, 404)
    }
    for (const odd of [address, `${address}.png`, `${address}.svg.exe`])
      assert.equal((await world.request(odd)).status, 404, odd)
  })

  test('a hoster that was renamed keeps its badges where they were put', async () => {
    await service()
    await world.db.insertInto('hosterFormerSlug').values({ slug: 'safran', hosterId: crocus }).execute()
    const answer = await world.request('/badges/status/safran/pad.svg?lang=en')
    assert.deepEqual([answer.status, answer.headers.get('location')], [301, '/badges/status/crocus/pad.svg?lang=en'])
  })

  test('its words read well on every state', () => {
    for (const state of healthStates) {
      const [ground, ink] = [lightOf(colours[state]), lightOf('#ffffff')]
      assert.ok(ground !== undefined && ink !== undefined && contrast(ink, ground) >= 4.5, state)
    }
  })
})
