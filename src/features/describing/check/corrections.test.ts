import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '../../../platform/i18n/index.ts'
import { checkFiles } from './check.ts'
import { correctionsOf } from './corrections.ts'
import { organization, service } from './testing.ts'

const today = '2026-11-23'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const corrected = (...texts: string[]) =>
  correctionsOf(
    checkFiles(
      texts.map((text, n) => ({ name: `${n}.properties`, bytes: bytesOf(text) })),
      today,
    ),
    today,
    translator('en'),
  )

test('only files with something to mend are given back', () => {
  const lean = organization.replace('ASSOC.IATION', 'ASSOCIATION')
  assert.deepEqual(
    corrected(lean, organization).map(({ file, changes }) => [file, changes]),
    [['1.properties', 1]],
  )
})

test('what is missing is to be filled in, in the reader’s language', () => {
  const [first] = corrected(service)
  assert.match(first?.text ?? '', /\n# To fill in:\n# service\.install\.type =\n/)
})

test('of very many files, fifty are mended; what is too large in all is left', () => {
  assert.equal(corrected(...Array.from({ length: 60 }, () => organization)).length, 50)
  const long = `${organization}\n${'# a comment\n'.repeat(60_000)}`
  assert.equal(corrected(long, long, organization).length, 2)
})
