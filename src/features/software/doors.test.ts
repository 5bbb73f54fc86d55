import assert from 'node:assert/strict'
import { test } from 'node:test'
import { programOf, programs } from './index.ts'

const doors = programs.flatMap((program) => program.doors.map((door) => ({ ...door, program: program.slug })))
const named = doors.filter(({ takesName }) => takesName)

test('the nine kinds of the portal each have a program that opens them', () => {
  const kinds = new Set(doors.map(({ kind }) => kind))
  for (const kind of ['pad', 'visio', 'date', 'spreadsheet', 'file', 'picture', 'postit', 'link', 'secret'])
    assert.ok(kinds.has(kind), kind)
})

test('a pad opens below the address of its service, however the hoster wrote that', () => {
  const opened = (base: string) => address('etherpad', base, 'potager')
  assert.equal(opened('https://pad.example'), 'https://pad.example/p/potager?lang=fr')
  assert.equal(opened('https://pad.example/p/'), 'https://pad.example/p/potager?lang=fr')
  assert.equal(opened('https://pad.example/p'), 'https://pad.example/p/potager?lang=fr')
  assert.equal(opened('https://a.example/etherpad/'), 'https://a.example/etherpad/p/potager?lang=fr')
  assert.equal(opened('https://a.example/pads/{name}'), 'https://a.example/pads/potager?lang=fr')
  assert.equal(opened('https://a.example/index.html#top'), 'https://a.example/p/potager?lang=fr')
})

test('each program that takes names opens the name that was asked for', () => {
  assert.equal(address('jitsi-meet', 'https://meet.example/', 'reunion'), 'https://meet.example/reunion')
  assert.equal(address('ethercalc', 'https://calc.example', 'comptes'), 'https://calc.example/comptes')
  assert.equal(address('scrumblr', 'https://post.example/', 'idees'), 'https://post.example/idees')
})

test('programs without names open their first page', () => {
  assert.equal(
    address('framadate', 'https://date.example/', null),
    'https://date.example/create_poll.php?type=date&lang=fr',
  )
  assert.equal(address('cryptpad', 'https://crypt.example', null), 'https://crypt.example/pad/')
  assert.equal(address('hedgedoc', 'https://md.example/', null), 'https://md.example/new')
  for (const slug of [
    'lufi',
    'send',
    'plik',
    'jirafeau',
    'filetolink',
    'lutim',
    'lstu',
    'polr',
    'rs-short',
    'privatebin',
  ])
    assert.equal(address(slug, 'https://depot.example/x?y=1#z', null), 'https://depot.example/x/')
})

test('a typed name loses what would break an address', () => {
  const pad = nameOf('etherpad')
  assert.equal(pad('Réunion du potager !'), 'Reunion-du-potager')
  assert.equal(pad('a.b.c/../d?e#f&g=h$i'), 'a-b-c-d-e-f-g-h-i')
  assert.equal(pad('Œuf & çà'), 'Œuf-ca')
  assert.equal(pad('会議 اجتماع'), '会議-اجتماع')
  assert.equal(pad('  ---  '), '')
  assert.equal(pad('👩🏽‍🌾🥕'), '')
})

test('a long name is cut between characters, to what its program takes', () => {
  assert.equal(nameOf('etherpad')('x'.repeat(200)).length, 50)
  for (const { nameOf } of named) {
    const name = nameOf?.('𝔘'.repeat(300)) ?? ''
    assert.doesNotThrow(() => encodeURIComponent(name))
    assert.ok(Array.from(name).length <= 60)
  }
})

test('a name that a program keeps for itself opens something else', () => {
  assert.equal(nameOf('scrumblr')('demo'), 'demo-2')
  assert.equal(nameOf('jitsi-meet')('Static'), 'Static-2')
  assert.equal(nameOf('ethercalc')('_new'), 'new')
  assert.equal(nameOf('ethercalc')('=_new'), 'new')
})

test('whatever is typed, what opens is one step below the same service', () => {
  for (const typed of [
    '../../admin',
    'https://evil.example',
    '//evil.example',
    'a\\b',
    'a%2Fb',
    '\u202E\u0000x',
    '?next=',
  ])
    for (const { program, nameOf, addressOf } of named) {
      const name = nameOf?.(typed) ?? ''
      const url = new URL(addressOf('https://service.example/', { name, language: 'fr' }))
      assert.equal(url.origin, 'https://service.example', program)
      assert.match(decodeURIComponent(url.pathname), /^\/(p\/)?[\p{L}\p{M}\p{N}_-]*$/u, program)
    }
})

function address(slug: string, base: string, name: string | null): string {
  const door = programOf(slug)?.doors[0]
  assert.ok(door, slug)
  return door.addressOf(base, { name, language: 'fr' })
}

function nameOf(slug: string): (typed: string) => string {
  const door = programOf(slug)?.doors.find(({ takesName }) => takesName)
  assert.ok(door?.nameOf, slug)
  return door.nameOf
}
