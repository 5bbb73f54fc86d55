import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Clause, Content } from '../content.ts'
import { aChapter, aClause, aContent } from '../testing.ts'
import { hostilePairs } from '../testing-hostile.ts'
import { differenceOf } from './difference-of.ts'
import { frameDifferenceOf } from './frame-difference-of.ts'
import { movedBetween } from './moved.ts'
import { type Words, wordsBetween } from './words.ts'

const marked = (words: Words[]) =>
  words.map(({ text, was }) => (was === 'same' ? text : was === 'added' ? `[+${text}]` : `[-${text}]`)).join('')
const bread = (...clauses: Clause[]) => aContent({ chapters: [aChapter('bread', clauses)] })
const [flour, salt, yeast] = [aClause('bread.flour'), aClause('bread.salt'), aClause('bread.yeast')]
const told = (before: Content, after: Content) => differenceOf(before, after, 'fr').map(({ id }) => id)

describe('clause by clause', () => {
  test('what is as it was is not told', () => {
    assert.deepEqual(differenceOf(bread(flour, salt), bread(flour, salt), 'fr'), [])
  })

  test('added and removed', () => {
    const [added, removed] = differenceOf(bread(flour, salt), bread(yeast, flour), 'fr')
    assert.deepEqual([added?.id, added?.before, added?.isMoved], ['bread.yeast', null, false])
    assert.equal(added?.text && marked(added.text.words), '[+Il tient bread.yeast.]')
    assert.deepEqual([removed?.id, removed?.after, removed?.before?.label], ['bread.salt', null, 'B2'])
  })

  test('the fewest are told to have moved', () => {
    assert.deepEqual(told(bread(flour, salt, yeast), bread(yeast, flour, salt)), ['bread.yeast'])
    assert.deepEqual(told(bread(flour, salt), bread(yeast, flour, salt)), ['bread.yeast'], 'those behind stay')
  })

  test('into another chapter is moved; a chapter that moves takes its clauses along', () => {
    const [one, two] = [aChapter('bread', [flour]), aChapter('water', [salt])]
    const [moved] = differenceOf(
      aContent({ chapters: [one, two] }),
      aContent({ chapters: [aChapter('bread', [flour, salt]), aChapter('water', [])] }),
      'fr',
    )
    assert.deepEqual([moved?.id, moved?.isMoved, moved?.before?.chapter.id], ['bread.salt', true, 'water'])
    assert.deepEqual(told(aContent({ chapters: [one, two] }), aContent({ chapters: [two, one] })), [])
  })

  test('level, checks and whether it is confirmed', () => {
    const other: Clause = { ...salt, level: 'recommended', checks: ['https'], unconfirmed: true }
    const [changed] = differenceOf(bread(salt), bread(other), 'fr')
    assert.deepEqual(changed?.level, { before: 'required', after: 'recommended' })
    assert.deepEqual(changed?.checks, { before: [], after: ['https'] })
    assert.deepEqual(changed?.unconfirmed, { before: false, after: true })
    assert.equal(changed?.text, null)
  })

  test('text, why and how, each for itself', () => {
    const other = { ...salt, text: { fr: 'Il pèse le sel.' }, how: { fr: 'En pesant.' } }
    const [changed] = differenceOf(bread({ ...salt, text: { fr: 'Il prend le sel.' } }), bread(other), 'fr')
    assert.equal(changed?.text && marked(changed.text.words), 'Il [-prend][+pèse] le sel.')
    assert.equal(changed?.why, null)
    assert.equal(changed?.how && marked(changed.how.words), '[+En pesant.]')
  })
})

describe('in which language', () => {
  const french = (fr: string, en?: string) => bread({ ...salt, text: en === undefined ? { fr } : { fr, en } })
  const compared = (before: Content, after: Content) => differenceOf(before, after, 'en')[0]?.text?.language

  test('in the one that is asked for, where both have it', () => {
    assert.equal(compared(french('Un.', 'One.'), french('Deux.', 'Two.')), 'en')
  })

  test('else in the original, and never one language against another', () => {
    assert.equal(compared(french('Un.'), french('Deux.', 'Two.')), 'fr')
    assert.equal(compared(french('Un.'), french('Un.', 'One.')), undefined)
  })

  test('in the original too when the translation lags behind', () => {
    assert.equal(compared(french('Un.', 'One.'), french('Deux.', 'One.')), 'fr')
  })
})

