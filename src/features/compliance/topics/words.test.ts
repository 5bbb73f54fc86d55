import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostileWords } from '../testing-hostile.ts'
import { topics } from '../visit/visited.ts'
import { wordsAsked } from './all-topics.ts'
import { pointsIn, topicsOfWords } from './of-words.ts'
import { besideThePoint, wholeTexts } from './testing-texts.ts'

const missingIn = (topic: (typeof topics)[number], text: string, near = false) =>
  pointsIn(topic, text, { near }).flatMap(({ point, at }) => (at === null ? [point.name] : []))

for (const language of ['fr', 'en'] as const)
  for (const topic of topics)
    test(`a text that says all of ${topic} in ${language} is seen to say it all`, () => {
      assert.deepEqual(missingIn(topic, wholeTexts[topic][language]), [])
    })

test('a text about a garden says nothing of any of them', () => {
  for (const language of ['fr', 'en'] as const) {
    assert.deepEqual(topicsOfWords(besideThePoint[language]), [])
    for (const topic of topics) {
      const names = wordsAsked(topic).map(({ name }) => name)
      assert.deepEqual(missingIn(topic, besideThePoint[language]), names, topic)
    }
  }
})

test('where a point is said can be shown', () => {
  const text = 'Nos sauvegardes ont lieu chaque nuit.'
  const [frequency] = pointsIn('backups', text, { near: false })
  assert.ok(frequency?.at)
  assert.equal(text.slice(frequency.at.start, frequency.at.end), 'chaque nuit')
})

test('terms that speak of backups, logs and personal data stand for pages of those too', () => {
  for (const language of ['fr', 'en'] as const) {
    const all = (['terms', 'privacy', 'backups', 'logs'] as const)
      .map((topic) => wholeTexts[topic][language])
      .join('\n')
    for (const topic of ['terms', 'privacy', 'backups', 'logs'] as const)
      assert.ok(topicsOfWords(all).includes(topic), `${topic} ${language}`)
  }
})

test('a passage counts where it stands: a weekly workshop does not say how often backups are made', () => {
  const far = 'Des mots qui ne disent rien de cela. '.repeat(30)
  const text = `Nous faisons des sauvegardes. ${far} Un atelier hebdomadaire a lieu dans un autre lieu.`
  assert.deepEqual(missingIn('backups', text, true), ['frequency', 'place', 'kept'])
  assert.deepEqual(missingIn('backups', text), ['kept'])
  assert.ok(!topicsOfWords(text).includes('backups'))
})

test('dates and prices of an article make it no page of incidents or prices', () => {
  const article = 'Le 12 octobre 2026 une panne a coûté 300 € par an à chaque ville. Comment faire ? Un guide en parle.'
  assert.deepEqual(topicsOfWords(article), [])
})

test('logging in is no logging', () => {
  assert.ok(
    !topicsOfWords('Log in to your account. Your account is kept for 30 days. Please log in again.').includes('logs'),
  )
})

test('spaces that do not break, soft hyphens and letters that look alike hide nothing', () => {
  const text = 'Sauve\u00adgardes\u00a0: chaque\u202fnuit, vers un autrе\u00a0sitе, gardées 30\u00a0jours.'
  assert.deepEqual(missingIn('backups', text), [])
})

test('a text of 200,000 letters that only begins to say something says nothing, and what follows it counts', () => {
  for (const [name, shape] of Object.entries(hostileWords)) {
    const text = shape(200_000)
    assert.deepEqual(topicsOfWords(text), [], name)
    const [frequency] = pointsIn('backups', `${text}. Nos sauvegardes ont lieu chaque nuit.`, { near: false })
    assert.ok((frequency?.at?.start ?? 0) >= 200_000, name)
  }
})
