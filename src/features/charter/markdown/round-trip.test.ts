import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Clause, Content } from '../content.ts'
import { readContent } from '../content-schema.ts'
import { stampOf, translationGaps } from '../stamp-of.ts'
import { aChapter, aClause, aContent } from '../testing.ts'
import { contentFromMarkdown } from './content-from-markdown.ts'
import { markdownOf } from './markdown-of.ts'

const folder = join(import.meta.dirname, '../../../../examples/chatons/documents')
const fileOf = (name: string) => readFileSync(join(folder, name), 'utf8')

function read(texts: { fr?: string; en?: string }): Content {
  const read = contentFromMarkdown(texts)
  assert.ok(read.ok, JSON.stringify(read))
  return read.content
}
const written = (content: Content) => ({ fr: markdownOf(content, 'fr'), en: markdownOf(content, 'en') })
const clauseOf = ({ chapters }: Content) => chapters[0]?.clauses[0]
const oneClause = (said: Partial<Clause>) => aContent({ chapters: [aChapter('bread', [aClause('bread.salt', said)])] })

describe('what is written is read as it was', () => {
  for (const slug of ['charter', 'manifesto'])
    test(`the ${slug} of the example, to the letter`, () => {
      const files = { fr: fileOf(`${slug}.fr.md`), en: fileOf(`${slug}.en.md`) }
      const content = read(files)
      assert.deepEqual(written(content), files)
      assert.deepEqual(translationGaps(content, 'en'), { missing: [], behind: [] })
    })

  test('a translation that lags keeps the wording that it is of', () => {
    const late = oneClause({ translates: { en: '000000000000' } })
    assert.deepEqual(read(written(late)), late)
    const unknown = oneClause({ translates: {} })
    assert.deepEqual(clauseOf(read(written(unknown)))?.translates, {})
  })

  test('a clause that a translation lacks, wholly or in part', () => {
    for (const said of [
      { text: { fr: 'Il.' }, translates: {} },
      { how: { fr: 'Oui.' }, why: { fr: 'Car.', en: 'For.' } },
    ])
      assert.deepEqual(read(written(oneClause(said))), oneClause(said))
  })

  test('lines of a text that look like those of the format', () => {
    const lines = [
      '# Un',
      '## Deux {#deux}',
      '### trois.quatre',
      '#### Pourquoi',
      '\\#### Why',
      '\\\\### a.b',
      '- level: no',
      '---',
      '> mot',
    ]
    const text = { fr: lines.join('\n'), en: lines.toReversed().join('\n\n') }
    const content = oneClause({ text, why: text, how: text })
    assert.deepEqual(read(written({ ...content, foreword: text })), { ...content, foreword: text })
  })

  test('whatever people write', () => {
    let state = 11
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * below)
    }
    const pieces = [
      ...[
        '#',
        '##',
        '###',
        '####',
        ' ',
        '\n',
        '\n\n',
        '  \n',
        '\\',
        '- level: required',
        '- translates: present',
        '---',
      ],
      ...[
        '{#a}',
        'a.b',
        'Pourquoi',
        'Why',
        'How to show it',
        'Comment le montrer',
        '>',
        '`',
        '```',
        '*',
        '[a](b)',
        'é',
        '👩‍🍳',
      ],
      ...[
        '\t',
        '\r\n',
        '\u2028',
        '\u202e',
        '\u200d',
        '\u0000',
        '\ufeff',
        '<b>',
        '&amp;',
        '- ',
        'original: en',
        '\ud800',
      ],
    ]
    const text = () => Array.from({ length: random(14) }, () => pieces[random(pieces.length)]).join('')
    const texts = () => ({ fr: `x${text()}`, ...(random(2) ? { en: text() } : {}) })
    const clause = (id: string) =>
      aClause(id, {
        ...{ text: texts(), why: texts(), how: texts(), level: random(2) ? 'required' : 'recommended' },
        ...{ checks: ['https', 'a-1'].slice(random(3)), unconfirmed: random(2) === 1 },
      })
    for (let round = 0; round < 500; round++) {
      const chapters = [
        aChapter('a', [clause('a.b'), clause('a.c')], { title: texts(), lead: texts() }),
        aChapter('b', []),
      ]
      const checked = readContent(aContent({ title: texts(), foreword: texts(), chapters }))
      assert.ok(checked.ok, JSON.stringify(checked))
      const files = written(checked.content)
      const again = read(files)
      assert.deepEqual(again, checked.content, JSON.stringify(files))
    }
  })
})

describe('a file that somebody wrote by hand', () => {
  const french = `# La charte\n\n## Pain {#bread}\n\n### bread.salt\n- level: required\n- sight: none\nIl sale.\n#### Why\nLe goût.\n`

  test('needs no empty lines, and takes the words of either language', () => {
    const clause = clauseOf(read({ fr: french }))
    assert.deepEqual([clause?.text, clause?.why, clause?.how], [{ fr: 'Il sale.' }, { fr: 'Le goût.' }, {}])
  })

  test('may end its lines in any way, and begin with a mark of its encoding', () => {
    assert.deepEqual(read({ fr: `\ufeff${french.replaceAll('\n', '\r\n')}` }), read({ fr: french }))
    assert.deepEqual(read({ fr: french.replaceAll('\n', ' \n') }), read({ fr: french }))
  })

  test('names no wording: it translates the one beside it', () => {
    const en = '# The charter\n\n## Bread {#bread}\n\n### bread.salt\n\nIt salts.\n'
    for (const file of [en, en.replace('It', '- translates: present\n\nIt')]) {
      const clause = clauseOf(read({ fr: french, en: file }))
      assert.ok(clause)
      assert.deepEqual(clause.translates, { en: stampOf(clause, 'fr') })
    }
  })

  test('may begin its text with a list', () => {
    const en = '# The charter\n\n### bread.salt\n\n- note: a thing\n- other: too\n'.replace('###', '## {#bread}\n\n###')
    assert.equal(clauseOf(read({ fr: french, en }))?.text.en, '- note: a thing\n- other: too')
  })

  test('says at its top which language is the original; else it is the first that is there', () => {
    assert.equal(read({ fr: french }).original, 'fr')
    const head = '---\noriginal: en\n---\n'
    const en = head + french
    const { original, title } = read({ fr: '# Autre', en })
    assert.deepEqual([original, Object.keys(title)], ['en', ['en', 'fr']])
    assert.equal(read({ en: french }).original, 'en')
  })
})
