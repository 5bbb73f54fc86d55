import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PlaceGiven, placeOf } from '../visit/testing-visited.ts'
import { graded, gradeOf } from './grade.ts'
import { line } from './line.ts'

const gradeAt = (given: PlaceGiven) => {
  const { page, plain } = placeOf('', { url: 'https://crocus.example/', ...given })
  assert.ok(page.ok)
  return gradeOf(page, plain)
}
const toHttps = { url: 'https://crocus.example/', redirects: ['http://crocus.example/'] }

test('a page that asks for everything has more than a hundred points', () => {
  const headers = {
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
  const { letter, points, lines } = gradeAt({ headers, plain: toHttps })
  assert.deepEqual([letter, points], ['A+', 130])
  assert.equal(lines.length, 9)
})

test('a server as it comes out of the box gets the last letter', () => {
  const { letter, points } = gradeAt({ plain: { url: 'http://crocus.example/' } })
  assert.equal(points, 100 - 25 - 20 - 20 - 5 - 20)
  assert.equal(letter, 'F')
})

test('bonuses count from ninety points on, and not below', () => {
  assert.equal(graded([line('a', -10), line('b', 5)]).points, 95)
  assert.equal(graded([line('a', -15), line('b', 5)]).points, 85)
  assert.equal(graded([line('a', -60), line('b', -60)]).points, 0)
})

test('letters go by the published scale', () => {
  const letter = (points: number) => graded([line('x', points - 100)]).letter
  const scale = [100, 99, 90, 89, 85, 84, 80, 79, 70, 69, 65, 64, 60, 59, 50, 49, 45, 44, 40, 39, 30, 29, 25, 24, 0]
  assert.equal(scale.map(letter).join(' '), 'A+ A A A- A- B+ B+ B B B- B- C+ C+ C C C- C- D+ D+ D D D- D- F F')
})

test('where plain http leads is worth what the rules say', () => {
  const worth = (plain: NonNullable<PlaceGiven['plain']> | null) =>
    gradeAt({ plain }).lines.find(({ rule }) => rule.startsWith('redirection'))?.points ?? null
  const from = (...redirects: string[]) => ({ url: 'https://www.crocus.example/', redirects })
  assert.equal(worth(toHttps), 0)
  assert.equal(worth(from('http://crocus.example/', 'https://crocus.example/')), 0)
  assert.equal(worth(from('http://crocus.example/')), -5)
  assert.equal(worth(from('http://crocus.example/', 'http://www.crocus.example/')), -10)
  assert.equal(worth({ url: 'http://crocus.example/' }), -20)
  assert.equal(worth({ url: 'http://crocus.example/fr', redirects: ['http://crocus.example/'] }), -20)
  assert.deepEqual(
    (['downgrade', 'tls', 'refused', 'timeout', 'robots'] as const).map((why) => worth({ why })),
    [-20, -20, 0, 0, null],
  )
  assert.equal(worth(null), null)
})

test('what is no page has no scripts to hold, and what the page says of itself counts', () => {
  const rules = (given: PlaceGiven) => gradeAt(given).lines.map(({ rule }) => rule)
  assert.ok(
    rules({ text: '<script src="http://x.example/"></script>' }).includes('sri-not-implemented-response-not-html'),
  )
  const html = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <meta http-equiv="Referrer-Policy" content="same-origin">`
  const said = rules({ html })
  assert.ok(
    said.includes('csp-implemented-with-no-unsafe-default-src-none') && said.includes('referrer-policy-private'),
  )
})
