import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkDescription } from './check-description.ts'
import { correctFile } from './correct-file.ts'
import { checked, today } from './testing.ts'

const corrected = (...lines: string[]) => correctFile(checked(lines.join('\n')), today, 'À remplir :')
const textOf = (...lines: string[]) =>
  corrected(...lines)
    ?.text.split('\n')
    .slice(0, lines.length)

test('a line with several faults is mended at once', () => {
  assert.deepEqual(
    textOf('file.class = Organization', '"organization.startDate": "06/07/2020"', 'organization.type = assoc.iation'),
    ['file.class = Organization', 'organization.startdate = 2020-07-06', 'organization.type = ASSOCIATION'],
  )
})

test('comments, order and what is unknown stay as they are', () => {
  const lines = ['# Bonjour', 'file.class = Organization', '', 'organization.name =   Ortie', 'notre.cle = valeur']
  assert.deepEqual(textOf(...lines), lines)
})

test('what only the hoster knows is left alone', () => {
  const lines = [
    'file.class = Service',
    'service.website = http://pad.example/',
    'host.provider.type = RENTED HOSTED SERVER',
  ]
  assert.deepEqual(textOf(...lines), lines)
})

test('where something is left out, the former line stays as a comment', () => {
  const text = corrected('file.class = Service', 'service.registration = Free;Grille-pain')?.text
  assert.match(text ?? '', /^# service\.registration = Free;Grille-pain\nservice\.registration = Free$/m)
})

test('what is no statement becomes a comment, and of two statements of a key one does', () => {
  const lines = ['file.class = Organization', 'un mot', 'organization.name = Ortie', 'organization.name = Ortie bis']
  assert.deepEqual(textOf(...lines), [lines[0], '# un mot', '# organization.name = Ortie', lines[3]])
})

test('the class is put on top, and what is missing at the end, to be filled in', () => {
  const { text = '', changes } = corrected('organization.name = Ortie', 'organization.type = COMPANY') ?? {}
  assert.ok(text.startsWith('file.class = Organization\norganization.name'))
  assert.ok(text.endsWith('\n\n# À remplir :\n# organization.country.name =\n'))
  assert.equal(changes, 2)
})

test('a picture is not mended, nor is a web page', () => {
  assert.equal(correctFile(checkDescription('a', new Uint8Array([137, 80, 78, 71, 0, 0]), today), today, ''), null)
  assert.equal(corrected('<!doctype html>', '<title>404</title>'), null)
})

test('UTF-16 and Latin-1 come out as UTF-8', () => {
  const wide = new Uint8Array(Buffer.from('\ufefffile.class = Organization\norganization.name = Été', 'utf16le'))
  assert.match(correctFile(checkDescription('a', wide, today), today, '')?.text ?? '', /^organization\.name = Été$/m)
  const narrow = new Uint8Array(Buffer.from('file.class = Organization\norganization.name = Été', 'latin1'))
  assert.match(correctFile(checkDescription('a', narrow, today), today, '')?.text ?? '', /^organization\.name = Été$/m)
})

test('of the whole corpus, the mended file says the same and has no fault left that has a correction', () => {
  const folder = new URL('../corpus/', import.meta.url)
  for (const name of readdirSync(folder)) {
    const before = checkDescription('https://a.example/', new Uint8Array(readFileSync(new URL(name, folder))), today)
    const mended = correctFile(before, today, 'À remplir :')
    if (!mended) continue
    const after = checkDescription('https://a.example/', new TextEncoder().encode(mended.text), today)
    assert.deepEqual({ ...after.description, ...noLines }, { ...before.description, ...noLines }, name)
    const left = after.description.report.filter(({ corrected, line }) => corrected !== undefined && line > 0)
    const guesses = /(insecure-address|license-spelling|bad-choice-near)$/
    assert.deepEqual(
      left.filter(({ message }) => !guesses.test(message.key)).map(({ message }) => message.key),
      [],
      name,
    )
  }
})

/** Lines move, what is unknown may have been no statement, and the report is shorter. */
const noLines = { report: [], unknown: [], subs: [] }
