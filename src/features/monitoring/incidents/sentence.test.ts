// Incidents in a sentence, in both languages.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, type Language, translator } from '../../../platform/i18n/index.ts'
import type { Affected, Incident } from './incident.ts'
import type { Named } from './named.ts'
import { sentenceOf, type Told } from './sentence.ts'

const affected = (serviceId: string): Affected => ({ serviceId, state: 'down', since: '', wellAt: null })

const incident = (services: string[], said: Partial<Incident> = {}): Incident => ({
  ...{ id: 'one', hosterId: 'crocus', source: 'measured', state: 'down', reason: 'timeout', title: null },
  ...{ openedAt: '2026-11-23T10:00:00.000Z', expectedEnd: null, closedAt: '2026-11-23T11:30:00.000Z' },
  ...{ hiddenUntil: null, revision: 1, services: services.map(affected), messages: [], hidden: null },
  ...said,
})

const named = (fictional = false): Named => ({
  hoster: () => ({ slug: 'crocus', name: 'Crocus', fictional }),
  service: (id) => (id === 'gone' ? null : id),
})

const say = (one: Incident, told: Told, language: Language = 'fr', of = named()) =>
  sentenceOf(one, of, told, { t: translator(language), format: formatsIn(language), timeZone: 'Europe/Paris' })

test('one service, several, and how they were', () => {
  assert.match(say(incident(['Pad']), 'opened'), /^Crocus\s: Pad ne répond plus depuis le 23 novembre 2026 (à )?11:00/)
  assert.match(say(incident(['Pad', 'Visio']), 'opened'), /Pad et Visio ne répondent plus/)
  assert.match(say(incident(['Pad'], { state: 'degraded' }), 'opened'), /Pad répond mal depuis/)
  assert.match(
    say(incident(['Pad', 'Visio'], { state: 'degraded' }), 'both'),
    /ont mal répondu, du .* 11:00.* au .* 12:30/,
  )
  assert.match(say(incident(['Pad']), 'closed'), /Pad répond à nouveau, depuis le .* 12:30/)
})

test('the same in English', () => {
  assert.match(say(incident(['Pad']), 'opened', 'en'), /^Crocus: Pad does not answer since 23 November 2026 at 11:00/)
  assert.match(say(incident(['Pad', 'Visio']), 'both', 'en'), /Pad and Visio were not answering, from .* to /)
  assert.match(say(incident(['Pad', 'Visio']), 'closed', 'en'), /Pad and Visio answer again, since /)
  assert.match(say(incident(['Pad'], { state: 'degraded' }), 'both', 'en'), /Pad was answering badly/)
})

test('five are named, of more the rest is counted', () => {
  const many = (count: number) => incident(Array.from({ length: count }, (_, n) => `S${n}`))
  assert.match(say(many(5), 'opened'), /S0, S1, S2, S3 et S4 ne/)
  assert.match(say(many(6), 'opened'), /S0, S1, S2, S3 et 2 autres ne/)
})

test('a service that is no longer in the register, and a hoster that was made up', () => {
  assert.match(say(incident(['gone']), 'opened'), /un service qui n’est plus au répertoire ne répond plus/)
  assert.match(say(incident(['Pad']), 'opened', 'fr', named(true)), /^Crocus \(exemple\)/)
})

test('names that look like our own words stay names', () => {
  const hostile = incident(['{count}', '<b>x</b>'])
  assert.match(say(hostile, 'opened'), /\{count\} et <b>x<\/b> ne répondent plus/)
})
