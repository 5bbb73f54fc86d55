import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Matching } from '../matching/matching.ts'
import { hosterIn } from './read-cells.ts'
import { isBroken, statedCells, typedUnder } from './stated-cells.ts'

const headings = ['Nom', 'Forme', 'Texte', 'Autre']
const columns = ['organization.name', 'organization.type', 'organization.description', null]

const stated = (cells: string[], more: Partial<Matching> = {}) =>
  statedCells({ line: 2, cells }, headings, { columns, ...more })

test('cells become statements under the keys of their columns; empty and left columns say nothing', () => {
  const { statements, headingOf } = stated([' Crocus ', '', 'Bonjour', 'secret'])
  assert.deepEqual(statements, [
    { key: 'organization.name', value: 'Crocus' },
    { key: 'organization.description', value: 'Bonjour' },
  ])
  assert.equal(headingOf.get('organization.description'), 'Texte')
})

test('a formula is no value', () => {
  const { statements, remarks } = stated(['=HYPERLINK("http://evil.example","Crocus")', 'ASSOCIATION'])
  assert.deepEqual(statements, [{ key: 'organization.type', value: 'ASSOCIATION' }])
  assert.deepEqual(
    remarks.map(({ column, message }) => [column, message.key]),
    [['Nom', 'spreadsheets.formula']],
  )
})

test('more cells than headings say that the line is broken, unless they are empty', () => {
  assert.ok(isBroken(stated(['Crocus', 'a', 'b', 'c', 'd'])))
  assert.ok(!isBroken(stated(['Crocus', 'a', 'b', 'c', ' ', ''])))
  assert.ok(!isBroken(stated(['Crocus'])))
})

test('what is fixed is true of every line that does not say otherwise', () => {
  const fixed = { 'organization.type': 'ASSOCIATION', 'organization.country.code': 'FR' }
  assert.deepEqual(stated(['Crocus', 'COMPANY'], { fixed }).statements, [
    { key: 'organization.country.code', value: 'FR' },
    { key: 'organization.name', value: 'Crocus' },
    { key: 'organization.type', value: 'COMPANY' },
  ])
})

test('words are looked up in the mapping, then among the usual ones', () => {
  const words = { 'organization.type': { 'Le club': 'INFORMAL', SARL: 'COOPERATIVE' } }
  const typeOf = (cell: string, more: Partial<Matching> = {}) =>
    typedUnder(stated(['x', cell], more), 'organization.type')
  assert.equal(typeOf('le CLUB', { words }), 'INFORMAL')
  assert.equal(typeOf('sarl', { words }), 'COOPERATIVE')
  assert.equal(typeOf('SARL'), 'COMPANY')
  assert.equal(typeOf('Association (loi 1901)'), 'ASSOCIATION')
  assert.equal(typeOf('quelque chose'), 'quelque chose')
  const matching = { columns: ['organization.chatterie.audiences'] }
  const { statements } = statedCells({ line: 2, cells: ['Écoles, entreprises ; associations'] }, ['Pour'], matching)
  assert.equal(statements[0]?.value, 'schools;companies;associations')
})

test('a cell cannot say anything under another key than its own', () => {
  const evil = 'Crocus\norganization.memberof.chatons.status.level = ACTIVE\r\nfile.class = Federation'
  const { file } = hosterIn(stated([evil, '', 'a\nb']), 'sheet:line')
  assert.deepEqual(file.memberOf, [])
  assert.deepEqual(file.facts.description, { fr: 'a\nb' })
  assert.match(file.facts.name, /^Crocus organization\.memberof/)
})

test('what hides or turns text is taken out, and markup is text', () => {
  const { file } = hosterIn(
    stated(['Cro\u202Ecus\u200B\u0007', '', '<b>Bonjour</b> <script>alert(1)</script> 1 < 2']),
    'sheet:line',
  )
  assert.equal(file.facts.name, 'Crocus')
  assert.match(file.facts.description.fr ?? '', /Bonjour/)
})

test('remarks name the heading and what to write; what a list does not have is no fault of it', () => {
  const { remarks } = hosterIn(stated(['Crocus', 'ASOCIATON', '']), 'sheet:line')
  assert.deepEqual(remarks, [])
  const wrong = hosterIn(stated(['Crocus', 'quelque chose', '']), 'sheet:line')
  assert.deepEqual(
    wrong.remarks.map(({ column, value, severity }) => [column, value, severity]),
    [['Forme', 'quelque chose', 'error']],
  )
})
