import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokensOf } from './tokens.ts'

const words = (text: string) => tokensOf(text).map(({ word }) => word)

test('words are compared without case, accents, articles and possessives', () => {
  assert.deepEqual(words('La Politique de la Confidentialité'), ['politique', 'confidentialite'])
  assert.deepEqual(words('Our terms of the service'), ['terms', 'service'])
  assert.deepEqual(words('l’hébergeur d’aujourd’hui'), ['hebergeur', 'aujourd', 'hui'])
})

test('an article is dropped, a number kept: the word behind it tells', () => {
  assert.deepEqual(words('un compte'), ['compte'])
  assert.deepEqual(words('un an'), ['un', 'an'])
  assert.deepEqual(words('une semaine, a month, a backup'), ['une', 'semaine', 'a', 'month', 'backup'])
  assert.deepEqual(words('an account, par an, 12 € / an'), ['account', 'par', 'an', '12', '€', 'an'])
})

test('inclusive writing is read as its words', () => {
  assert.deepEqual(words('nos utilisateur·rice·s adhérent·e·s'), ['utilisateur', 'adherent'])
})

test('what is not seen, other shapes of letters and letters that look alike make no other word', () => {
  for (const text of ['pri\u00advacy', 'pri\u200bvacy', 'ｐｒｉｖａｃｙ', '𝐩𝐫𝐢𝐯𝐚𝐜𝐲', 'prіvаcу', 'PRIVACY'])
    assert.deepEqual(words(text), ['privacy'], JSON.stringify(text))
  assert.deepEqual(words('œuvre'), ['oeuvre'])
})

test('words of other alphabets stay what they are', () => {
  assert.deepEqual(words('условия использования'), ['условия', 'использования'])
  assert.deepEqual(words('サーバー'), words('サーバー'))
})

test('each word says where it stands in the text', () => {
  const text = 'Le « co\u00adde »\u00a0: été'
  assert.deepEqual(
    tokensOf(text).map(({ start, end }) => text.slice(start, end)),
    ['co\u00adde', 'été'],
  )
})

test('a word without end is cut, and a text of nothing but signs has none', () => {
  assert.equal(words('x'.repeat(100_000))[0]?.length, 40)
  assert.deepEqual(words('… — !!! \u00ad \u200b'), [])
  assert.deepEqual(words(''), [])
})
