import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VersionRow } from '../../charter/index.ts'
import { lastAdopted } from '../texts.ts'
import { forceDay } from './force-day.ts'

const version = (number: number, said: Partial<VersionRow> = {}): VersionRow => ({
  ...{ id: String(number), documentId: 'x', number, officialUrl: null, isParaphrase: false, proposedOn: null },
  ...{ adoptedOn: '2026-01-01', inForceOn: null, withdrawnOn: null, undated: false, decisionName: null },
  ...{ decisionUrl: null, createdAt: '2026-01-01T00:00:00.000Z', revision: 1 },
  ...said,
})

test('an amendment has force so many days after its adoption', () => {
  assert.equal(forceDay([version(1, { inForceOn: '2026-01-01' })], '2026-12-09', 10), '2026-12-19')
  assert.equal(forceDay([], '2026-02-27', 2), '2026-03-01')
})

test('none has force before the one on which it builds, nor on the same day', () => {
  const others = [version(1, { inForceOn: '2026-01-01' }), version(2, { inForceOn: '2027-03-31' })]
  assert.equal(forceDay(others, '2026-12-09', 10), '2027-04-01')
  assert.equal(forceDay([version(2, { inForceOn: '2026-12-19' })], '2026-12-09', 10), '2026-12-20')
})

test('drafts and withdrawn versions take no day', () => {
  const others = [
    version(2, { adoptedOn: null, inForceOn: null }),
    version(3, { inForceOn: '2027-03-31', withdrawnOn: '2026-12-01' }),
  ]
  assert.equal(forceDay(others, '2026-12-09', 10), '2026-12-19')
})

test('what is amended is the last adopted text, even when its force is to come', () => {
  const versions = [
    version(1, { undated: true, adoptedOn: null }),
    version(2, { inForceOn: '2027-03-31' }),
    version(3, { inForceOn: '2026-02-01' }),
    version(4, { adoptedOn: null }),
    version(5, { inForceOn: '2028-01-01', withdrawnOn: '2026-12-01' }),
  ]
  assert.equal(lastAdopted(versions)?.number, 2)
  assert.equal(lastAdopted([]), undefined)
})
