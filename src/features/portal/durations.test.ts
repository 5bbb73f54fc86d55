import assert from 'node:assert/strict'
import { test } from 'node:test'
import { always, keptDaysIn, megabytesIn } from './durations.ts'

test('how long things are kept is read from what hosters write', () => {
  const read: [string, number | null][] = [
    ['6 mois', 180],
    ['30 days', 30],
    ['un an sans visite', null],
    ['1 an sans modification', 365],
    ['Supprimé après 12 semaines', 84],
    ['2 years', 730],
    ['illimité', always],
    ['nous verrons', null],
    ['', null],
  ]
  for (const [text, days] of read) assert.equal(keptDaysIn({ fr: text }), days, text)
  assert.equal(keptDaysIn(null), null)
})

test('of two languages that differ, the shorter time counts', () => {
  assert.equal(keptDaysIn({ fr: '6 mois', en: '30 days' }), 30)
})

test('how much is taken is read in megabytes', () => {
  assert.equal(megabytesIn({ fr: '500 Mo par fichier' }), 500)
  assert.equal(megabytesIn({ en: 'up to 2 GB' }), 2048)
  assert.equal(megabytesIn({ fr: '1,5 Go' }), 1536)
  assert.equal(megabytesIn({ fr: 'beaucoup' }), null)
})
