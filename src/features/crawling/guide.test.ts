// What the guide promises hosters of how they are read is what is done.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { mostBytes, mostFilesOfHoster } from '../descriptions/index.ts'
import { mostAskedADay } from './count-asking.ts'
import { mostOfHoster } from './reading/load-web.ts'
import { minutesBetween, nextReading, patienceDays } from './reading/when.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8').replaceAll('\u00a0', ' ')
const [english, french] = [read('describe.md'), read('describe.fr.md')]
const mebibytes = (bytes: number) => bytes / 1024 / 1024

test('sizes, numbers and times of the guide are those of the reader', () => {
  for (const words of [
    `may weigh ${mebibytes(mostBytes)} MiB`,
    `all of a hoster's ${mebibytes(mostOfHoster)} MiB`,
    `${mostFilesOfHoster} services`,
    `every ${minutesBetween} minutes, ${mostAskedADay} times a day`,
    `For ${patienceDays} days`,
  ])
    assert.ok(english.includes(words), words)
  for (const words of [
    `peut peser ${mebibytes(mostBytes)} Mio`,
    `d’un hébergeur, ${mebibytes(mostOfHoster)} Mio`,
    `${mostFilesOfHoster} services`,
    `toutes les ${minutesBetween} minutes, ${mostAskedADay} fois par jour`,
    `Pendant ${patienceDays} jours`,
  ])
    assert.ok(french.includes(words), words)
})

test('after a failure the site comes back when the guide says', () => {
  const now = Temporal.Instant.from('2026-11-23T12:00:00Z')
  const hours = (failures: number) => Math.round(nextReading(now, 'crocus', failures).since(now).total('hours'))
  assert.deepEqual([hours(1), hours(2)], [1, 6])
  assert.match(english, /comes back after an hour, then 6, then more and more seldom, up to a week/)
  assert.ok(Math.abs(hours(20) - 7 * 24) < 7 * 24 * 0.05)
})
