import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fetched, Outbound, Unreached, Wish } from '../../../platform/outbound/index.ts'
import { type KeptFile, loadWeb } from './load-web.ts'

const address = 'https://ortie.example/ortie.properties'
const bytes = (text: string) => new TextEncoder().encode(text)
const patienceMs = 60_000

type Answer = Partial<Extract<Fetched, { ok: true }>>

function outboundOf(answer: Answer | Unreached) {
  const asked: { address: string; wish: Wish | undefined }[] = []
  const outbound: Pick<Outbound, 'fetch'> = {
    async fetch(address, wish): Promise<Fetched> {
      asked.push({ address, wish })
      if (typeof answer === 'string') return { ok: false, reason: answer, url: address, redirects: [] }
      return {
        ok: true,
        status: 200,
        url: address,
        headers: new Map(),
        body: bytes('x'),
        ms: 1,
        ...{ redirects: [], cookies: [] },
        ...answer,
      }
    },
  }
  return { asked, outbound }
}

const kept = (text: string): Map<string, KeptFile> =>
  new Map([[address, { address, etag: '"1"', lastModified: null, bytes: bytes(text) }]])

test('a file that did not change is not sent again, and is there as it was', async () => {
  const { asked, outbound } = outboundOf({ status: 304, body: new Uint8Array() })
  const web = loadWeb({ outbound, kept: kept('hello'), patienceMs })
  assert.deepEqual(await web.load(address), { bytes: bytes('hello') })
  assert.equal(asked[0]?.wish?.known?.etag, '"1"')
  assert.equal(web.isChanged(), false)
})

test('the same bytes are no change, whatever the server says of them', async () => {
  const { outbound } = outboundOf({ headers: new Map([['etag', '"2"']]), body: bytes('hello') })
  const web = loadWeb({ outbound, kept: kept('hello'), patienceMs })
  await web.load(address)
  assert.equal(web.isChanged(), false)
  const other = loadWeb({ outbound, kept: kept('hullo'), patienceMs })
  await other.load(address)
  assert.equal(other.isChanged(), true)
})

test('a file is asked for once a reading, there or not', async () => {
  for (const answer of [{}, { status: 404 }, 'dns' as const]) {
    const { asked, outbound } = outboundOf(answer)
    const web = loadWeb({ outbound, kept: new Map(), patienceMs })
    for (let time = 0; time < 3; time++) await web.load(address)
    assert.equal(asked.length, 1)
  }
})

const answers: [string, Answer | Unreached, string][] = [
  ['gone', { status: 404 }, 'crawling.file-gone'],
  ['gone for ever', { status: 410 }, 'crawling.file-gone'],
  ['a bot wall', { status: 403 }, 'crawling.refused-us'],
  ['too many requests', { status: 429 }, 'crawling.refused-us'],
  ['a broken server', { status: 502 }, 'crawling.server-failing'],
  ['no redirect to follow', { status: 300 }, 'crawling.odd-answer'],
  ['nothing changed, of a file that we do not have', { status: 304 }, 'crawling.odd-answer'],
  ['another’s domain', { url: 'https://thief.example/x' }, 'crawling.leads-elsewhere'],
  ['an inner address', 'not-public', 'crawling.unreached-not-public'],
  ['no address', 'bad-url', 'crawling.bad-url'],
  ['a file of a gigabyte', 'too-large', 'crawling.unreached-too-large'],
]
for (const [what, answer, error] of answers)
  test(`${what} is told in words, and is no file`, async () => {
    const web = loadWeb({ outbound: outboundOf(answer).outbound, kept: new Map(), patienceMs })
    assert.deepEqual(await web.load(address), { error })
    assert.deepEqual([web.files.size, web.missing.get(address)], [0, error])
  })

test('another host of the same domain may be led to', async () => {
  const { outbound } = outboundOf({ url: 'https://www.ortie.example/ortie.properties' })
  assert.ok('bytes' in (await loadWeb({ outbound, kept: new Map(), patienceMs }).load(address)))
})

test('a hoster has no more of our memory and time than its share', async () => {
  const { asked, outbound } = outboundOf({ body: new Uint8Array(1024 * 1024) })
  const web = loadWeb({ outbound, kept: new Map(), patienceMs })
  for (let at = 0; at < 20; at++) await web.load(`https://ortie.example/${at}`)
  assert.ok(asked.length < 12, `${asked.length} asked`)
  assert.equal(web.missing.get('https://ortie.example/19'), 'crawling.too-much')
  const late = loadWeb({ outbound, kept: new Map(), patienceMs: -1 })
  assert.deepEqual(await late.load(address), { error: 'crawling.too-slow' })
})

test('what was fetched just now is not asked for again', async () => {
  const { asked, outbound } = outboundOf({})
  const web = loadWeb({ outbound, kept: new Map(), fresh: kept('fresh'), patienceMs })
  assert.deepEqual(await web.load(address), { bytes: bytes('fresh') })
  assert.deepEqual([asked.length, web.isChanged()], [0, true])
})
