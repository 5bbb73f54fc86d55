import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Source } from '../../crawling/index.ts'
import { claimInFile } from './claim-in-file.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const root = 'https://www.crocus.example/.well-known/chatonsinfos/organization.properties'
const claim = { federation: 'les-essais', activity: 'active', note: null, from: '2020', to: null } as const
const source: Source = {
  ...{ hosterId: 'crocus', address: root, root, leads: null, since: '2026-01-01T00:00:00.000Z' },
  ...{ askedAt: null, triedAt: null, nextAt: '2026-11-24T00:00:00.000Z', readAt: null, changedAt: null },
  ...{ failingSince: null, failures: 0, report: [], claims: [claim] },
}
const asked = {
  collective: 'Les Essais',
  website: 'https://crocus.example/',
  publicUrl: 'https://essais.example',
  now,
  today: '2026-11-23',
}
const found = (said: Partial<Source>, more: Partial<typeof asked> | { website: null } = {}) =>
  claimInFile({ ...source, ...said }, { ...asked, ...more })

test('a file on the domain of the website that names the collective is a claim', () => {
  assert.equal(found({}), root)
  assert.equal(found({ claims: [{ ...claim, federation: 'LES-ESSAIS' }] }), root)
  assert.equal(found({ claims: [{ ...claim, to: '2027' }] }), root, 'it may say that it will leave')
  assert.equal(found({ claims: [{ ...claim, federation: 'autre' }, claim] }), root)
})

test('nothing is a claim that says otherwise', () => {
  assert.equal(found({ claims: [] }), null)
  assert.equal(found({ claims: [{ ...claim, federation: 'les-essais-2' }] }), null)
  assert.equal(found({ claims: [{ ...claim, to: '2024-06-30' }] }), null)
  assert.equal(found({ claims: [{ ...claim, to: '2026-11-23' }] }), null, 'the day it left is none of membership')
  assert.equal(found({ claims: [{ ...claim, activity: 'away' }] }), null)
  assert.equal(claimInFile(undefined, asked), null)
  assert.equal(found({ root: null }), null)
})

test('a file elsewhere proves nothing about a website', () => {
  assert.equal(found({ root: 'https://evil.example/crocus.example/organization.properties' }), null)
  assert.equal(found({ root: 'https://a.github.io/x.properties' }, { website: 'https://b.github.io/' }), null)
  assert.equal(found({ root: 'https://192.0.2.1/x.properties' }, { website: 'https://192.0.2.1/' }), null)
  assert.equal(found({}, { website: null }), root, 'without a website its file is all that it has')
})

test('a file that we serve says what we say, even on the hoster’s own domain', () => {
  const ours = 'https://essais.example/.well-known/chatonsinfos/hosters/crocus/organization.properties'
  assert.equal(found({ root: ours }, { website: 'https://essais.example/' }), null)
})

test('a file that cannot be read holds for fourteen days', () => {
  assert.equal(found({ failingSince: '2026-11-10T10:00:00.000Z' }), root)
  assert.equal(found({ failingSince: '2026-11-09T10:00:00.000Z' }), null)
})
