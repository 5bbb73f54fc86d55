// Times as people type them, by the clocks of the collective.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../../platform/errors.ts'
import { asTyped, IncidentForm, instantSaid, instantTyped, MaintenanceForm, MessageForm, withLengths } from './forms.ts'
import { instant } from './testing-incidents.ts'

const typed = (text: string, zone = 'Europe/Paris') => instantTyped('since', text, zone)?.toString() ?? null

test('a time is that of the collective’s zone, in winter and in summer', () => {
  assert.equal(typed('2026-11-23T14:30'), '2026-11-23T13:30:00Z')
  assert.equal(typed('2026-07-23T14:30'), '2026-07-23T12:30:00Z')
  assert.equal(typed('2026-11-23T14:30', 'America/Toronto'), '2026-11-23T19:30:00Z')
})

test('browsers and people write it in several ways', () => {
  for (const text of ['2026-11-23T14:30', '2026-11-23 14:30', '2026-11-23T14:30:59', '2026-11-23T14:30:00.000'])
    assert.equal(typed(text), '2026-11-23T13:30:00Z', text)
  assert.equal(typed(''), null)
})

test('an hour that a change of clocks leaves out is the one after; one that comes twice is the first', () => {
  assert.equal(typed('2026-03-29T02:30'), '2026-03-29T01:30:00Z')
  assert.equal(typed('2026-10-25T02:30'), '2026-10-25T00:30:00Z')
})

test('what is no time is refused beside its field', () => {
  for (const text of [
    'hier',
    '2026-11-23',
    '14:30',
    '2026-02-30T10:00',
    '2026-11-23T25:00',
    '23/11/2026 14:30',
    'x'.repeat(9999),
  ])
    assert.throws(
      () => typed(text),
      (error) => error instanceof Refusal && error.status === 422 && error.errors[0]?.field === 'since',
      text,
    )
  assert.throws(() => instantSaid('to', '', 'Europe/Paris'), { status: 422 })
})

test('what a form shows is what it reads again', () => {
  const at = instant('2026-11-23T10:07:00Z')
  for (const zone of ['Europe/Paris', 'America/Toronto', 'Pacific/Noumea', 'UTC'])
    assert.equal(instantSaid('since', asTyped(at, zone), zone).toString(), '2026-11-23T10:07:00Z', zone)
})

test('texts are tidied and counted as people count', () => {
  const read = (text: string) => MessageForm.safeParse({ text })
  assert.equal(read('  Un\r\nmot\u0007  ').data?.text, 'Un\nmot')
  assert.equal(read('x'.repeat(5000)).success, true)
  assert.equal(read('x'.repeat(5001)).success, false)
  assert.equal(read('🐈🐈').success, false, 'two cats are two characters')
  assert.equal(read('🐈🐈🐈').success, true)
})

test('services are none, one or several', () => {
  const base = { from: '2026-11-24T02:00', to: '2026-11-24T04:00', text: 'Mise à jour' }
  const read = (services?: unknown) =>
    MaintenanceForm.safeParse({ ...base, ...(services === undefined ? {} : { services }) })
  assert.deepEqual(read().data?.services, [])
  assert.deepEqual(read('').data?.services, [])
  assert.deepEqual(read('a').data?.services, ['a'])
  assert.deepEqual(read(['a', 'b', '']).data?.services, ['a', 'b'])
})

test('each error may say how long its own text may be', () => {
  const read = IncidentForm.safeParse({ title: 'x', state: 'down', since: 'y', text: 'z' })
  assert.deepEqual(
    read.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`),
    ['title monitoring.text-too-short', 'text monitoring.text-too-short'],
  )
  const errors = withLengths([
    { field: 'title', key: 'monitoring.text-too-short' },
    { field: 'since', key: 'monitoring.since-missing' },
  ])
  assert.deepEqual(
    errors.map(({ values }) => values?.least),
    [3, undefined],
  )
})
