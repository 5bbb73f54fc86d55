import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Held, isAllowed } from './held.ts'

test('a yes is about one value alone', () => {
  const name = (inFile: string): Held => ({
    what: 'fact:name',
    shown: { sort: 'fact', fact: 'name', here: 'Crocus', inFile },
  })
  const yes = [{ ...name('Krokus'), answer: 'yes' as const }]
  assert.ok(isAllowed(yes, name('Krokus')))
  assert.ok(!isAllowed(yes, name('Casino')))
  assert.ok(!isAllowed([{ ...name('Krokus'), answer: 'no' as const }], name('Krokus')))
  const gone = (services: string[]): Held => ({ what: 'gone', shown: { sort: 'gone', services, of: 4 } })
  const allGone = [{ ...gone(['b', 'a']), answer: 'yes' as const }]
  assert.ok(isAllowed(allGone, gone(['a', 'b'])), 'whatever their order')
  assert.ok(!isAllowed(allGone, gone(['a', 'b', 'c'])))
})
