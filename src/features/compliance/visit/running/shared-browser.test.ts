import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { silentLog } from '../../../../platform/log.ts'
import { openSite } from '../testing-site.ts'
import { openBrowser } from './open-browser.ts'
import { SharedBrowser } from './shared-browser.ts'

/** A browser that a look can break. */
class Breakable {
  isWhole = true
  isConnected = () => this.isWhole
  close = async () => {
    this.isWhole = false
  }
}

const opened = () => {
  const all: Breakable[] = []
  const start = async () => {
    const one = new Breakable()
    all.push(one)
    return one
  }
  return { all, shared: new SharedBrowser(start, 30_000) }
}

test('after a look that broke the browser the next gets another', async () => {
  const { all, shared } = opened()
  const broken = await shared.use(async (one) => {
    await one.close()
    return { isUsable: false }
  })
  assert.equal(broken.isUsable, false)
  const next = await shared.use(async (one) => ({ isUsable: one.isConnected() }))
  assert.deepEqual([next.isUsable, all.length], [true, 2])
  await shared.close()
})

test('who was beside a look that breaks the browser sees all the same', async () => {
  const { shared } = opened()
  const hostile = shared.use(async (one) => {
    await one.close()
    return { isUsable: false }
  })
  const beside = shared.use(async (one) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return { isUsable: one.isConnected() }
  })
  assert.deepEqual([(await hostile).isUsable, (await beside).isUsable], [false, true])
  await shared.close()
})

test('as root no page is run, and that is said', async (t) => {
  const said: string[] = []
  const { web } = await openSite(t)
  const clock = () => Temporal.Instant.from('2026-11-23T02:00:00Z')
  const log: typeof silentLog = (event) => void said.push(event)
  const browser = openBrowser({ chromium: '/nowhere/chromium', sandbox: true, clock, log, patienceMs: 0, isRoot: true })
  const look = browser.lookWith({ outbound: web.outbound } as never)
  const page = { ok: true, url: 'https://crocus.example/' } as never
  for (const _ of [1, 2])
    assert.deepEqual((await look(page)).missed, [{ what: 'browser', url: 'https://crocus.example/', why: 'sandbox' }])
  assert.deepEqual(said, ['browser-refused'])
})
