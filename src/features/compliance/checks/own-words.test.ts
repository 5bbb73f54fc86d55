import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingOf } from '../visit/reading-of.ts'
import { ownWords } from './own-words.ts'
import { foundBy, missing, page } from './testing-pages.ts'

const menu = `<header><p>Crocus, hébergeur associatif</p><nav><a href="/cgu">CGU</a> <a href="/asso">L’association</a>
  <a href="/contact">Contact</a></nav></header>`
const foot = `<footer><ul><li><a href="/mentions">Mentions légales</a></li><li>© 2026</li></ul></footer>`
const reading = (inside: string) =>
  readingOf(`<title>Crocus</title>${menu}<main>${inside}</main>${foot}`, 'https://crocus.example/x')
const front = reading('<p>Bienvenue</p>')

test('menus, taglines and years at the foot are no words of a page', () => {
  assert.equal(
    ownWords(reading('<p>Nos tulipes sont jaunes.</p>'), front, 'terms').trim(),
    'Crocus\nNos tulipes sont jaunes.',
  )
})

test('without a front page to compare with, all words count', () => {
  assert.match(ownWords(reading('<p>Nos tulipes</p>'), null, 'terms'), /L’association[\s\S]*Nos tulipes[\s\S]*© 2026/)
})

test('a line that only this page has stays, be it made of links', () => {
  const text = ownWords(reading('<ul><li><a href="/2025.pdf">Rapport d’activité 2025</a></li></ul>'), front, 'reports')
  assert.match(text, /Rapport d’activité 2025/)
})

test('what is told at the foot of each page may be the legal notice', () => {
  const told = '<p>Association loi 1901, 3 rue des Lavoirs, Lannion</p>'
  const text = (topic: 'legal' | 'terms') => ownWords(reading(told), reading(told), topic)
  assert.match(text('legal'), /loi 1901/)
  assert.doesNotMatch(text('terms'), /loi 1901/)
  assert.doesNotMatch(text('legal'), /CGU/)
})

test('a long line that both pages tell is told', () => {
  const told = `<p>${'Un compte peut être fermé sur demande, et l’est dans la semaine. '.repeat(3)}</p>`
  assert.match(ownWords(reading(told), reading(told), 'terms'), /fermé sur demande/)
})

test('a page is not credited with what its menu names', async () => {
  const names = '<a href="/a">L’association</a> <a href="/b">Hébergement</a> <a href="/c">Contact</a>'
  const found = await foundBy('legal-notice', {
    site: { html: `${names}<p>Bienvenue chez nous, où poussent les tulipes.</p>` },
    topicPages: {
      legal: {
        html: `${names}${page('La directrice de la publication est la présidente, que voici en photo parmi les fleurs.')}`,
      },
    },
  })
  assert.deepEqual(missing(found), ['legal-publisher', 'legal-hosting', 'legal-register', 'legal-contact'])
})

test('of thousands of lines and links that both pages have nothing is left', () => {
  const many = readingOf(
    Array.from({ length: 20_000 }, (_, at) => `<p><a href="/${at}">Lien ${at}</a>`).join(''),
    'https://crocus.example/',
  )
  assert.ok(many.words.length > 100_000)
  assert.equal(ownWords(many, many, 'terms').trim(), '')
})
