import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRhythm, pageAddress, usualChoice } from './choice.ts'
import { ChoiceForm, choiceTyped, formOfChoice } from './choice-form.ts'

test('three rhythms can be chosen, and no other', () => {
  assert.deepEqual([5, 15, 60].map(isRhythm), [true, true, true])
  for (const other of [0, 1, 10, -5, Number.NaN, '5', null, undefined]) assert.equal(isRhythm(other), false)
})

test('who chose nothing is asked every five minutes, and told with everybody', () => {
  assert.deepEqual(usualChoice, { rhythm: 5, optedOut: false, toldFirst: false, ownStatusPage: null })
})

test('a status page is an address of the web, in one spelling', () => {
  assert.equal(pageAddress(' https://Etat.Crocus.example '), 'https://etat.crocus.example/')
  assert.equal(pageAddress('http://crocus.example/a?b#c'), 'http://crocus.example/a?b#c')
  for (const none of ['', 'crocus.example', 'mailto:a@crocus.example', 'data:text/html,x', 'https://a@crocus.example'])
    assert.equal(pageAddress(none), null, none)
})

test('what the form shows is what it sends back', () => {
  for (const choice of [
    usualChoice,
    { rhythm: 60, optedOut: true, toldFirst: true, ownStatusPage: 'https://etat.crocus.example/' },
  ]) {
    const { toldFirst, ...values } = formOfChoice(choice).values
    // A box that is not ticked sends nothing.
    const sent = { ...values, ...(toldFirst === '' ? {} : { toldFirst }), revision: '3' }
    assert.deepEqual(choiceTyped(ChoiceForm.parse(sent)), choice)
  }
})
