import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differencesBetween } from './differences.ts'
import type { Dossier } from './dossier.ts'
import { whole } from './testing.ts'
import type { HosterThen, Version } from './version.ts'

const hoster: HosterThen = {
  ...{ name: 'Crocus', website: null, legalForm: null, description: { fr: 'Une ferme.' }, hasFiles: false },
  ...{ services: [{ name: 'Pad', url: null }], charter: null },
}

const version = (dossier: Partial<Dossier> = {}, then: Partial<HosterThen> = {}): Version => ({
  ...{ number: 1, at: '2026-11-23T10:00:00.000Z', lines: [] },
  dossier: { language: 'fr', ...whole, ...dossier },
  hoster: { ...hoster, ...then },
})

const titles = (after: Version) => differencesBetween(version(), after).map(({ title }) => title)

test('two sendings that say the same are not different', () => {
  assert.deepEqual(differencesBetween(version(), version()), [])
  assert.deepEqual(differencesBetween(version(), version({ language: 'en' })), [], 'a language alone is no change')
})

test('each thing that changed is named once', () => {
  assert.deepEqual(titles(version({ users: 'Deux ateliers.', prices: '1 €' })), [
    'membership.field-users',
    'membership.field-prices',
  ])
  assert.deepEqual(titles(version({ links: [] })), ['membership.field-links'])
  assert.deepEqual(titles(version({ team: [] })), ['membership.team-legend'])
})

test('what the register said of it is compared too', () => {
  const services = [...hoster.services, { name: 'Visio', url: 'https://visio.example' }]
  assert.deepEqual(titles(version({}, { services })), ['membership.field-services'])
  assert.deepEqual(titles(version({}, { description: { fr: 'Une grande ferme.' } })), ['membership.field-description'])
})

test('the words that were taken and put are told apart', () => {
  const [difference] = differencesBetween(version(), version({ users: 'Un atelier par semaine.' }))
  const of = (was: string) => difference?.words.filter((word) => word.was === was).map(({ text }) => text)
  assert.deepEqual([of('removed'), of('added')], [['mois'], ['semaine']])
})
