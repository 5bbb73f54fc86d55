import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostBytes } from './decode.ts'
import { readLines } from './lines.ts'
import { openReport } from './report.ts'
import { home, inShort } from './testing.ts'

function entriesOf(given: string | Uint8Array) {
  const report = openReport(home)
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given
  const entries = readLines(bytes, report)
  return {
    entries,
    pairs: entries.map(({ line, key, value }) => [line, key, value]),
    said: report.lines().map(inShort),
    corrected: report.lines().map(({ corrected }) => corrected),
  }
}

test('a line is a key, an equals sign and a value; spaces around do not count', () => {
  const { pairs, said } = entriesOf('a.b=1\n  a.c\t =  2 = 3  \n')
  assert.deepEqual(pairs, [
    [1, 'a.b', '1'],
    [2, 'a.c', '2 = 3'],
  ])
  assert.deepEqual(said, [])
})

test('comments and empty lines are skipped and counted', () => {
  assert.deepEqual(entriesOf('# title\n\n   \n  # more = less\na.b = 1').pairs, [[5, 'a.b', '1']])
})

test('line numbers hold for every kind of line end', () => {
  for (const end of ['\n', '\r\n', '\r'])
    assert.deepEqual(entriesOf(`a.b=1${end}${end}a.c=2`).pairs.at(-1), [3, 'a.c', '2'])
})

test('an entry keeps its line as it was written', () => {
  assert.equal(entriesOf('a.b  =  "1" ').entries[0]?.raw, 'a.b  =  "1" ')
})

test('a mark at the beginning of the file is told and does not spoil the first key', () => {
  const { pairs, said } = entriesOf('\uFEFFa.b = é')
  assert.deepEqual(pairs, [[1, 'a.b', 'é']])
  assert.deepEqual(said, ['1 info byte-order-mark'])
})

test('Latin-1 is read, and told at its first line', () => {
  const { pairs, said } = entriesOf(Buffer.from('a.a = e\na.b = \xe9t\xe9\na.c = \xe0', 'latin1'))
  assert.deepEqual(pairs[1], [2, 'a.b', 'été'])
  assert.deepEqual(said, ['2 warning encoding-latin1'])
})

test('lines of two encodings in one file are each read rightly', () => {
  const bytes = Buffer.concat([Buffer.from('a.a = é\n'), Buffer.from('a.b = \xe9\n', 'latin1')])
  assert.deepEqual(
    entriesOf(bytes).entries.map(({ value }) => value),
    ['é', 'é'],
  )
})

test('the typographic quotes of Windows are read', () => {
  assert.equal(entriesOf(Buffer.from('a.b = l\x92ortie', 'latin1')).entries[0]?.value, 'l’ortie')
})

test('UTF-16 is read with a warning, either way round', () => {
  const little = Buffer.from('\uFEFFa.b = été', 'utf16le')
  for (const bytes of [little, Buffer.from(little).swap16()]) {
    const { pairs, said } = entriesOf(bytes)
    assert.deepEqual(pairs, [[1, 'a.b', 'été']])
    assert.deepEqual(said, ['1 warning encoding-utf16'])
  }
})

test('a zero byte shows that the file is no text, at its line', () => {
  const { pairs, said } = entriesOf('a.b = 1\na.c = 2\0\n')
  assert.deepEqual(pairs, [])
  assert.deepEqual(said, ['2 error not-text'])
})

test('a web page in place of the file is told once', () => {
  assert.deepEqual(entriesOf('\n<!DOCTYPE html>\n<html lang="fr">\n</html>').said, ['2 error web-page'])
})

test('a file without any statement is empty', () => {
  for (const text of ['', '\n\n', '# nothing']) assert.deepEqual(entriesOf(text).said, ['0 error empty-file'])
})

test('beyond one megabyte nothing is read, and the line that the limit cuts neither', () => {
  const line = `a.b = ${'x'.repeat(1017)}\n`
  const { entries, said } = entriesOf(line.repeat(1100))
  assert.equal(entries.length, Math.floor(mostBytes / line.length))
  assert.deepEqual(said, [`${entries.length + 1} error too-large`])
})

test('a file of one megabyte exactly is read whole', () => {
  const { entries, said } = entriesOf(`a.b = 1\n${'#'.repeat(mostBytes - 8)}`)
  assert.equal(entries.length, 1)
  assert.deepEqual(said, [])
})

test('a line of a hundred thousand characters is cut and told', () => {
  const { entries, said } = entriesOf(`a.a = 1\na.b = ${'x'.repeat(100_000)}`)
  assert.equal(entries[1]?.value.length, 20_000 - 6)
  assert.deepEqual(said, ['2 error line-too-long'])
})

test('quotes around a value go, quotes inside stay', () => {
  const { entries, said, corrected } = entriesOf(`a.a = "x"\na.b = 'y'\na.c = « z »\na.d = "x" et "y"\na.e = l'ortie'`)
  assert.deepEqual(
    entries.map(({ value }) => value),
    ['x', 'y', 'z', '"x" et "y"', "l'ortie'"],
  )
  assert.deepEqual(said, ['1 info quoted', '2 info quoted', '3 info quoted'])
  assert.equal(corrected[0], 'a.a = x')
})

test('a line without equals sign, or without key, is an error at its line', () => {
  assert.deepEqual(entriesOf('a.b = 1\nbonjour\n= 2').said, ['2 error no-equals', '3 error empty-key'])
})

test('a colon in place of the equals sign is understood after a dotted key only', () => {
  const { pairs, said } = entriesOf('a.b: https://a.example/?x=1\nhttps://a.example/\n"a.c": 2')
  assert.deepEqual(pairs, [
    [1, 'a.b', 'https://a.example/?x=1'],
    [3, 'a.c', '2'],
  ])
  assert.deepEqual(said, ['1 warning colon-for-equals', '2 error no-equals', '3 warning colon-for-equals'])
})

test('the comments and sections of other formats are told and skipped', () => {
  const { pairs, said, corrected } = entriesOf('; one\n! two\n// three\n[four]\na.b = 1')
  assert.deepEqual(pairs, [[5, 'a.b', '1']])
  assert.deepEqual(
    said,
    [1, 2, 3, 4].map((line) => `${line} info odd-comment`),
  )
  assert.equal(corrected[0], '# ; one')
})

test('control characters and direction overrides go, right-to-left text stays', () => {
  const { entries, said } = entriesOf('a.a = a\u0007\u202eb\u2066c\na.b = قُرَّاص\na.c = \u{1F468}\u200D\u{1F469}')
  assert.deepEqual(
    entries.map(({ value }) => value),
    ['abc', 'قُرَّاص', '\u{1F468}\u200D\u{1F469}'],
  )
  assert.deepEqual(said, ['1 warning invisible-characters'])
})

test('one line with a hidden sign does not change how the others are read', () => {
  const lines = ['a.b = 1', '  a.c: "2"', '# no', 'a.d = «3»', '; no', 'a.e', '= 4', 'a.f=<5>']
  const plain = entriesOf(lines.join('\n'))
  const mixed = entriesOf([...lines, 'a.g = 6\u200b'].join('\n'))
  assert.deepEqual(mixed.pairs, [...plain.pairs, [9, 'a.g', '6']])
  assert.deepEqual(mixed.said, [...plain.said, '9 warning invisible-characters'])
})
