import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostBytes } from './decode.ts'
import { knownKeys } from './keys.ts'
import { longestLine } from './lines.ts'
import { readText } from './testing.ts'

/** The largest file there may be, made of one piece. */
const megabyteOf = (piece: string) => piece.repeat(Math.ceil(mostBytes / piece.length)).slice(0, mostBytes)

const pieces = [
  'a',
  '<a ',
  '<',
  'a@',
  'a at ',
  'a.',
  '&#1',
  '"',
  ' ',
  '=',
  ':',
  '[',
  '9',
  '9.',
  '-',
  '°',
  'FR;',
  'GPL ',
  ',',
  '(at)',
  '\\n',
  '/',
]

test('a line of one megabyte costs no more than a short one, whatever it is made of', () => {
  const start = performance.now()
  for (const piece of pieces) {
    for (const before of [
      '',
      'organization.description = ',
      'organization.contact.email = ',
      'organization.website = ',
    ]) {
      readText(`file.class = Organization\n${before}${megabyteOf(piece)}`)
    }
  }
  assert.ok(performance.now() - start < 2000)
})

test('every kind of value stands the longest line, made of any piece', () => {
  const start = performance.now()
  for (const piece of pieces) {
    const value = piece.repeat(longestLine).slice(0, longestLine - 100)
    for (const type of new Set(knownKeys.map(({ type }) => type))) {
      const known = knownKeys.find((known) => known.type === type)
      const key = known?.key.replace('<path>', 'a').replace('<year>', '2020').replace(/<\w+>/, 'n1') ?? ''
      readText(`${key} = ${value}\n${key} = [${value}]`)
    }
  }
  assert.ok(performance.now() - start < 1500)
})

test('a megabyte of short lines is read in time', () => {
  for (const line of [
    '\n',
    'a\n',
    'a.b=c\n',
    'organization.naem = x\n',
    'organization.socialnetworks.mastodo = https://a.example/\n',
  ]) {
    const start = performance.now()
    const { report } = readText(megabyteOf(line))
    assert.ok(report.length < 500)
    assert.ok(performance.now() - start < 3000, line)
  }
})
