import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { isPhrase, newPhrase, receiptOf } from './secret.ts'

test('a phrase that is given is one that may be typed, and never the same', () => {
  const phrases = Array.from({ length: 500 }, newPhrase)
  assert.ok(phrases.every(isPhrase))
  assert.equal(new Set(phrases).size, 500)
  assert.match(phrases[0] ?? '', /^([a-z0-9]{5}-){4}[a-z0-9]{5}$/)
})

test('a phrase is long, and any shell takes it as it stands', () => {
  assert.ok(isPhrase('une phrase connue de moi seule, 12.'))
  assert.ok(isPhrase('Été à la mer, été'))
  for (const wrong of [
    'trop courte',
    "une phrase d'apostrophe",
    'une phrase $(qui agit)',
    ' une phrase sans début',
    'x'.repeat(201),
    'une phrase\nde deux lignes',
  ])
    assert.equal(isPhrase(wrong), false, wrong)
})

test('the command of the page gives the token, on whoever’s machine', () => {
  const { line, token } = receiptOf({ slug: 'changer-de-logo' }, { slug: 'crocus' }, 'une phrase été, seule')
  const said = execFileSync('sh', ['-c', `printf '%s' '${line}' | sha256sum`], { encoding: 'utf8' })
  assert.equal(said.split(' ')[0], token)
  assert.equal(line, 'changer-de-logo crocus une phrase été, seule')
})
