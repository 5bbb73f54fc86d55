import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankDossier, type Dossier, emptied, isPart, parts, withoutPersons } from './dossier.ts'
import { isOfWeb, valuesOf } from './forms.ts'
import { maySend } from './line.ts'
import { isWritten, stepAfter, stepOf, writtenSteps } from './steps.ts'
import { whole } from './testing.ts'

const dossier: Dossier = { language: 'fr', ...whole }

test('persons and contacts leave a dossier, and its reasons stay', () => {
  const left = withoutPersons(dossier)
  assert.deepEqual([left.people, left.team, left.contact], ['', [], ''])
  assert.deepEqual([left.reasons, left.users, left.prices], [dossier.reasons, dossier.users, dossier.prices])
  assert.doesNotMatch(JSON.stringify(left), /Nigelle|bonjour@/)
})

test('of what is erased whole, nothing stays but its language', () => {
  assert.deepEqual(emptied({ ...dossier, language: 'en' }), blankDossier('en'))
})

test('every word of a dossier stands on one step', () => {
  const asked = writtenSteps.flatMap((step) => Object.keys(stepOf(dossier, step)))
  assert.equal(asked.length, new Set(asked).size)
  assert.deepEqual([...asked, 'language'].toSorted(), Object.keys(dossier).toSorted())
})

test('each step leads to the next, and the last to the whole', () => {
  assert.deepEqual(
    parts.map((part) => stepAfter(part)),
    [...parts.slice(1), undefined],
  )
  assert.ok(writtenSteps.every((step) => isPart(step) && isWritten(step)))
  assert.ok(!isWritten('hoster') && !isWritten('charter') && !isPart('nothing'))
})

test('a form shows all that its step holds', () => {
  assert.deepEqual(valuesOf('users', dossier), { users: dossier.users, prices: dossier.prices })
  assert.equal(valuesOf('reasons', dossier).links, 'https://crocus.example/statuts')
  const team = valuesOf('team', dossier)
  assert.deepEqual([team['name-0'], team['does-0'], team['name-1']], ['Nigelle', 'accueil', undefined])
})

test('an address is one of the web, with a name that others reach', () => {
  for (const right of ['https://crocus.example', 'http://crocus.example/a?b']) assert.ok(isOfWeb(right), right)
  for (const wrong of [
    '',
    'crocus.example',
    'javascript:alert(1)',
    'ftp://crocus.example',
    'https://localhost',
    'https://',
  ])
    assert.ok(!isOfWeb(wrong), wrong)
})

test('what cannot be seen never keeps a dossier back, and advice neither', () => {
  assert.ok(maySend([]))
  assert.ok(maySend([{ verdict: 'unseen', blocking: false }]))
  assert.ok(maySend([{ verdict: 'to-mend', blocking: false }]))
  assert.ok(
    !maySend([
      { verdict: 'fine', blocking: false },
      { verdict: 'to-mend', blocking: true },
    ]),
  )
})
