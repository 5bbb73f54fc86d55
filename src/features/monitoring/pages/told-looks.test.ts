import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewForTests } from '../../../ui/view-for-tests.ts'
import { type Look, type LookState, reasons, type Seen } from '../health.ts'
import { lookTold } from './look-told.ts'
import { presentationTold, reasonTold } from './told.tsx'

const view = viewForTests()
const english = viewForTests({ language: 'en' })
const at = '2026-11-23T10:00:00.000Z'
const told = (look: Look, state: LookState, seen: Seen = {}) => lookTold(english, { look, state, seen, at, since: at })

test('every reason has a sentence of its own, in both languages', () => {
  for (const given of [view, english]) {
    const sentences = reasons.map((reason) => reasonTold(given, reason))
    for (const sentence of sentences) assert.match(sentence, /^\p{Lu}.+\.$/u)
    assert.ok(new Set(sentences).size >= reasons.length - 1, 'two that say the same are one too many')
  }
})

test('a certificate tells until when, by whom and how', () => {
  const seen = { validTo: '2027-01-15T12:00:00.000Z', issuer: 'Notebook', protocol: 'TLSv1.3' }
  assert.match(told('certificate', 'good', seen), /^Valid until 15 January 2027.+Notebook, over TLSv1\.3\.$/)
  assert.match(told('certificate', 'soon', seen), /^Valid until 15 January 2027/)
  assert.equal(told('certificate', 'bad', { ...seen, fault: 'something' }), 'Browsers do not accept it.')
  assert.match(told('certificate', 'good'), /Valid until \?/)
})

test('a name tells its addresses, and through which others', () => {
  assert.equal(told('names', 'good', { ipv4: ['192.0.2.1'], ipv6: [], aliases: [] }), '192.0.2.1')
  assert.match(told('names', 'good', { ipv4: ['192.0.2.1'], aliases: ['a.example'] }), /through a\.example/)
  assert.equal(told('names', 'bad'), 'The name leads to no address.')
})

test('the way to https and IPv6 are told', () => {
  assert.match(told('https', 'good'), /leads to the one with https/)
  assert.match(told('https', 'good', { reason: 'closed' }), /Nobody answers without https/)
  assert.match(told('https', 'bad'), /does not lead to https/)
  assert.match(told('ipv6', 'good'), /Reached over IPv6/)
  assert.match(told('ipv6', 'bad', { answer: 'no-address' }), /No IPv6 address/)
  assert.match(told('ipv6', 'bad', { answer: 'timeout' }), /does not answer/)
})

test('of what cannot be told nothing is', () => {
  for (const look of ['certificate', 'names', 'https', 'ipv6'] as const)
    assert.equal(told(look, 'unknown'), 'We cannot say anything of it.')
})

test('a page that presents a service answers, does not, or nobody can say', () => {
  assert.match(presentationTold(english, { state: 'good', at }), /^Its presentation answered on 23 November/)
  assert.match(presentationTold(english, { state: 'bad', at }), /did not answer/)
  assert.match(presentationTold(english, { state: 'unknown', at }), /cannot be told/)
})
