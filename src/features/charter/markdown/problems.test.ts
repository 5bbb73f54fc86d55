import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { translator } from '../../../platform/i18n/index.ts'
import { hostileFiles } from '../testing-hostile.ts'
import { contentFromMarkdown } from './content-from-markdown.ts'

const head = ['# La charte', '', '## Pain {#bread}', '']
const clause = ['### bread.salt', '', '- level: required', '- sight: none', '', 'Il sale.']
const french = [...head, ...clause].join('\n')

/** `language:line key`. */
function told(texts: { fr?: string; en?: string }): string[] {
  const read = contentFromMarkdown(texts)
  return read.ok ? [] : read.problems.map(({ language, line, key }) => `${language}:${line} ${key}`)
}
const inFrench = (...lines: string[]) => told({ fr: lines.join('\n') })
const inEnglish = (...lines: string[]) => told({ fr: french, en: lines.join('\n') })

test('a right file has no problem', () => {
  assert.deepEqual(told({ fr: french }), [])
})

describe('what stands where nothing may', () => {
  test('before the title, or without one', () => {
    assert.deepEqual(inFrench('Bonjour', ...head), ['fr:1 charter.md-before-title'])
    assert.deepEqual(inFrench('## Pain {#bread}'), ['fr:1 charter.problem-no-title'])
    assert.deepEqual(told({ fr: '' }), ['fr:1 charter.md-no-original'])
    assert.deepEqual(told({}), ['fr:1 charter.md-no-original'])
  })

  test('between a chapter and its clauses', () => {
    assert.deepEqual(inFrench(...head, 'Des mots.', ...clause), ['fr:5 charter.md-text-outside'])
    assert.deepEqual(inFrench(...head, '> Une phrase.', ...clause), [])
  })

  test('a clause without a chapter, a part without a clause, or twice', () => {
    assert.deepEqual(inFrench('# Titre', ...clause), ['fr:2 charter.md-clause-outside'])
    assert.deepEqual(inFrench(...head, '#### Pourquoi'), ['fr:5 charter.md-part-outside'])
    const twice = ['#### Pourquoi', 'Un.', '#### Why', 'Deux.']
    assert.deepEqual(inFrench(...head, ...clause, ...twice), ['fr:13 charter.md-part-twice'])
  })
})

describe('what is said of a clause', () => {
  const said = (...lines: string[]) => inFrench(...head, '### bread.salt', '', ...lines, '', 'Il sale.')

  test('has to be said', () => {
    assert.deepEqual(said(), ['fr:5 charter.md-missing-key', 'fr:5 charter.md-missing-key'])
    assert.deepEqual(said('- level: required'), ['fr:5 charter.md-missing-key'])
  })

  test('in words that are known', () => {
    assert.deepEqual(said('- level: obligatoire', '- sight: none'), ['fr:7 charter.md-unknown-value'])
    assert.deepEqual(said('- level: required', '- sight: none', '- unconfirmed: maybe'), [
      'fr:9 charter.md-unknown-value',
    ])
    assert.deepEqual(said('- level: required', '- sight: none', '- colour: red'), ['fr:9 charter.md-unknown-key'])
    assert.deepEqual(said('- level: required', '- sight: none', '- sight: full'), ['fr:9 charter.md-key-twice'])
    assert.deepEqual(said('- level: required', '- sight: none', '- checks: a b'), ['fr:9 charter.problem-check'])
  })
})

test('what the content itself may not hold is told at its line', () => {
  assert.deepEqual(inFrench(...head, ...clause, ...clause), ['fr:11 charter.problem-twice'])
  assert.deepEqual(inFrench('# Titre', '## Pain {#Bread}'), ['fr:2 charter.problem-chapter-id'])
  assert.deepEqual(inFrench(...head, ...clause.slice(0, 4)), ['fr:5 charter.problem-no-text'])
  const long = 'a'.repeat(20_001)
  assert.deepEqual(inFrench(...head, ...clause, '#### Pourquoi', '', long), ['fr:13 charter.problem-too-long'])
  assert.deepEqual(inEnglish('# Charter', '## {#bread}', '### bread.salt', 'It.', '#### Why', long), [
    'en:6 charter.problem-too-long',
  ])
})

describe('a translation', () => {
  test('names chapters and clauses of the original, each once', () => {
    assert.deepEqual(inEnglish('# C', '## Water {#water}', '### bread.pepper', 'It.'), [
      'en:2 charter.md-unknown-chapter',
      'en:3 charter.md-unknown-clause',
    ])
    assert.deepEqual(inEnglish('# C', '## {#bread}', '### bread.salt', 'It.', '### bread.salt', 'It.'), [
      'en:5 charter.problem-twice',
    ])
  })

  test('says nothing of the clause but its words', () => {
    assert.deepEqual(inEnglish('# C', '## {#bread}', '### bread.salt', '- level: required', '', 'It.'), [
      'en:4 charter.md-key-of-original',
    ])
    assert.deepEqual(inEnglish('# C', '## {#bread}', '### bread.salt', '- translates: yesterday', '', 'It.'), [
      'en:4 charter.problem-stamp',
    ])
  })

  test('agrees on what it translates', () => {
    assert.deepEqual(told({ fr: `---\noriginal: fr\n---\n${french}`, en: '---\noriginal: en\n---\n# C' }), [
      'en:1 charter.md-other-original',
    ])
    assert.deepEqual(told({ fr: `---\noriginal: en\n---\n${french}` }), ['fr:1 charter.md-no-original'])
    assert.deepEqual(told({ fr: `---\noriginal: xx\n---\n${french}` }), ['fr:1 charter.md-no-original'])
  })
})

describe('hostile files', () => {
  test('are told a hundred problems at most, in the order of their lines', () => {
    const problems = inFrench('# T', ...Array.from({ length: 5000 }, (_, at) => `### a.b${at}`))
    assert.equal(problems.length, 100)
    assert.equal(problems[0], 'fr:2 charter.md-clause-outside')
  })

  test('of many megabytes are not read', () => {
    assert.deepEqual(told({ fr: `# T\n${'a\n'.repeat(1_000_000)}` }), ['fr:1 charter.problem-whole-too-long'])
  })

  test('of any characters break nothing, and no more than a hundred problems are told', () => {
    for (const [name, shape] of Object.entries(hostileFiles)) {
      const text = shape(200_000)
      const problems = told({ fr: text, en: `# T\n${text}` })
      assert.ok(problems.length <= 100, `${name}: ${problems.length}`)
      assert.equal(problems.length === 0, text.trim() === '', name)
    }
  })

  test('longer than any charter are not read', () => {
    assert.deepEqual(told({ fr: '\\'.repeat(1_000_001) }), ['fr:1 charter.problem-whole-too-long'])
  })
})

test('each problem is a sentence that names what it is about', () => {
  const t = translator('fr')
  const read = contentFromMarkdown({ fr: [...head, '### bread.salt', '- level: grand', '', 'Il.'].join('\n') })
  assert.ok(!read.ok)
  const words = read.problems.map(({ key, values }) => t(key, values))
  assert.match(words[0] ?? '', /«\u00a0sight\u00a0».*full, part, none/)
  assert.match(words[1] ?? '', /«\u00a0grand\u00a0».*«\u00a0level\u00a0».*required, recommended/)
})
