import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest } from '../spelling.ts'
import { corrections, readService, remarks } from '../testing.ts'

const providers = ['HOME', 'HOSTEDBAY', 'HOSTEDSERVER', 'OUTSOURCED'] as const

test('a value near one of the list is asked about, not taken for it', () => {
  const file = readService('service.legal.url = https://a.example/', 'host.provider.type = rented hosted server')
  assert.deepEqual(remarks(file), ['3 error bad-choice-near'])
  assert.deepEqual(corrections(file), ['host.provider.type = HOSTEDSERVER'])
  assert.equal(file.facts.host, null)
})

test('a slip is understood, and what is like nothing is told with the whole list', () => {
  const understood = readService('host.provider.type = hosted-servr')
  assert.deepEqual(remarks(understood), ['2 warning value-spelling'])
  assert.deepEqual(remarks(readService('host.provider.type = grille-pain')), ['2 error bad-choice'])
})

test('what holds a word, or is held by it, is near; between two nobody knows', () => {
  assert.equal(nearest('my hosted server', providers), 'HOSTEDSERVER')
  assert.equal(nearest('sourced', providers), 'OUTSOURCED')
  assert.equal(nearest('hosted', providers), undefined)
  assert.equal(nearest('ho', providers), undefined)
})

test('two letters of five may differ, in whatever case and with accents', () => {
  assert.equal(nearest('hébergé', ['HEBERGEUR', 'CLOUD']), 'HEBERGEUR')
  assert.equal(nearest('actif', ['ACTIVE', 'IDLE', 'AWAY']), 'ACTIVE')
  assert.equal(nearest('inactif', ['ACTIVE', 'IDLE', 'AWAY']), undefined)
})

test('of a word of any length the beginning alone is looked at', () => {
  assert.equal(nearest(`hosted server${'x'.repeat(10_000)}`, providers), 'HOSTEDSERVER')
  assert.equal(nearest(`${'x'.repeat(10_000)} hosted server`, providers), undefined)
  assert.equal(nearest('hosted'.repeat(10_000), providers), undefined)
})
