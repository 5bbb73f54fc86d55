import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coatOf } from './coat-of.ts'

test('a slug has the same coat for ever', () => {
  assert.deepEqual(coatOf('ciboule'), { coat: 'points', fur: 3 })
  assert.deepEqual(coatOf('la-botte'), { coat: 'plain', fur: 3 })
})

test('two hosters of a street rarely look alike', () => {
  const street = Array.from({ length: 60 }, (_, number) => coatOf(`hebergeur-${number}`))
  const looks = new Set(street.map(({ coat, fur }) => `${coat} ${fur}`))
  assert.ok(looks.size >= 20, `${looks.size} looks for 60 hosters`)
})

test('every coat and every fur is worn', () => {
  const crowd = Array.from({ length: 500 }, (_, number) => coatOf(`h${number}`))
  assert.equal(new Set(crowd.map(({ coat }) => coat)).size, 6)
  assert.equal(new Set(crowd.map(({ fur }) => fur)).size, 4)
})

test('any text has a coat', () => {
  for (const slug of ['', '猫', '\u{1F408}', 'a'.repeat(100_000), '"><script>']) {
    assert.match(coatOf(slug).coat, /^[a-z]+$/)
  }
})
