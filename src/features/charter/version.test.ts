import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inForceAmong, isPublic, stateOfVersion, type VersionRow } from './version.ts'

const version = (number: number, said: Partial<VersionRow> = {}): VersionRow => ({
  ...{ id: `v${number}`, documentId: 'd', number, officialUrl: null, isParaphrase: false },
  ...{ proposedOn: null, adoptedOn: null, inForceOn: null, withdrawnOn: null, undated: false },
  ...{ decisionName: null, decisionUrl: null, createdAt: '2026-01-01T00:00:00.000Z', revision: 1, ...said },
})
const since = (inForceOn: string) => ({ adoptedOn: '2020-01-01', inForceOn })
const inForce = (versions: VersionRow[], day: string) => inForceAmong(versions, day)?.number ?? null

test('the adopted version with the latest day of force that has come has force', () => {
  const versions = [version(1, since('2020-01-01')), version(3, since('2024-01-01')), version(2, since('2026-01-01'))]
  assert.equal(inForce(versions, '2019-12-31'), null)
  assert.equal(inForce(versions, '2020-01-01'), 1)
  assert.equal(inForce(versions, '2025-12-31'), 3)
  assert.equal(inForce(versions, '2026-01-01'), 2, 'the later day, whatever the number')
})

test('one without a known day has force until a dated one gets it', () => {
  const versions = [version(2, since('2026-01-01')), version(1, { undated: true })]
  assert.equal(inForce(versions, '1990-01-01'), 1)
  assert.equal(inForce(versions, '2026-01-01'), 2)
})

test('drafts and proposals have none', () => {
  assert.equal(inForce([version(1), version(2, { proposedOn: '2020-01-01' })], '2026-01-01'), null)
})

test('when one is withdrawn, the one before has force again from that day', () => {
  const versions = [version(1, since('2020-01-01')), version(2, { ...since('2024-01-01'), withdrawnOn: '2025-01-01' })]
  assert.equal(inForce(versions, '2024-12-31'), 2)
  assert.equal(inForce(versions, '2025-01-01'), 1)
})

test('how a version stands', () => {
  const versions = [
    version(1, { undated: true }),
    version(2, since('2024-01-01')),
    version(3, since('2027-01-01')),
    version(4, { proposedOn: '2026-02-01' }),
    version(5),
    version(6, { withdrawnOn: '2026-01-01' }),
  ]
  const states = versions.map((each) => stateOfVersion(each, versions, '2026-11-23'))
  assert.deepEqual(states, ['replaced', 'in-force', 'adopted', 'proposed', 'draft', 'withdrawn'])
  assert.deepEqual(versions.map(isPublic), [true, true, true, true, false, false])
})
