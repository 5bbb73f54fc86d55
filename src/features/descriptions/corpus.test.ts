import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { translator } from '../../platform/i18n/index.ts'
import type { Description } from './description.ts'
import { readDescription } from './read-file.ts'

/** Class, errors, warnings and infos of each file of the corpus. */
const expected: Record<string, [Description['class'], number, number, number]> = {
  'addresses-hostile': ['Organization', 6, 0, 0],
  addresses: ['Organization', 2, 4, 0],
  'area-wrong': ['Organization', 1, 0, 0],
  areas: ['Organization', 2, 1, 0],
  'binary-picture': ['Unknown', 1, 0, 0],
  'binary-without-zero': ['Unknown', 6, 3, 2],
  bom: ['Organization', 0, 0, 1],
  choices: ['Service', 3, 5, 0],
  'clean-device': ['Device', 0, 0, 0],
  'clean-federation-all-keys': ['Federation', 0, 0, 0],
  'clean-federation': ['Federation', 0, 0, 0],
  'clean-metrics': ['Metrics', 0, 0, 0],
  'clean-organization-all-keys': ['Organization', 0, 0, 0],
  'clean-organization-around': ['Organization', 0, 0, 0],
  'clean-organization-by-others': ['Organization', 0, 0, 1],
  'clean-organization-everywhere': ['Organization', 0, 0, 0],
  'clean-organization-incubating': ['Organization', 0, 0, 0],
  'clean-organization': ['Organization', 0, 0, 0],
  'clean-service-agpl': ['Service', 0, 0, 0],
  'clean-service-all-keys': ['Service', 0, 0, 0],
  'clean-service-at-home': ['Service', 0, 0, 0],
  'clean-service-client': ['Service', 0, 0, 0],
  'clean-service-full': ['Service', 0, 0, 0],
  'clean-service-member': ['Service', 0, 0, 0],
  'clean-service-price-in-words': ['Service', 0, 0, 0],
  'clean-service-rented-vps': ['Service', 0, 0, 0],
  'clean-service': ['Service', 0, 0, 0],
  colons: ['Organization', 0, 2, 0],
  'comments-after-values': ['Organization', 0, 3, 0],
  'control-characters': ['Organization', 0, 1, 0],
  'coordinates-dressed': ['Organization', 0, 2, 0],
  'coordinates-half': ['Organization', 0, 1, 1],
  'coordinates-wrong': ['Organization', 2, 0, 0],
  'coordinates-zero': ['Organization', 0, 1, 0],
  countries: ['Organization', 1, 2, 0],
  crlf: ['Organization', 0, 0, 0],
  'dates-partial': ['Organization', 0, 0, 0],
  'dates-wrong': ['Organization', 2, 0, 0],
  dates: ['Organization', 1, 3, 1],
  'decimal-comma': ['Organization', 0, 0, 0],
  duplicates: ['Organization', 0, 2, 1],
  elsewhere: ['Organization', 0, 0, 3],
  empty: ['Unknown', 1, 0, 0],
  'half-latin1': ['Organization', 0, 1, 0],
  'host-pairs-nano': ['Service', 1, 0, 0],
  'host-pairs': ['Service', 1, 0, 0],
  'huge-line': ['Organization', 1, 1, 0],
  'huge-name': ['Organization', 0, 1, 0],
  latin1: ['Organization', 0, 1, 0],
  'licence-unknown': ['Service', 0, 1, 0],
  'licence-without-version': ['Service', 0, 1, 0],
  licences: ['Service', 0, 1, 0],
  'lines-without-equals': ['Organization', 3, 0, 0],
  lists: ['Service', 2, 3, 0],
  'long-description': ['Service', 0, 1, 0],
  'mails-hidden': ['Organization', 0, 1, 0],
  'mails-several': ['Organization', 0, 1, 0],
  'mails-wrong': ['Organization', 1, 0, 0],
  mails: ['Organization', 0, 1, 0],
  'many-unknown-keys': ['Organization', 3, 0, 103],
  markup: ['Service', 0, 1, 1],
  'metrics-dirty': ['Metrics', 2, 2, 3],
  'missing-mandatory': ['Service', 10, 0, 1],
  'missing-membership-date': ['Organization', 2, 0, 0],
  'misspelt-keys': ['Organization', 0, 9, 0],
  'misspelt-service-keys': ['Service', 0, 5, 0],
  'no-class-at-all': ['Unknown', 1, 0, 0],
  'no-class-metrics': ['Metrics', 0, 1, 1],
  'no-class-organization': ['Organization', 0, 1, 0],
  'no-spaces': ['Organization', 0, 0, 0],
  'nul-inside': ['Unknown', 1, 0, 0],
  'odd-comments': ['Organization', 0, 0, 4],
  'old-mac-line-ends': ['Organization', 0, 0, 0],
  'only-comments': ['Unknown', 1, 0, 0],
  placeholders: ['Organization', 3, 0, 7],
  prices: ['Service', 1, 3, 0],
  quotes: ['Organization', 0, 0, 3],
  'right-to-left': ['Organization', 0, 2, 0],
  'sections-mixed-without-class': ['Service', 0, 1, 1],
  spaces: ['Organization', 0, 0, 0],
  'subs-dirty': ['Organization', 1, 4, 0],
  'template-left-empty': ['Organization', 3, 0, 1],
  'truncated-in-a-letter': ['Organization', 1, 1, 1],
  truncated: ['Organization', 2, 0, 1],
  'unknown-class': ['Organization', 1, 1, 0],
  'unknown-keys': ['Service', 0, 0, 5],
  'utf16-big': ['Organization', 0, 1, 0],
  'utf16-little': ['Organization', 0, 1, 0],
  'utf16-without-mark': ['Unknown', 1, 0, 0],
  'web-page': ['Unknown', 1, 0, 0],
  'windows-1252': ['Service', 0, 1, 0],
  'wrong-class': ['Organization', 0, 1, 0],
}

