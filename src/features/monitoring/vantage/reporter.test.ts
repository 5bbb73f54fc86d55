import assert from 'node:assert/strict'
import { test } from 'node:test'
import { silentLog } from '../../../platform/log.ts'
import { type HomeAnswer, openOutbound } from '../../../platform/outbound/index.ts'
import type { Sighting, Target } from '../health.ts'
import { sightingOf } from '../testing.ts'
import { openReporter } from './reporter.ts'

interface Letter {
  reports: { serviceId: string; at: string; sighting: object | null }[]
}

/** A place whose home answers as a test says, and whose services are as it says. */
function openPlace() {
  let now = Temporal.Instant.from('2026-11-23T10:00:00Z')
  const targets: object[] = []
  const letters: Letter[] = []
  const asks: { most: number }[] = []
  const looked: string[] = []
  const states = new Map<string, Partial<Sighting> | 'hangs' | 'breaks'>()
  const place = { isHomeAway: false, refuses: 0 }
  const home = async (path: string, body: object): Promise<HomeAnswer | null> => {
    if (place.isHomeAway) return null
    if (place.refuses > 0) return { status: place.refuses, body: {} }
    if ('most' in body) {
      asks.push({ most: Number(body.most) })
      return { status: 200, body: { targets: targets.splice(0) } }
    }
    assert.equal(path, '/api/v1/vantage/reports')
    letters.push(JSON.parse(JSON.stringify(body)))
    return { status: 200, body: { reports: [] } }
  }
  const lookAtHealth = async (_: unknown, { serviceId }: Target): Promise<Sighting> => {
    looked.push(serviceId)
    const state = states.get(serviceId) ?? {}
    if (state === 'hangs') return new Promise(() => {})
    if (state === 'breaks') throw new Error('a bug')
    return sightingOf(state)
  }
  const outbound = openOutbound({ userAgent: 'Chatterie (test)', mayReach: () => false })
  const reporter = openReporter({ home, outbound, lookAtHealth, log: silentLog })
  return {
    ...{ place, letters, asks, looked, states },
    give(...serviceIds: string[]) {
      for (const serviceId of serviceIds)
        targets.push({
          ...{ serviceId, hosterId: 'h', address: `https://${serviceId}.example/`, program: null, check: 0 },
          lockedUntil: '2026-11-23T10:01:30.000Z',
        })
    },
    giveAnything: (target: object) => void targets.push(target),
    async pass(seconds: number) {
      for (let passed = 0; passed < seconds; passed++) {
        now = now.add({ seconds: 1 })
        await reporter.round(now)
        await Promise.race([reporter.settled(), new Promise((resolve) => setTimeout(resolve, 2))])
      }
    },
    told: () => letters.flatMap(({ reports }) => reports),
  }
}

test('it asks every five seconds what to look at, and tells within a second what it saw', async () => {
  const { give, pass, asks, looked, told } = openPlace()
  give('pad', 'cloud')
  await pass(2)
  assert.deepEqual(looked, ['pad', 'cloud'])
  assert.deepEqual(
    told().map(({ serviceId, at }) => [serviceId, at]),
    [
      ['pad', '2026-11-23T10:00:01.000Z'],
      ['cloud', '2026-11-23T10:00:01.000Z'],
    ],
  )
  await pass(18)
  assert.equal(asks.length, 4)
})

test('what it saw while the site was away is told when it is back', async () => {
  const { place, give, pass, told } = openPlace()
  give('pad')
  await pass(1)
  place.isHomeAway = true
  await pass(10)
  assert.deepEqual(told(), [])
  place.isHomeAway = false
  await pass(1)
  assert.deepEqual(
    told().map(({ serviceId }) => serviceId),
    ['pad'],
  )
})

test('what the site refuses as a whole is not sent for ever', async () => {
  const { place, give, pass, told } = openPlace()
  give('pad')
  await pass(1)
  place.refuses = 422
  await pass(3)
  place.refuses = 0
  await pass(3)
  assert.deepEqual(told(), [])
})

test('what is in the air is not looked at twice, and leaves less room for more', async () => {
  const { states, give, pass, looked, asks } = openPlace()
  states.set('pad', 'hangs')
  give('pad')
  await pass(1)
  give('pad')
  await pass(5)
  assert.deepEqual(looked, ['pad'])
  assert.deepEqual(
    asks.map(({ most }) => most),
    [40, 39],
  )
})

test('while its own network is out, what fails says nothing', async () => {
  const { states, give, pass, told } = openPlace()
  const names = Array.from({ length: 10 }, (_, at) => `s${at}`)
  for (const name of names) states.set(name, { state: 'down', reason: 'timeout' })
  give(...names)
  await pass(2)
  give('s1', 's2')
  await pass(6)
  const last = told().slice(-2)
  assert.deepEqual(
    last.map(({ sighting }) => sighting),
    [null, null],
  )
})

test('a probe that breaks, and targets of no form, end nothing', async () => {
  const { states, give, giveAnything, pass, told } = openPlace()
  states.set('pad', 'breaks')
  give('pad', 'cloud')
  await pass(2)
  giveAnything({ serviceId: 'x', address: 'file:///etc/passwd' })
  await pass(5)
  give('wiki')
  await pass(6)
  assert.deepEqual(
    told().map(({ serviceId }) => serviceId),
    ['cloud', 'wiki'],
  )
})
