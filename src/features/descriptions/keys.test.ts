import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { audiences, legalForms, providerTypes, serverTypes } from '../hosters/index.ts'
import { knownKeys, sourcedFields } from './keys.ts'

const page = readFileSync(new URL('../../../docs/description-keys.md', import.meta.url), 'utf8')

test('every key of ours is on the page that documents them', () => {
  const ours = knownKeys.map(({ key }) => key).filter((key) => key.includes('.chatterie.'))
  assert.ok(ours.length > 50)
  for (const key of ours) {
    const last = key.slice(key.lastIndexOf('.'))
    const isWhole = page.includes(`\`${key.replace('<n>', 'N')}`)
    assert.ok(isWhole || page.includes(`${last} `) || page.includes(`${last}\``), `${key} is not documented`)
  }
})

test('the page lists the fields that may have a source of their own', () => {
  assert.ok(page.includes(sourcedFields.join(' ')))
})

test('a choice leads to the words of the register', () => {
  const meanings = (wanted: string) => {
    const known = knownKeys.find(({ key }) => key === wanted)
    return known && 'choices' in known ? Object.values(known.choices) : []
  }
  assert.deepEqual(meanings('organization.type'), [...legalForms])
  assert.deepEqual(meanings('organization.chatterie.audiences'), [...audiences])
  assert.deepEqual(meanings('host.provider.type'), [...providerTypes])
  assert.deepEqual(meanings('host.server.type'), [...serverTypes])
})
