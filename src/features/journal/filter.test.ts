import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterOf, subjectOf } from './filter.ts'

const days = (from: string | undefined, to: string | undefined, zone = 'Europe/Paris') => {
  const filter = filterOf({ from, to }, zone, undefined)
  return filter && [filter.from, filter.until]
}

test('days are those of the collective, the last one included', () => {
  assert.deepEqual(days('2026-11-01', '2026-11-02'), ['2026-10-31T23:00:00.000Z', '2026-11-02T23:00:00.000Z'])
  assert.deepEqual(days('2026-11-01', undefined, 'America/Montreal'), ['2026-11-01T04:00:00.000Z', undefined])
})

test('the day on which the hour changes has 25 hours', () => {
  assert.deepEqual(days('2026-10-25', '2026-10-25'), ['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'])
})

test('a day that no calendar has finds nothing', () => {
  for (const day of [
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    'yesterday',
    '20261101',
    '-1',
    '999999-01-01',
  ])
    assert.equal(days(day, undefined), null, day)
  assert.equal(days(undefined, '2025-02-29'), null)
})

test('a subject is a kind, or one thing of it', () => {
  assert.deepEqual(subjectOf('hoster'), { kind: 'hoster' })
  assert.deepEqual(subjectOf('kind:a:b'), { kind: 'kind', id: 'a:b' })
  assert.deepEqual(subjectOf(':'), { kind: '', id: '' })
})

test('private rows are shown only when they are asked for', () => {
  assert.equal(filterOf({}, 'UTC', undefined)?.visible, 'public')
  assert.equal(filterOf({ private: '1' }, 'UTC', undefined)?.visible, 'all')
})