const folder = new URL('corpus/', import.meta.url)
const names = readdirSync(folder).map((file) => file.replace('.properties', ''))

const readFile = (name: string) =>
  readDescription(
    `https://brin-d-ortie.example/.well-known/chatonsinfos/${name}.properties`,
    readFileSync(new URL(`${name}.properties`, folder)),
  )

test('every file of the corpus is expected', () => {
  assert.ok(names.length >= 60)
  assert.deepEqual(names.sort(), Object.keys(expected).sort())
})

test('every file of the corpus gives the class and the remarks that it should', () => {
  for (const name of names) {
    const file = readFile(name)
    const count = (severity: string) => file.report.filter((line) => line.severity === severity).length
    assert.deepEqual([file.class, count('error'), count('warning'), count('info')], expected[name], name)
  }
})

test('a clean file has no error and no warning', () => {
  const clean = Object.entries(expected).filter(([name]) => name.startsWith('clean'))
  assert.ok(clean.length >= 15)
  assert.ok(clean.every(([, [, errors, warnings]]) => errors + warnings === 0))
})

test('a remark is about a line that says what the remark quotes', () => {
  for (const name of names.filter((name) => !/latin|1252|utf16|mac|binary/.test(name))) {
    const lines = readFileSync(new URL(`${name}.properties`, folder), 'utf8').split(/\r?\n/)
    for (const { line, key, message } of readFile(name).report.filter(({ line }) => line > 0)) {
      const isAbsent = message.key === 'descriptions.missing-mandatory'
      assert.ok(isAbsent || lines[line - 1]?.includes(key), `${name} ${line} ${key}`)
    }
  }
})

test('writing the corrected lines leaves fewer faults, and no new one', () => {
  for (const name of [
    'misspelt-keys',
    'misspelt-service-keys',
    'dates',
    'addresses',
    'choices',
    'lists',
    'countries',
    'quotes',
  ]) {
    const lines = readFileSync(new URL(`${name}.properties`, folder), 'utf8').split('\n')
    const before = readFile(name).report.filter(({ line }) => line > 0)
    for (const { line, corrected } of before) if (corrected) lines[line - 1] = corrected
    const after = readDescription('https://a.example/', new TextEncoder().encode(lines.join('\n'))).report
    const left = before.filter(({ corrected }) => corrected === undefined).map(({ message }) => message.key)
    const faults = after.filter(({ line }) => line > 0).map(({ message }) => message.key)
    assert.ok(faults.length < before.length, name)
    assert.deepEqual(
      faults.filter((key) => !left.includes(key)),
      [],
      name,
    )
  }
})

test('every remark on the corpus is a whole sentence in both languages', () => {
  for (const t of [translator('fr'), translator('en')]) {
    for (const { message } of names.flatMap((name) => readFile(name).report)) {
      const sentence = t(message.key, message.values)
      assert.match(sentence, /[.)]$/)
      assert.doesNotMatch(sentence, /[{}]/, message.key)
    }
  }
})
