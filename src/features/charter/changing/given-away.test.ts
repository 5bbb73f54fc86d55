import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clause, Content } from '../content.ts'
import { aChapter, aClause, aContent } from '../testing.ts'
import type { Version } from '../version.ts'
import { givenAway } from './given-away.ts'

const bread = (...clauses: Clause[]): Content => aContent({ chapters: [aChapter('bread', clauses)] })
const salt = (fr: string, en?: string) => aClause('bread.salt', { text: en === undefined ? { fr } : { fr, en } })
const nothing = bread()

const version = (number: number, content: Content): Version => ({
  ...{ id: `v${number}`, documentId: 'd', number, content, officialUrl: null, isParaphrase: false, undated: false },
  ...{ proposedOn: null, adoptedOn: '2020-01-01', inForceOn: '2020-01-01', withdrawnOn: null },
  ...{ decisionName: null, decisionUrl: null, createdAt: '2020-01-01T00:00:00.000Z', revision: 1 },
})

const given = (before: Content, after: Content, others: Version[], returning: string[] = []) =>
  givenAway({ before, after }, others, returning).map(({ id, number, text }) => `${id} ${number} ${text}`)

test('an id that no other version knows is free', () => {
  assert.deepEqual(given(nothing, bread(salt('Il sale.')), [version(1, bread(aClause('bread.flour')))]), [])
})

test('one that another version knows belongs to its clause, as it read last', () => {
  const others = [version(2, bread(salt('Il sale peu.'))), version(1, bread(salt('Il sale.')))]
  assert.deepEqual(given(nothing, bread(salt('Il brille.')), others), ['bread.salt 2 Il sale peu.'])
  assert.deepEqual(given(nothing, bread(salt('Il sale peu.')), others), [])
  assert.deepEqual(given(nothing, bread(salt('Il sale.')), others), ['bread.salt 2 Il sale peu.'])
})

test('a clause that is there already may say what it wants', () => {
  assert.deepEqual(given(bread(salt('Un.')), bread(salt('Deux.')), [version(1, bread(salt('Trois.')))]), [])
})

test('and so may one of which somebody says that it is the same', () => {
  assert.deepEqual(given(nothing, bread(salt('Deux.')), [version(1, bread(salt('Un.')))], ['bread.salt']), [])
})

test('it reads alike when it does in every language that both have', () => {
  const others = [version(1, bread(salt('Il sale.', 'It salts.')))]
  assert.deepEqual(given(nothing, bread(salt('Il sale.')), others), [])
  assert.deepEqual(given(nothing, bread(salt('Il sale.', 'It shines.')), others).length, 1)
})

test('what is only moved to another chapter, or becomes recommended, is the same clause', () => {
  const others = [version(1, bread(salt('Il sale.')))]
  const moved = aContent({ chapters: [aChapter('water', [{ ...salt('Il sale.'), level: 'recommended' }])] })
  assert.deepEqual(given(nothing, moved, others), [])
})
