import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDescription } from '../../descriptions/index.ts'
import { remarkOnTaken } from './taken.ts'
import { organization, service } from './testing.ts'

const fileOf = (text: string) => checkDescription('a', new TextEncoder().encode(text), '2026-11-23')
const taken = new Map([['http://pad.ortie.example', { name: 'Ronce' }]])
const inShort = (...texts: string[]) =>
  remarkOnTaken(texts.map(fileOf), taken).map(({ line, severity, message }) => `${line} ${severity} ${message.key}`)

test('an address that another hoster has is told where it stands', () => {
  assert.deepEqual(inShort(organization, service), ['3 warning descriptions.address-of-another'])
})

test('a service alone may be its hoster’s own', () => {
  assert.deepEqual(inShort(service), ['3 info descriptions.address-known'])
})

test('a hoster has its own address, however its name is written', () => {
  assert.deepEqual(inShort(organization.replace('Brin d’ortie', 'RÔNCE'), service), [])
})

test('an address that nobody has is free', () => {
  assert.deepEqual(inShort(organization, service.replace('pad.ortie', 'pad.mauve')), [])
  assert.deepEqual(inShort(organization), [])
})
