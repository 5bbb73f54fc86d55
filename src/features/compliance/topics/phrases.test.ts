import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachTopic, wordsAsked } from './all-topics.ts'
import { bookOf } from './phrases.ts'
import { tokensOf } from './tokens.ts'

const found = (phrase: string, text: string) =>
  (bookOf([['it', [phrase]]])(tokensOf(text)).get('it') ?? []).map(({ start, end }) => text.slice(start, end))

test('a phrase is found where it stands, as it was written there', () => {
  assert.deepEqual(found('mention* legale*', 'Lire nos Mentions légales, puis la MENTION LÉGALE.'), [
    'Mentions légales',
    'MENTION LÉGALE',
  ])
  assert.deepEqual(found('cgu', 'CGU, pas cgus ni cguv'), ['CGU'])
})

test('any ending is one of a few letters, not another word', () => {
  assert.deepEqual(found('condition*', 'conditions, conditionnabilites, condition'), ['conditions', 'condition'])
})

test('a number and its unit are any number and any unit', () => {
  assert.deepEqual(found('garde* # @', 'gardées 30 jours, gardé un an, gardés douze mois, gardé longtemps'), [
    'gardées 30 jours',
    'gardé un an',
    'gardés douze mois',
  ])
})

test('a phrase that ends behind the text is not found, and no more than 50 places are told', () => {
  assert.deepEqual(found('mentions legales', 'les mentions'), [])
  assert.equal(found('cgu', 'cgu '.repeat(500)).length, 50)
})

test('a beginning of two letters would be found everywhere, and is refused', () => {
  assert.throws(() => bookOf([['it', ['an*']]]), /an\*/)
})

test('each phrase of the topics can be met: none has a word that texts are read without', () => {
  const phrases = eachTopic.flatMap(([, { names, links, paths = [], never = [], text, points }]) => [
    ...[names, links, paths, never, text?.anchors ?? []].flat(),
    ...points.flatMap(({ words }) => words),
  ])
  assert.ok(phrases.length > 800)
  const read = (phrase: string) => phrase.replaceAll('*', '').replaceAll('#', '12').replaceAll('@', 'mois')
  const inText = (phrase: string) => tokensOf(`${read(phrase)} fin`).map(({ word }) => word)
  const lost = phrases.filter((phrase) => inText(phrase).join(' ') !== `${read(phrase)} fin`)
  assert.deepEqual(lost, [])
})

test('each topic asks for something, each point by words or by a pattern that its sample shows', () => {
  for (const [topic] of eachTopic) {
    assert.ok(wordsAsked(topic).length > 0, topic)
    for (const { name, words, pattern } of wordsAsked(topic)) {
      assert.ok(words.length > 0 || pattern, `${topic} ${name}`)
      if (pattern) assert.match(pattern.sample, new RegExp(pattern.regex.source, 'iu'), `${topic} ${name}`)
      if (pattern) assert.ok(pattern.regex.global)
    }
    assert.equal(new Set(wordsAsked(topic).map(({ key }) => key)).size, wordsAsked(topic).length)
  }
})
