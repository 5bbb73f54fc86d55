import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Matter, mostMatters, withRest } from '../../../platform/matter.ts'
import { countOf, countsOf, inOrder, lateAmong, pageOf, perPage, urgencyOf } from './waiting.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const matter = (said: Partial<Matter> = {}): Matter => ({
  ...{ sort: 'report', key: 'desk.nothing-waits', values: {}, href: '/coordination' },
  ...{ since: '2026-11-01T10:00:00.000Z', until: null, hosterId: null },
  ...said,
})
const hrefs = (matters: readonly Matter[]) => matters.map(({ href }) => href)

test('what is late comes first, then what is due, then what has no date by its age', () => {
  const list = [
    matter({ href: '/young', since: '2026-11-20T10:00:00.000Z' }),
    matter({ href: '/due', until: '2026-12-01T10:00:00.000Z' }),
    matter({ href: '/old', since: '2024-11-20T10:00:00.000Z' }),
    matter({ href: '/late', until: '2026-11-22T10:00:00.000Z' }),
    matter({ href: '/very-late', until: '2026-10-22T10:00:00.000Z' }),
  ]
  assert.deepEqual(hrefs(inOrder(list)), ['/very-late', '/late', '/due', '/old', '/young'])
  assert.deepEqual(hrefs(lateAmong(list, now)), ['/late', '/very-late'])
})

test('at its very instant something is late', () => {
  assert.equal(urgencyOf({ until: '2026-11-23T10:00:00.000Z' }, now), 'late')
  assert.equal(urgencyOf({ until: '2026-11-23T10:00:00.001Z' }, now), 'dated')
  assert.equal(urgencyOf({ until: null }, now), 'open')
})

test('of a long list as many are shown, and the count is true', () => {
  const all = Array.from({ length: mostMatters + 5 }, (_, at) => matter({ href: `/${at}` }))
  const rest = { sort: 'report', key: 'desk.nothing-waits', href: '/all' } as const
  const bounded = withRest(all, { ...rest, count: 340 })
  assert.equal(bounded.length, mostMatters + 1)
  assert.deepEqual(bounded.at(-1)?.values, { count: 240 })
  assert.equal(bounded.at(-1)?.href, '/all')
  assert.equal(countOf(bounded), 340)
  assert.deepEqual(withRest(all.slice(0, 3), { ...rest, count: 3 }), all.slice(0, 3))
  assert.equal(withRest(all.slice(0, mostMatters), { ...rest, count: mostMatters }).length, mostMatters)
})

test('each sort is counted, the most urgent sort first', () => {
  const counts = countsOf([
    matter({ sort: 'remark', count: 12 }),
    matter({ sort: 'ruling', until: '2026-11-22T10:00:00.000Z' }),
    matter({ sort: 'remark' }),
  ])
  assert.deepEqual(counts, [
    { sort: 'ruling', count: 1 },
    { sort: 'remark', count: 13 },
  ])
})

test('a page that there is not is the nearest one, and a sort that nobody knows is empty', () => {
  const list = Array.from({ length: perPage + 1 }, (_, at) => matter({ href: `/${at}` }))
  assert.equal(pageOf(list, {}).shown.length, perPage)
  assert.deepEqual([pageOf(list, { page: 9 }).page, pageOf(list, { page: 9 }).shown.length], [2, 1])
  assert.equal(pageOf(list, { page: 0 }).page, 1)
  assert.deepEqual(pageOf(list, { sort: 'nothing' }), { shown: [], page: 1, pages: 1 })
  assert.deepEqual(pageOf([], {}), { shown: [], page: 1, pages: 1 })
})
