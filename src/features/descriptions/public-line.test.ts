import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBePublic } from './public-line.ts'

const line = (key: string, value: string) => mayBePublic({ key, value })

test('a mailbox is withheld, however it is written', () => {
  for (const value of [
    ...['personne@a.example', 'personne＠a.example', 'mailto:x', 'personne%40a.example', 'personne&#64;a.example'],
    ...['personne [at] a.example', 'personne (arobase) a', 'personne at a.example', 'personne AT a dot example'],
  ])
    assert.equal(line('organization.couleur', value), false, value)
})

test('what leads to somebody by its key is withheld', () => {
  for (const key of [
    'organization.contact.phone',
    'organization.tel',
    'x.e-mail',
    'service.courriel-secret',
    'x.emails',
  ])
    assert.equal(line(key, '0123456789'), false, key)
})

test('anything else may be read by all', () => {
  for (const [key, value] of [
    ['organization.couleur', 'vert'],
    ['organization.hotel', 'Look at this. It is good'],
    ['service.intelligence', 'aucune, chez nous'],
    ['software.license.url', 'https://a.example/licence'],
  ] as const)
    assert.equal(line(key, value), true, key)
})
