// The site's words: both languages say the same things, each key is used, and French is set as French is.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import en from '../locales/en.json' with { type: 'json' }
import fr from '../locales/fr.json' with { type: 'json' }
import { wordFamilies } from './testing-word-families.ts'

/** What the letterhead of mails gives to each sentence. */
const everyMail = new Set(['collective', 'site'])

const src = import.meta.dirname
const sources = globSync('**/*.{ts,tsx}', { cwd: src })
  .filter((file) => !/\.(browser-)?test\.tsx?$|testing|for-tests/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'))
const words = Object.entries({ fr, en }).flatMap(([language, all]) =>
  Object.entries(all).map(([key, text]) => ({ language, key, text, ...partsOf(text, language) })),
)
const french = words.filter(({ language }) => language === 'fr')

test('the words are seen, and the sources that use them', () => {
  assert.ok(french.length > 100 && sources.length > 100)
})

test('each key exists in both languages, and names its room', () => {
  assert.deepEqual(Object.keys(fr), Object.keys(en))
  nothing(french.filter(({ key }) => !/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(key)))
})

test('both languages have the same values and tags in a sentence', () => {
  const english = new Map(
    words.filter(({ language }) => language === 'en').map(({ key, names }) => [key, names.join()]),
  )
  nothing(french.filter(({ key, names }) => english.get(key) !== names.join()))
})

test('each family of keys is listed, with values that all exist', () => {
  const templates = quoted(/`([a-z-]+\.[a-z0-9-]*\$\{[^`]*)`/g).map((key) => key.replace(/\$\{[^}]*\}/g, '{}'))
  const beginnings = quoted(/'([a-z-]+\.[a-z0-9-]*-)'/g).map((key) => `${key}{}`)
  const patterns = [...new Set([...templates, ...beginnings])].filter(isOfARoom)
  assert.deepEqual(patterns.sort(), Object.keys(wordFamilies).sort())
  assert.deepEqual(
    inFamilies().filter((key) => !Object.hasOwn(fr, key)),
    [],
  )
})

test('each key is used, and each used key exists', () => {
  const written = new Set(
    sources.flatMap((text) => [...text.matchAll(/['"]([a-z-]+\.[a-z0-9-]+)['"]/g)].map(([, key = '']) => key)),
  )
  const used = new Set([...written, ...inFamilies()])
  nothing(french.filter(({ key }) => !used.has(key)))
  const asked = sources.flatMap((text) =>
    [...text.matchAll(/\bt(?:\.rich)?\(\s*'([^']+)'/g)].map(([, key = '']) => key),
  )
  assert.ok(asked.length > 50)
  assert.deepEqual(
    asked.filter((key) => !Object.hasOwn(fr, key)),
    [],
  )
})

test('a sentence gets each of its values', () => {
  const named = new Map(french.map(({ key, names }) => [key, names]))
  const calls = sources.flatMap((text) =>
    [...text.matchAll(/\bt(?:\.rich)?\(\s*'([^']+)'\s*([,)])/g)].map((call) => ({
      key: call[1] ?? '',
      given: call[2] === ')' ? '' : text.slice(call.index, closing(text, call.index + call[0].indexOf('('))),
    })),
  )
  const missing = calls.flatMap(({ key, given }) => {
    if (/\.\.\.|,\s*\w+(\([^)]*\))?\s*,?\s*\)?$/.test(given)) return []
    return (named.get(key) ?? [])
      .filter((name) => !everyMail.has(name) && !new RegExp(`\\b${name}\\b`).test(given.replace(key, '')))
      .map((name) => `${key}: ${name}`)
  })
  assert.deepEqual(missing, [])
})

test('a sentence without values is shown as it is written', () => {
  const plain = words.filter(({ names }) => names.length === 0)
  nothing(plain.filter(({ text, language }) => String(new IntlMessageFormat(text, language).format()) !== text))
})

test('a key is a whole sentence or a label, never a piece of one', () => {
  const link = /\S\s+\S+\s(d’|le|la|les|l’|et|ou|the|a|an|and|or)$/i
  nothing(
    words.filter(
      ({ text }) =>
        text.trim() !== text.replace(/\n$/, '') || text === '' || /^[,;:.!?)»\]]|[,(«[]$/.test(text) || link.test(text),
    ),
  )
})

test('no sentence is glued from two', () => {
  const glue = /\bt(\.rich)?\('[^)]*\)\s*\+|\+\s*t(\.rich)?\('|`[^`]*\$\{\s*t\([^`]*\$\{\s*t\([^`]*`/
  assert.deepEqual(
    sources.flatMap((text) => glue.exec(text)?.[0] ?? []),
    [],
  )
})

test('French is set as French is: spaces that do not break, apostrophes and quotes that curl', () => {
  const plainSpace = / [;:!?»]|« /
  // Lists of codes (`FR;BE`) are not sentences.
  const noSpace = /[\p{L}\d)»](?:[!?]|;(?![A-Z])|:(?!\/\/|\d))|«[^\u00a0]|[^\u00a0\u202f]»/u
  const otherSpace = /\u00a0[;!?]|\u202f:/
  const straight = /['"]|\.\.\.|\d [%€]/
  nothing(
    french.filter(({ literal }) => [plainSpace, noSpace, otherSpace, straight].some((wrong) => wrong.test(literal))),
  )
})

test('English has curled apostrophes too', () => {
  nothing(words.filter(({ literal }) => /['"]|\.\.\./.test(literal)))
})

function inFamilies(): string[] {
  return Object.entries(wordFamilies).flatMap(([pattern, values]) =>
    values.map((value) => value.split('|').reduce((key, part) => key.replace('{}', part), pattern)),
  )
}

/** What stands in the sources within these quotes. */
function quoted(pattern: RegExp): string[] {
  return sources.flatMap((text) => [...text.matchAll(pattern)].map(([, inside = '']) => inside))
}

function isOfARoom(key: string): boolean {
  const rooms = new Set(Object.keys(fr).map((known) => known.split('.')[0]))
  return rooms.has(key.split('.')[0])
}

/** The names of values and tags in a sentence, and its words without them. */
function partsOf(text: string, language: string): { names: string[]; literal: string } {
  const names = new Set<string>()
  const read = (parts: ReturnType<IntlMessageFormat['getAst']>): string =>
    parts
      .map((part) => {
        if ('value' in part && part.type !== 0) names.add(part.value)
        if ('children' in part) return read(part.children)
        if ('options' in part)
          return Object.values(part.options)
            .map(({ value }) => read(value))
            .join('\n')
        return part.type === 0 ? part.value : '\ufffc'
      })
      .join('')
  const literal = read(new IntlMessageFormat(text, language).getAst())
  return { names: [...names].sort(), literal }
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}

function nothing(offenders: { language: string; key: string; text: string }[]): void {
  assert.deepEqual(
    offenders.map(({ language, key, text }) => `${language} ${key}: ${text}`),
    [],
  )
}
