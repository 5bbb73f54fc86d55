import assert from 'node:assert/strict'
import { test } from 'node:test'
import { townsNamed } from './names.ts'
import { digitsIn, positionIn, readings, tidied } from './typed.ts'

test('a text is read on one line and not farther than any place is written', () => {
  assert.equal(tidied('  Brest\n\t\u0000 (29)\u202e '), 'Brest (29)')
  assert.equal(tidied('x'.repeat(10_000)).length, 120)
})

test('a position is two numbers, kept to a tenth of a degree', () => {
  assert.deepEqual(positionIn('48.4,-4.5'), { latitude: 48.4, longitude: -4.5 })
  assert.deepEqual(positionIn('48.39029, -4.48628'), { latitude: 48.4, longitude: -4.5 })
  assert.deepEqual(positionIn('-21 55.5'), { latitude: -21, longitude: 55.5 })
  assert.deepEqual(positionIn('-0.01,0'), { latitude: 0, longitude: 0 })
})

test('a position that is not on Earth is none', () => {
  for (const text of ['95.2,3', '48,181', '48', 'a,b', '1e3,2', '48.4,-4.5,3', `48.${'9'.repeat(40)},2`])
    assert.equal(positionIn(text), undefined)
})

test('a postcode is digits, with a space or the country before it at most', () => {
  assert.equal(digitsIn('29200'), '29200')
  assert.equal(digitsIn('29 200'), '29200')
  assert.equal(digitsIn('F-29200'), '29200')
  assert.equal(digitsIn('29'), '29')
  for (const text of ['2', '292000', '29200 Brest', 'Brest', '-29']) assert.equal(digitsIn(text), undefined)
})

test('the whole text is a name first', () => {
  assert.equal(readings('Château-Chinon (Ville)')[0]?.name, 'Château-Chinon (Ville)')
})

test('a region or a postcode beside the name is recognised in each usual form', () => {
  const [brest] = townsNamed('brest')
  const forms = [
    'Brest, 29',
    'Brest (FR-29)',
    'Brest-FR-29',
    'Brest FR-29',
    'Brest 29',
    'Brest, Finistère',
    'Brest (Bretagne)',
  ]
  for (const text of [...forms, '29200 Brest', 'Brest 29200', '29238 Brest Cedex 2', 'Brest France']) {
    const understood = readings(text).filter(({ name, allows }) => name.trim() === 'Brest' && allows?.(brest ?? -1))
    assert.ok(understood.length > 0, text)
  }
})

test('what is beside the name and means no place is not understood', () => {
  assert.ok(readings('Brest, Texas').every(({ name, allows }) => name === 'Brest, Texas' || allows === undefined))
})

test('four digits of a Belgian, Swiss or Luxembourg postcode are left aside', () => {
  assert.ok(readings('1000 Bruxelles').some(({ name, allows }) => name === 'Bruxelles' && allows))
  assert.ok(readings('L-1234 Luxembourg').some(({ name, allows }) => name === 'Luxembourg' && allows))
})
