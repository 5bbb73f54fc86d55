import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limits } from '../sheet.ts'
import { readCsv } from './read-csv.ts'

async function read(text: string) {
  const result = await readCsv(text)
  assert.ok('sheet' in result, JSON.stringify(result))
  return result.sheet
}

async function refusal(text: string) {
  const result = await readCsv(text)
  assert.ok('fault' in result)
  return [result.fault.key, result.fault.values]
}

test('the first line that says something names the columns', async () => {
  const sheet = await read('\n , \n\nNom, Site \nCrocus,https://crocus.example\n')
  assert.deepEqual(sheet.headings, ['Nom', 'Site'])
  assert.deepEqual(sheet.rows, [{ line: 5, cells: ['Crocus', 'https://crocus.example'] }])
})

test('commas, semicolons and tabs part cells: what parts most headings', async () => {
  for (const sign of [',', ';', '\t'])
    assert.deepEqual((await read(`Nom${sign}Ville${sign}Site\na${sign}b${sign}c`)).rows[0]?.cells, ['a', 'b', 'c'])
  const sheet = await read('"Nom, ou raison sociale";"Ville, pays"\na;b')
  assert.deepEqual(sheet.headings, ['Nom, ou raison sociale', 'Ville, pays'])
})

test('a line is told by where it begins, whatever line breaks its cells hold', async () => {
  const sheet = await read('Nom,Texte\r\nA,"deux\r\nlignes"\r\n\r\nB,"trois\n\nlignes"\r\nC,c\r\n')
  assert.deepEqual(
    sheet.rows.map(({ line }) => line),
    [2, 5, 8],
  )
  assert.equal(sheet.rows[1]?.cells[1], 'trois\n\nlignes')
})

test('empty lines say nothing, and lines may be of any length', async () => {
  const sheet = await read('Nom,Ville\n\n,\nA\nB,b,c\n   ,  \nC,c')
  assert.deepEqual(
    sheet.rows.map(({ line, cells }) => [line, cells.length]),
    [
      [4, 1],
      [5, 3],
      [7, 2],
    ],
  )
})

test('quotes inside a word are part of it', async () => {
  const sheet = await read('Nom,Texte\nLe "petit" Crocus,"dit ""bonjour"""\n"A"B,c')
  assert.deepEqual(sheet.rows[0]?.cells, ['Le "petit" Crocus', 'dit "bonjour"'])
  assert.deepEqual(sheet.rows[1]?.cells, ['"A"B', 'c'])
})

test('a quote that is never closed is told with its line', async () => {
  assert.deepEqual(await refusal('Nom,Ville\nA,a\nB,"b\nC,c\nD,d\n'), ['spreadsheets.quote-not-closed', { line: 3 }])
  assert.deepEqual(await refusal('"Nom,Ville\nA,a\n'), ['spreadsheets.quote-not-closed', { line: 1 }])
})

test('a table without lines, without text, or beyond measure is refused in words', async () => {
  assert.deepEqual(await refusal('Nom,Ville\n'), ['spreadsheets.no-rows', {}])
  assert.deepEqual(await refusal(' \n\n , \n'), ['spreadsheets.empty', {}])
  const many = `Nom\n${'a\n'.repeat(limits.rows + 1)}`
  assert.deepEqual(await refusal(many), ['spreadsheets.too-many-rows', { most: limits.rows }])
  const wide = `${Array.from({ length: limits.columns + 1 }, (_, at) => `c${at}`).join(',')}\n1`
  assert.deepEqual(await refusal(wide), ['spreadsheets.too-many-columns', { most: limits.columns }])
})

test('a heading is not longer than can be shown', async () => {
  const sheet = await read(`${'x'.repeat(5000)},b\n1,2`)
  assert.equal(sheet.headings[0]?.length, limits.headingLength)
})

test('a long table holds nobody up for long', async () => {
  const text = `Nom,Ville,Texte\n${'Crocus,Brest,"un texte, assez long"\n'.repeat(20_000)}`
  let turns = 0
  const count = setInterval(() => {
    turns += 1
  }, 0)
  const sheet = await read(text)
  clearInterval(count)
  assert.equal(sheet.rows.length, 20_000)
  assert.ok(turns > 3, `others had ${turns} turns`)
})
