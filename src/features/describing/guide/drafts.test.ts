// What the guide promises of drafts is what is done with them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { draftMonths, draftsOfNobody } from '../../../platform/drafts/index.ts'
import { most } from '../form/description-draft.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8').replaceAll('\u00a0', ' ')

test('how long drafts stay, and how much they hold, is what the guide says', () => {
  const { days, daysInUse } = draftsOfNobody
  const kilobytes = most.bytesOfNobody / 1000
  const [english, french] = [read('describe.md'), read('describe.fr.md')]
  for (const words of [
    `It stays for ${days} days after it was last saved`,
    `never within ${daysInUse} days`,
    `It holds ${kilobytes} kB`,
    `a draft stays for ${draftMonths.kept} months`,
  ])
    assert.ok(english.includes(words), words)
  for (const words of [
    `Il reste ${days} jours après la dernière fois`,
    `jamais avant ${daysInUse} jours`,
    `Il contient ${kilobytes} ko`,
    `un brouillon reste ${draftMonths.kept} mois`,
  ])
    assert.ok(french.includes(words), words)
  assert.equal(draftMonths.kept - draftMonths.told, 1, 'told a month before its end')
})
