import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { Robots } from './robots.ts'
import { hostileRobots } from './testing-hostile.ts'
import { noon } from './testing-service.ts'

const file = 'https://service.example/robots.txt'
/** Those of the hostile files that say it. */
const refusesAll = new Set(['"*"'])

async function askedOf(t: TestContext, text: string) {
  const web = await openTestWeb(t, ['service.example'])
  web.pages.set(file, text)
  const counted = { note: () => {} }
  const refuses = (robots: Robots, path: string, now = noon) =>
    robots.refuses(web.outbound, `https://service.example${path}`, now, counted)
  return { web, refuses }
}

test('rules for everybody bind whoever reads pages, and not one request of health', async (t) => {
  const { refuses } = await askedOf(t, 'User-agent: *\nDisallow: /prive\n')
  assert.equal(await refuses(new Robots(), '/prive/a'), false)
  const reading = new Robots({ everybody: true })
  assert.deepEqual([await refuses(reading, '/prive/a'), await refuses(reading, '/cgu')], [true, false])
})

test('rules for us by name go before those for everybody', async (t) => {
  const { refuses } = await askedOf(t, 'User-agent: *\nDisallow: /\n\nUSER-AGENT:chatterie\nAllow: /\nDisallow: /x\n')
  for (const robots of [new Robots(), new Robots({ everybody: true })])
    assert.deepEqual([await refuses(robots, '/cgu'), await refuses(robots, '/x')], [false, true])
})

test('a file is asked for once a day', async (t) => {
  const { web, refuses } = await askedOf(t, 'User-agent: *\nDisallow: /a\n')
  const robots = new Robots({ everybody: true })
  for (const hours of [0, 1, 23]) await refuses(robots, '/a', noon.add({ hours }))
  assert.equal(web.asked.length, 1)
  await refuses(robots, '/a', noon.add({ hours: 25 }))
  assert.equal(web.asked.length, 2)
})

test('a file of hostile text keeps nobody away, but for what it refuses to everybody', async (t) => {
  for (const [name, shape] of Object.entries(hostileRobots)) {
    const { refuses } = await askedOf(t, shape(65_000))
    assert.equal(await refuses(new Robots({ everybody: true }), '/nulle-part'), refusesAll.has(name), name)
  }
})
