import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Content } from '../content.ts'
import { aChapter, aClause, aContent } from '../testing.ts'
import type { Version } from '../version.ts'
import { lifeOf } from './clause-life.ts'

const day = '2026-11-23'

const content = (...clauses: ReturnType<typeof aClause>[]): Content =>
  aContent({ chapters: [aChapter('bread', clauses)] })
const salt = (text: string) => aClause('bread.salt', { text: { fr: text } })

const version = (number: number, content: Content, said: Partial<Version> = {}): Version => ({
  ...{ id: `v${number}`, documentId: 'd', number, content, officialUrl: null, isParaphrase: false },
  ...{ proposedOn: null, adoptedOn: null, inForceOn: null, withdrawnOn: null, undated: false },
  ...{ decisionName: null, decisionUrl: null, createdAt: '2026-01-01T00:00:00.000Z', revision: 1 },
  ...said,
})
const since = (inForceOn: string) => ({ adoptedOn: inForceOn, inForceOn })

const told = (versions: Version[], id = 'bread.salt') =>
  lifeOf(id, versions, day, 'fr').map(({ version, became }) => `${version.number} ${became}`)

test('a clause appears, changes, stays and goes, in the order in which versions had force', () => {
  const versions = [
    version(1, content(aClause('bread.flour')), { undated: true }),
    version(2, content(salt('Du sel.')), since('2020-01-01')),
    version(3, content(salt('Peu de sel.')), since('2021-01-01')),
    version(4, content(salt('Peu de sel.')), since('2022-01-01')),
    version(5, content(aClause('bread.flour')), since('2023-01-01')),
  ]
  assert.deepEqual(told(versions.toReversed()), ['2 added', '3 changed', '4 same', '5 removed'])
  assert.deepEqual(told(versions, 'bread.flour'), ['1 added', '2 removed', '5 added'])
})

test('what is proposed is told beside the version in force, not beside another proposal', () => {
  const versions = [
    version(1, content(salt('Du sel.')), since('2020-01-01')),
    version(2, content(salt('Moins de sel.')), { proposedOn: '2026-10-01' }),
    version(3, content(salt('Du sel.')), { proposedOn: '2026-11-01' }),
  ]
  assert.deepEqual(told(versions), ['1 added', '2 changed', '3 same'])
})

test('a version that was withdrawn has no part in it', () => {
  const versions = [
    version(1, content(salt('Du sel.')), since('2020-01-01')),
    version(2, content(salt('Sans sel.')), { ...since('2021-01-01'), withdrawnOn: '2022-01-01' }),
    version(3, content(salt('Du sel.')), { proposedOn: '2026-11-01', withdrawnOn: '2026-11-02' }),
  ]
  assert.deepEqual(told(versions), ['1 added'])
})

test('a clause that no version knows has no life', () => {
  assert.deepEqual(told([version(1, content(salt('Du sel.')), since('2020-01-01'))], 'moon.light'), [])
})
