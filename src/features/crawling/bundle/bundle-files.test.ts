import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { languages } from '../../../platform/i18n/index.ts'
import { readBundleFiles } from './bundle-files.ts'

const example = join(import.meta.dirname, '../../../../examples/chatons')
const settings: Record<string, unknown> = JSON.parse(readFileSync(join(example, 'collective.json'), 'utf8'))

/** The settings read from a folder that holds these alone. */
function settingsFrom(written: Record<string, unknown>) {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-test-'))
  try {
    writeFileSync(join(folder, 'collective.json'), JSON.stringify(written))
    return readBundleFiles(folder).settings
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the example collective says what it is in each language of the site', () => {
  const { about, publisher } = readBundleFiles(example).settings ?? {}
  const texts = textsIn(about)
  assert.ok(texts.length > 25, `${texts.length} texts`)
  for (const text of texts)
    for (const language of languages) assert.ok((text[language] ?? '').length > 3, JSON.stringify(text))
  assert.equal(publisher, null, 'the collective does not run the example')
})

test('a collective need not say what it is, nor who hosts its site', () => {
  const { about, ...silent } = settings
  assert.equal(settingsFrom(silent)?.about, null)
  const publisher = { name: 'Les Essais', address: '1 rue du Banc', email: null, director: null }
  assert.deepEqual(settingsFrom({ ...settings, publisher })?.publisher, { ...publisher, host: null, law: null })
})

test('settings that are wrong are refused, with the place of each fault', () => {
  const wrong = { ...settings, about: { promises: [{ title: 'Sans langue' }] }, publisher: { name: 1 } }
  assert.throws(() => settingsFrom(wrong), /collective\.json:\n[\s\S]*about\.sentence[\s\S]*about\.promises\.0\.title/)
})

test('colours that cannot be read on each other are refused, by name', () => {
  const theme = { bright: '#ffffff', theme: '#f0980c', deep: '#a46708', link: '#ffe9a8', linkDark: '#fbc95a' }
  assert.throws(
    () => settingsFrom({ ...settings, theme }),
    /theme: link on paper \(light\) has a contrast of 1\.\d, and needs 4\.5/,
  )
})

/** Every translated text in the settings. */
function textsIn(part: unknown): Record<string, string>[] {
  if (Array.isArray(part)) return part.flatMap(textsIn)
  if (typeof part !== 'object' || part === null) return []
  const isText = Object.values(part).every((value) => typeof value === 'string')
  return isText ? [Object.fromEntries(Object.entries(part))] : Object.values(part).flatMap(textsIn)
}
