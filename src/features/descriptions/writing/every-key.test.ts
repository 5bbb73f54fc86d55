import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sectionOf, sectionsOf } from '../file-class.ts'
import { findKey } from '../key-tree.ts'
import { type KnownKey, knownKeys } from '../keys.ts'
import { readText } from '../testing.ts'
import { notWritten } from './not-written.ts'
import { statementsAgain, tellers } from './statements.ts'

test('each known key is written, or is said not to be, and why', () => {
  const said = Object.keys(notWritten)
  assert.deepEqual([...Object.keys(tellers), ...said].sort(), knownKeys.map(({ key }) => key).sort())
  for (const [key, why] of Object.entries(notWritten)) assert.ok(why.length > 5, key)
})

test('a file that says everything is written again with every key', () => {
  for (const kind of ['Federation', 'Organization', 'Service'] as const) {
    const ours = knownKeys.filter(({ key }) => sectionsOf(kind).includes(sectionOf(key)) && Object.hasOwn(tellers, key))
    const lines = ours.map((known) => `${keyOf(known)} = ${known.key === 'file.class' ? kind : sampleOf(known)}`)
    const written = statementsAgain(readText(lines.join('\n')))
    const keys = new Set(written.map(({ key }) => findKey(key)?.known.key))
    assert.deepEqual(
      ours.map(({ key }) => key).filter((key) => !keys.has(key)),
      [],
    )
  }
})

const names: Record<string, string> = { n: '1', field: 'name', year: '2026', path: 'http.hits' }
const keyOf = ({ key }: KnownKey) => key.replace(/<(\w+)>/g, (_, name: string) => names[name] ?? 'mastodon')

const samples: Partial<Record<KnownKey['type'], string>> = {
  mail: 'personne@a.example',
  date: '2026-11',
  moment: '2026-11-23T12:00:00Z',
  country: 'FR',
  region: 'FR-29',
  latitude: '48.39',
  longitude: '-4.49',
  figures: '1,,3',
  price: 'Un euro [1.00 EUR/year]',
  area: 'around 48.39 -4.49 30 Brest',
  license: 'MIT',
  slug: 'pad',
  slugs: 'pad;visio',
  languages: 'fr;br',
}

function sampleOf(known: KnownKey): string {
  if (known.key === 'organization.chatterie.contactform') return 'off'
  if (known.type === 'choices') return Object.keys(known.choices).join(';')
  if (known.type === 'choice') return Object.keys(known.choices)[0] ?? ''
  return samples[known.type] ?? 'https://a.example/'
}
