import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fetched, Unreached } from '../../../platform/outbound/index.ts'
import { inShort } from '../testing.ts'
import { findDeadLinks } from './dead-links.ts'
import { checked } from './testing.ts'

const answer = (status: number): Fetched => {
  return { ok: true, status, url: '', headers: new Map(), cookies: [], body: new Uint8Array(), ms: 1, redirects: [] }
}
const unreached = (reason: Unreached): Fetched => ({ ok: false, reason, url: '', redirects: [] })

const web: Record<string, Fetched> = {
  'https://ortie.example/': answer(200),
  'https://ortie.example/gone': answer(404),
  'https://ortie.example/shut': answer(403),
  'https://ortie.example/ill': answer(502),
  'https://nowhere.example/': unreached('dns'),
  'https://slow.example/': unreached('timeout'),
  'https://big.example/': unreached('too-large'),
  'https://busy.example/': unreached('busy'),
}

const keys = ['website', 'legal.url', 'guide.user', 'guide.technical', 'contact.url', 'owner.website']
const fileWith = (...addresses: string[]) =>
  checked(
    ['file.class = Organization', ...addresses.map((address, n) => `organization.${keys[n]} = ${address}`)].join('\n'),
  )

const free = { most: 100, mostOfHost: 100, isOver: () => false, withSubs: true }
const lookup = async (address: string) => web[address] ?? answer(404)

test('what is gone is an error, who refuses us may let others in', async () => {
  const file = fileWith('https://ortie.example/', 'https://ortie.example/gone', 'https://ortie.example/shut')
  const { report, asked, left } = await findDeadLinks([file], lookup, free)
  assert.deepEqual(report.map(inShort), ['3 error link-dead', '4 info link-refused'])
  assert.deepEqual([asked, left], [3, 0])
})

test('a name that there is not is an error, silence a warning, and too much is an answer', async () => {
  const addresses = ['nowhere', 'slow', 'big', 'busy'].map((name) => `https://${name}.example/`)
  const { report } = await findDeadLinks([fileWith(...addresses, 'https://ortie.example/ill')], lookup, free)
  assert.deepEqual(report.map(inShort).sort(), [
    '2 error link-unknown-name',
    '3 warning link-silent',
    '6 warning link-failing',
  ])
})

test('an address is asked for once, and told on each of its lines', async () => {
  const asked: string[] = []
  const ask = (address: string) => {
    asked.push(address)
    return lookup(address)
  }
  const twice = fileWith('https://ortie.example/gone', 'https://ortie.example/gone#top')
  const { report } = await findDeadLinks([twice, twice], ask, free)
  assert.deepEqual(asked, ['https://ortie.example/gone'])
  assert.deepEqual(
    report.map(({ line }) => line),
    [2, 3, 2, 3],
  )
})

test('beyond the bounds nothing is asked, and how much is left is told', async () => {
  const file = fileWith('https://a.example/', 'https://b.example/', 'https://c.example/')
  const few = await findDeadLinks([file], lookup, { ...free, most: 1 })
  assert.deepEqual([few.asked, few.left], [1, 2])
  const late = await findDeadLinks([file], lookup, { ...free, isOver: () => true })
  assert.deepEqual([late.asked, late.left, late.report], [0, 3, []])
})

test('no host is asked for more than its share, whoever put its addresses into a file', async () => {
  const at = (host: string) => [1, 2, 3].map((n) => `https://${host}.example/${n}`)
  const file = fileWith(...at('crocus'), ...at('ortie'))
  const asked: string[] = []
  const ask = (address: string) => {
    asked.push(address)
    return lookup(address)
  }
  const { left } = await findDeadLinks([file], ask, { ...free, mostOfHost: 2 })
  assert.deepEqual(asked.sort(), [...at('crocus').slice(0, 2), ...at('ortie').slice(0, 2)])
  assert.equal(left, 2)
})

test('a host is asked one thing at a time', async () => {
  let atOnce = 0
  let most = 0
  const ask = async (address: string) => {
    atOnce += 1
    most = Math.max(most, atOnce)
    await new Promise((resolve) => setTimeout(resolve, 1))
    atOnce -= 1
    return lookup(address)
  }
  await findDeadLinks([fileWith('https://a.example/1', 'https://a.example/2', 'https://a.example/3')], ask, free)
  assert.equal(most, 1)
})

test('a further file that does not answer is told on its line, unless it was read already', async () => {
  const file = checked('file.class = Organization\nsubs.pad = https://ortie.example/gone')
  const { report } = await findDeadLinks([file], lookup, free)
  assert.deepEqual(report.map(inShort), ['2 error link-dead'])
  assert.equal((await findDeadLinks([file], lookup, { ...free, withSubs: false })).asked, 0)
})
