import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { Robots } from './robots.ts'
import { noon } from './testing-service.ts'

const file = 'https://service.example/robots.txt'

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

test('a file of nothing but breaks and spaces is read in no time', async (t) => {
  for (const text of ['\n'.repeat(65_000), ' '.repeat(65_000), `${'\t \n'.repeat(20_000)}User-agent: chatteries`]) {
    const { refuses } = await askedOf(t, text)
    const before = process.cpuUsage()
    assert.equal(await refuses(new Robots({ everybody: true }), '/a'), false)
    assert.ok(process.cpuUsage(before).user < 1_000_000)
  }
})
