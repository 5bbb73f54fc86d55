import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { languages, translator } from '../../../platform/i18n/index.ts'
import { topicsOfLink } from '../topics/index.ts'
import { checks } from './index.ts'
import { pageChecks } from './testing-pages.ts'

const docs = join(import.meta.dirname, '../../../../docs')
const guideIn = (language: string) =>
  readFileSync(join(docs, language === 'en' ? 'compliance.md' : `compliance.${language}.md`), 'utf8')
const plain = (text: string) => text.replaceAll('’', "'").replace(/\s/g, ' ').toLowerCase()

test('the guide for hosters names every check, by its name on the pages', () => {
  assert.ok(checks.length >= 25)
  for (const language of languages) {
    const guide = plain(guideIn(language))
    const t = translator(language)
    const missing = checks.map(({ title }) => t(title)).filter((title) => !guide.includes(plain(title)))
    assert.deepEqual(missing, [], language)
  }
})

test('names are of one check each', () => {
  assert.equal(new Set(checks.map(({ name }) => name)).size, checks.length)
  assert.equal(new Set(checks.map(({ title }) => title)).size, checks.length)
})

test('the names of links that the guide gives are those by which pages are found', () => {
  const quoted = { en: /“([^”]+)”/g, fr: /«\u00a0([^»]+)\u00a0»/g }
  for (const language of languages) {
    const section = guideIn(language).split('\n## ')[4] ?? ''
    const lines = section.split('\n').filter((line) => line.startsWith('- **'))
    assert.equal(lines.length, 16)
    const names = lines.flatMap((line) => [...line.matchAll(quoted[language])].map(([, name = '']) => name))
    assert.ok(names.length > 20)
    const lost = names.filter((text) => topicsOfLink({ text, url: 'https://crocus.example/x' }).length === 0)
    assert.deepEqual(lost, [])
  }
})

test('every check that the example charter names is there, and every check of pages bears on a clause', () => {
  const charter = readFileSync(join(docs, '../examples/chatons/documents/charter.fr.md'), 'utf8')
  const named = [...charter.matchAll(/\bchecks: ([a-z, -]+)/g)].flatMap(([, list = '']) => list.split(', '))
  assert.ok(named.length > 20)
  const known = new Set(checks.map(({ name }) => name))
  assert.deepEqual(
    named.filter((name) => !known.has(name)),
    [],
  )
  assert.deepEqual(
    Object.keys(pageChecks).filter((name) => !named.includes(name)),
    [],
  )
})