test('title, foreword and chapters are compared as well', () => {
  const before = aContent({
    foreword: { fr: 'Un mot.' },
    chapters: ['a', 'b', 'x', 'c'].map((id) => aChapter(id, [])),
  })
  const after = aContent({
    title: { fr: 'La charte', en: 'Charter' },
    chapters: [aChapter('c', []), aChapter('a', [], { lead: { fr: 'Voici.' } }), aChapter('x', []), aChapter('d', [])],
  })
  const { title, foreword, chapters } = frameDifferenceOf(before, after, 'fr')
  assert.equal(title && marked(title.words), '[-Charte][+La charte]')
  assert.equal(foreword && marked(foreword.words), '[-Un mot.]')
  assert.deepEqual(
    chapters.map(({ id, before, after, isMoved, lead }) => [id, !before, !after, isMoved, lead !== null]),
    [
      ['c', false, false, true, false],
      ['a', false, false, false, true],
      ['d', true, false, false, false],
      ['b', false, true, false, false],
    ],
  )
  assert.deepEqual(frameDifferenceOf(before, before, 'fr'), { title: null, foreword: null, chapters: [] })
})

test('the fewest that have to be moved', () => {
  const moved = (before: string, after: string) => [...movedBetween([...before], [...after])].join('')
  assert.equal(moved('abcd', 'abcd'), '')
  assert.equal(moved('abcd', 'bcda'), 'a')
  assert.equal(moved('abcd', 'xaybzcd'), '')
  assert.equal(moved('abc', 'cba').length, 2)
  assert.equal(moved('', 'abc'), '')
})

describe('word by word', () => {
  test('words are whole, with their accents; what is the same is one piece', () => {
    assert.equal(marked(wordsBetween('Il est prêt.', 'Il était prêt !')), 'Il [-est][+était] prêt[-.][+ !]')
    assert.equal(marked(wordsBetween('a e\u0301t b', 'a ete b')), 'a [-e\u0301t][+ete] b')
    assert.deepEqual(wordsBetween('', ''), [])
    assert.deepEqual(wordsBetween('a', 'a'), [{ text: 'a', was: 'same' }])
  })

  const seeded = (seed: number) => {
    let state = seed
    return () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state / 2_147_483_648
    }
  }
  const textOf = (words: Words[], without: Words['was']) =>
    words.flatMap(({ text, was }) => (was === without ? [] : [text])).join('')

  test('what was removed and stayed is the former text, what was added and stayed the later one', () => {
    const random = seeded(7)
    const pieces = ['sel ', 'farine', ' ', '\n', '.', 'é', '👩‍🍳', '\n\n', '“', 'au ']
    const some = () =>
      Array.from({ length: random() * 60 }, () => pieces[Math.floor(random() * pieces.length)]).join('')
    for (let round = 0; round < 300; round++) {
      const [before, after] = [some(), some()]
      const words = wordsBetween(before, after)
      assert.equal(textOf(words, 'added'), before)
      assert.equal(textOf(words, 'removed'), after)
    }
  })

  test('two long texts that have nothing in common are told one after the other, whole', () => {
    for (const [name, shape] of Object.entries(hostilePairs)) {
      const text = shape(40_000)
      const [before, after] = [text.slice(0, 20_000), text.slice(20_000)]
      const words = wordsBetween(before, after)
      assert.equal(textOf(words, 'added'), before, name)
      assert.equal(textOf(words, 'removed'), after, name)
      assert.ok(words.length <= 1300, `${name}: ${words.length}`)
    }
  })

  test('one word of a long text that changed is told alone', () => {
    const long = 'sel et farine, '.repeat(1300)
    assert.equal(marked(wordsBetween(`${long}eau.`, `${long}vin.`)), `${long}[-eau][+vin].`)
  })
})
