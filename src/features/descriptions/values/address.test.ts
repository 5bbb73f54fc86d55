import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heard, home } from '../testing.ts'
import { randomFrom } from '../testing-mutations.ts'
import { hostNameIn, readAddress, readChatAddress, readReference } from './address.ts'

const address = (value: string) => heard((note) => readAddress(value, note))

test('a whole address is kept', () => {
  for (const value of ['https://a.example/', 'https://a.example:8443/b?c=d#e', 'https://social.example/@ortie']) {
    assert.deepEqual(address(value), { value, said: [], corrected: [] })
  }
})

test('an unprotected address is kept with a warning', () => {
  assert.deepEqual(address('http://a.example/b'), {
    value: 'http://a.example/b',
    said: ['warning insecure-address'],
    corrected: ['https://a.example/b'],
  })
})

test('an address without its beginning is completed', () => {
  for (const value of ['a.example', 'www.a.example/b', 'a.example:8443/b', 'été.example']) {
    assert.deepEqual(address(value).said, ['warning address-without-scheme'], value)
    assert.deepEqual(address(value).corrected, [`https://${value}`])
  }
})

test('of several addresses the first is kept', () => {
  assert.deepEqual(address('https://a.example/, https://b.example/').value, 'https://a.example/')
  assert.deepEqual(address('https://a.example/ https://b.example/').said, ['warning several-addresses'])
})

test('only the web may be followed', () => {
  for (const value of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,a',
    'file:///etc/passwd',
    'ftp://a.example/',
    'vbscript:a',
  ]) {
    assert.deepEqual(address(value), { value: null, said: ['error address-scheme'], corrected: [undefined] }, value)
  }
})

test('an address with a password is refused', () => {
  for (const value of ['https://a:b@c.example/', 'https://a@c.example/', 'https://a:b@c.example:8443/']) {
    assert.deepEqual(address(value).said, ['error address-credentials'], value)
  }
})

test('names of a private network lead nowhere', () => {
  for (const value of ['http://localhost/', 'https://intranet/', 'https://nas.local/', 'https://a.localhost/']) {
    assert.deepEqual(address(value).said, ['error local-address'], value)
  }
})

test('a sentence or a mail address is no web address', () => {
  for (const value of [
    'voir le site',
    'https://a b.example/',
    'néant',
    'https://',
    '/contact',
    `https://a.example/${'b'.repeat(2000)}`,
  ]) {
    assert.deepEqual(address(value).said, ['error bad-address'], value.slice(0, 30))
  }
  assert.deepEqual(address('a@b.example').said, ['error mail-as-address'])
})

test('a chat room may have the address of its own protocol', () => {
  const chat = (value: string) => heard((note) => readChatAddress(value, note))
  assert.deepEqual(chat('xmpp:ortie@salons.example?join').value, 'xmpp:ortie@salons.example?join')
  assert.deepEqual(chat('ircs://irc.example/ortie').said, [])
  assert.deepEqual(chat('#ortie:chat.example').value, 'https://matrix.to/#/#ortie:chat.example')
  assert.deepEqual(chat('javascript:alert(1)').said, ['error address-scheme'])
})

test('a relative address is resolved from the file, with a warning on the web only', () => {
  const reference = (value: string, base: string) => heard((note) => readReference(value, note, base))
  assert.deepEqual(reference('pad.properties', home), {
    value: 'https://brin-d-ortie.example/.well-known/chatonsinfos/pad.properties',
    said: ['warning relative-address'],
    corrected: ['https://brin-d-ortie.example/.well-known/chatonsinfos/pad.properties'],
  })
  const local = reference('ortie/pad.properties', 'file:///voisins/federation.properties')
  assert.deepEqual(local, { value: 'file:///voisins/ortie/pad.properties', said: [], corrected: [] })
})

test('a file from the web cannot lead to a local one, however it is written', () => {
  for (const value of ['file:///etc/passwd', 'FILE:/etc/passwd', '//user:pass@a.example/b', '//localhost/b']) {
    assert.equal(heard((note) => readReference(value, note, home)).value, null, value)
  }
})

test('a file beside one that stands nowhere is not taken for a host', () => {
  const said = (value: string) => heard((note) => readReference(value, note, 'description.properties'))
  for (const value of ['pad.properties', './pad.properties', '../b/pad.properties', '/b/pad.properties', 'logo.png'])
    assert.deepEqual([said(value).value, ...said(value).said], [null, 'warning relative-address'], value)
  assert.equal(said('ortie.example/pad.properties').value, 'https://ortie.example/pad.properties')
  assert.equal(said('https://ortie.example/pad.properties').value, 'https://ortie.example/pad.properties')
})

test('without an address of its own a file has no relative ones', () => {
  assert.deepEqual(heard((note) => readReference('pad', note, 'nowhere')).said, ['error bad-address'])
})

test('an address is told as the web writes it, however ordinary it looks', () => {
  const pieces = [...'a Z 9 - . .. / // ~ @ : %41 ? # xn-- é _ + \\'.split(' '), ' ']
  const names = 'a.example b-c.d2.example a.local lan a.lan.example 1.2.3.4 1.2 A.example a.0x1'.split(' ')
  const random = randomFrom(1)
  for (let count = 0; count < 20_000; count += 1) {
    const path = Array.from({ length: random(6) }, () => pieces[random(pieces.length)]).join('')
    const written = `http${random(2) ? 's' : ''}://${names[random(names.length)]}${random(3) ? '/' : ''}${path}`
    const { value } = address(written)
    if (value !== null) assert.equal(value, new URL(written).href)
    const isPublic = /^https?:\/\/[a-z\d.-]+\.example(\/|$)/.test(written) && !/[\s@?#\\]/.test(written)
    if (isPublic) assert.equal(value, new URL(written).href)
    assert.equal(hostNameIn(written), URL.parse(written)?.hostname ?? null, written)
  }
})
