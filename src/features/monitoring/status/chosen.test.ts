import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Health, HealthState } from '../health.ts'
import { ninetyDays } from '../pages/testing-days.ts'
import { chosenOf, fewEnough } from './chosen.ts'
import { type ServiceStatus, type StatusNow, statusOf } from './status-now.ts'

const compare = new Intl.Collator('fr').compare

function health(serviceId: string, said: Partial<Health>): Health {
  return {
    ...{ serviceId, state: 'up', since: '2026-08-01T00:00:00.000Z', reason: null, confirmingSince: null },
    ...{ checkedAt: null, goodAt: null, ms: 120, version: null, disagreement: null, rhythm: 5, firstSeenAt: null },
    ...said,
  }
}

function service(hoster: string, name: string, said: Partial<Health> = {}, days = ninetyDays()): ServiceStatus {
  const slug = hoster.toLowerCase()
  const of = { id: slug, slug, name: hoster, fictional: false }
  const named = { slug: name.toLowerCase(), name, host: `${slug}.example` }
  return statusOf(named, of, health(`${hoster} ${name}`, said), days)
}

const statusWith = (...services: ServiceStatus[]): StatusNow => ({
  ...{ at: Temporal.Instant.from('2026-11-23T10:00:00Z'), services, unmeasured: 0, lastCheckAt: null, gaps: [] },
})
const many = (count: number, hosters = 10) =>
  Array.from({ length: count }, (_, at) => service(`H${at % hosters}`, `Pad ${at}`))
const shown = (status: StatusNow, asked = {}) =>
  chosenOf(status, asked, compare).hosters.map(({ hoster, told, quiet }) => [hoster.name, told.length, quiet.length])

test('few services are all told, each with its bars', () => {
  assert.deepEqual(shown(statusWith(service('Ciboule', 'Pad'), service('Ciboule', 'Visio'))), [['Ciboule', 2, 0]])
})

test('of many, those that were up all the time are named in a line of their hoster', () => {
  const status = statusWith(...many(fewEnough), service('H0', 'Nuage', {}, ninetyDays(['down', 1])))
  const [first] = shown(status)
  assert.deepEqual(first, ['H0', 1, 6])
})

test('what is being confirmed, what was slow once and what is not up now are no such', () => {
  const quiet = service('A', 'Pad')
  assert.equal(quiet.isQuiet, true)
  assert.equal(service('A', 'Pad', { confirmingSince: '2026-11-23T09:59:00.000Z' }).isQuiet, false)
  assert.equal(service('A', 'Pad', {}, ninetyDays(['degraded', 1], ['up', 40])).isQuiet, false)
  assert.equal(service('A', 'Pad', { state: 'challenged' }).isQuiet, false)
  assert.equal(service('A', 'Pad', {}, ninetyDays(['gap', 2], ['up', 3])).isQuiet, true)
})

test('hosters where something is down come first, then slow ones, then all by name', () => {
  const status = statusWith(
    service('Zeste', 'Pad', { state: 'degraded' }),
    service('Abri', 'Pad'),
    service('Éole', 'Pad', { state: 'challenged' }),
    service('Menthe', 'Pad', { state: 'down' }),
  )
  assert.deepEqual(
    shown(status).map(([name]) => name),
    ['Menthe', 'Zeste', 'Abri', 'Éole'],
  )
})

test('the worst of a hoster’s services comes first, equals by name', () => {
  const status = statusWith(service('A', 'Visio'), service('A', 'Pad'), service('A', 'Nuage', { state: 'down' }))
  const [{ told } = { told: [] }] = chosenOf(status, {}, compare).hosters
  assert.deepEqual(
    told.map(({ name }) => name),
    ['Nuage', 'Pad', 'Visio'],
  )
})

test('a state and a part of a name choose together, whatever accents and capitals', () => {
  const status = statusWith(
    service('Éole', 'Pad', { state: 'down' }),
    service('Éole', 'Visio'),
    service('Abri', 'Pad', { state: 'down' }),
  )
  const { total, states, hoster } = chosenOf(status, { state: ['down', 'nothing'], hoster: ' EOL ' }, compare)
  assert.deepEqual([total, states, hoster], [1, ['down'], 'EOL'])
  assert.equal(chosenOf(status, { hoster: 'x'.repeat(900) }, compare).hoster.length, 80)
})

test('more than a thousand go on further pages, a hoster never in two', () => {
  const status = statusWith(...many(2500, 50))
  const first = chosenOf(status, {}, compare)
  assert.deepEqual([first.total, first.pages, first.page], [2500, 3, 1])
  const sizes = [1, 2, 3].map((page) =>
    chosenOf(status, { page }, compare).hosters.reduce((sum, { told, quiet }) => sum + told.length + quiet.length, 0),
  )
  assert.deepEqual(sizes, [1000, 1000, 500])
  assert.equal(chosenOf(status, { page: 99 }, compare).page, 3)
  assert.equal(chosenOf(status, { page: 0 }, compare).page, 1)
})

test('one hoster with more than a page holds has them all on one', () => {
  const { pages, hosters } = chosenOf(statusWith(...many(1300, 1)), {}, compare)
  assert.deepEqual([pages, hosters[0]?.quiet.length], [1, 1300])
})

test('nothing measured, nothing shown', () => {
  const { total, pages, page, hosters } = chosenOf(statusWith(), {}, compare)
  assert.deepEqual([total, pages, page, hosters], [0, 0, 1, []])
})

test('the share of time is of what was measured', () => {
  const share = (state: HealthState, days: number) => service('A', 'Pad', {}, ninetyDays([state, days])).uptime
  assert.equal(share('down', 9), 0.9)
  assert.equal(share('degraded', 9), 1)
  assert.equal(share('maintenance', 89), 1)
  assert.equal(share('challenged', 90), null)
})
