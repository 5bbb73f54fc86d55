import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Content } from './content.ts'
import { readContent } from './content-schema.ts'
import { aChapter, aClause, aContent } from './testing.ts'
import { bounds } from './wrong-in.ts'

const problems = (value: unknown) => {
  const read = readContent(value)
  return read.ok ? [] : read.problems.map(({ path, key }) => `${path} ${key}`)
}
const kept = (value: unknown): Content => {
  const read = readContent(value)
  assert.ok(read.ok, JSON.stringify(read))
  return read.content
}
const withClause = (said: Partial<ReturnType<typeof aClause>>, id = 'bread.salt') =>
  aContent({ chapters: [aChapter('bread', [aClause(id, said)])] })

test('a content that is right stays as it is', () => {
  assert.deepEqual(kept(aContent()), aContent())
  assert.deepEqual(kept(aContent({ chapters: [] })), aContent({ chapters: [] }))
})

describe('what is written is cleaned', () => {
  test('of what is not seen, of controls, and at its edges, once and for all', () => {
    const text = { fr: '\u202e  Il\u0007 tient\u200b\r\nparole.\u2028\n\u200d \n' }
    const cleaned = kept(withClause({ text, translates: {} }))
    assert.equal(cleaned.chapters[0]?.clauses[0]?.text.fr, 'Il tient\nparole.')
    assert.deepEqual(kept(cleaned), cleaned)
  })

  test('a title is one line', () => {
    assert.equal(kept(aContent({ title: { fr: 'La\ncharte\u0000 ' } })).title.fr, 'La charte')
  })

  test('an empty text is none, and a language that the site does not speak is not kept', () => {
    const { foreword, title } = kept(
      aContent({ foreword: { fr: ' ', xx: 'Hello' }, title: { en: 'Charter', fr: 'Charte' } }),
    )
    assert.deepEqual(foreword, {})
    assert.deepEqual(Object.keys(title), ['fr', 'en'], 'the original comes first')
    const english = kept(aContent({ original: 'en', title: { fr: 'Charte', en: 'Charter' }, chapters: [] }))
    assert.deepEqual(Object.keys(english.title), ['en', 'fr'])
  })

  test('half a character breaks nothing', () => {
    assert.equal(kept(aContent({ title: { fr: 'Charte \ud800' } })).title.fr, 'Charte \ufffd')
  })

  test('a translation of nothing has no stamp', () => {
    const [clause] =
      kept(withClause({ text: { fr: 'Il.' }, translates: { en: '0123456789ab' } })).chapters[0]?.clauses ?? []
    assert.deepEqual(clause?.translates, {})
  })
})

describe('what is wrong is told where it stands', () => {
  test('what is no content at all', () => {
    for (const value of [null, 7, [], {}, 'text', { ...aContent(), chapters: [{}] }, { ...aContent(), original: 'xx' }])
      assert.match(problems(value).join(), /charter\.problem-shape/)
    assert.match(
      problems({
        ...aContent(),
        chapters: [aChapter('bread', [Object.assign(aClause('bread.salt'), { level: 'maybe' })])],
      }).join(),
      /chapters\.0\.clauses\.0\.level/,
    )
  })

  test('no text in the original language', () => {
    assert.deepEqual(problems(aContent({ title: { en: 'Charter' } })), ['title charter.problem-no-title'])
    assert.deepEqual(problems(withClause({ text: { en: 'It.' } })), [
      'chapters.0.clauses.0.text charter.problem-no-text',
    ])
    const untitled = aContent({ chapters: [aChapter('bread', [], { title: {} })] })
    assert.deepEqual(problems(untitled), ['chapters.0.title charter.problem-no-chapter-title'])
  })

  test('ids that are none', () => {
    const wrong = [
      'salt',
      'Bread.salt',
      'bread.',
      '.salt',
      'bread.a.b',
      'bread.salt ',
      `bread.${'a'.repeat(90)}`,
      'bread.json',
    ]
    for (const id of wrong)
      assert.deepEqual(problems(withClause({}, id)), ['chapters.0.clauses.0.id charter.problem-clause-id'], id)
    for (const id of ['bread.salt', 'bread-2.free-software', 'b.jsonl'])
      assert.deepEqual(problems(withClause({}, id)), [], id)
    for (const id of ['', 'Bread', 'bread.salt', '__proto__'])
      assert.match(problems(aContent({ chapters: [aChapter(id, [])] })).join(), /chapter-id/, id)
  })

  test('an id that is given twice, in whatever chapter', () => {
    const twice = aContent({
      chapters: [aChapter('bread', [aClause('bread.salt')]), aChapter('water', [aClause('bread.salt')])],
    })
    assert.deepEqual(problems(twice), ['chapters.1.clauses.0.id charter.problem-twice'])
    assert.deepEqual(problems(aContent({ chapters: [aChapter('a', []), aChapter('a', [])] })), [
      'chapters.1.id charter.problem-twice',
    ])
  })

  test('checks and stamps of another shape', () => {
    assert.match(problems(withClause({ checks: ['https', 'https'] })).join(), /check-twice/)
    assert.match(problems(withClause({ checks: ['<b>'] })).join(), /problem-check$/)
    assert.match(
      problems(withClause({ checks: Array.from({ length: 31 }, (_, at) => `c${at}`) })).join(),
      /many-checks/,
    )
    assert.match(problems(withClause({ translates: { en: 'yes' } })).join(), /problem-stamp/)
  })

  test('what is too much', () => {
    const long = 'a'.repeat(bounds.text)
    assert.deepEqual(problems(withClause({ why: { fr: long } })), [])
    assert.deepEqual(problems(withClause({ why: { fr: `${long}a` } })), [
      'chapters.0.clauses.0.why.fr charter.problem-too-long',
    ])
    assert.deepEqual(problems(aContent({ title: { fr: 'a'.repeat(301) } })), ['title.fr charter.problem-too-long'])
    const clauses = (count: number) => Array.from({ length: count }, (_, at) => aClause(`bread.c${at}`))
    assert.deepEqual(problems(aContent({ chapters: [aChapter('bread', clauses(200))] })), [])
    assert.deepEqual(problems(aContent({ chapters: [aChapter('bread', clauses(201))] })), [
      'chapters charter.problem-many-clauses',
    ])
    const chapters = Array.from({ length: 21 }, (_, at) => aChapter(`c${at}`, []))
    assert.deepEqual(problems(aContent({ chapters })), ['chapters charter.problem-many-chapters'])
    const whole = clauses(26).map((clause) => ({ ...clause, why: { fr: long } }))
    assert.deepEqual(problems(aContent({ chapters: [aChapter('bread', whole)] })), [
      'whole.fr charter.problem-whole-too-long',
    ])
  })
})
