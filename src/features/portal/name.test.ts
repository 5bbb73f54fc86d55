import assert from 'node:assert/strict'
import { test } from 'node:test'
import { programOf } from '../software/index.ts'
import { nameFor } from './name.ts'

const door = (slug: string) => {
  const [first] = programOf(slug)?.doors ?? []
  assert.ok(first)
  return first
}

test('left empty, a name is long and nobody guesses it', () => {
  const names = new Set(Array.from({ length: 200 }, () => nameFor(door('etherpad'), '  ', true)))
  assert.equal(names.size, 200)
  for (const name of names) assert.match(name, /^[a-z2-9]{22}$/)
})

test('a typed name gets a short ending, since it is somebody’s already', () => {
  const name = nameFor(door('etherpad'), 'Réunion', true)
  assert.match(name, /^Reunion-[a-z2-9]{4}$/)
  assert.notEqual(nameFor(door('etherpad'), 'Réunion', true), name)
})

test('whoever wants the very name has it', () => {
  assert.equal(nameFor(door('etherpad'), 'Réunion', false), 'Reunion')
  assert.equal(nameFor(door('jitsi-meet'), 'static', false), 'static-2')
})

test('a long name keeps its ending within what the program takes', () => {
  assert.match(nameFor(door('etherpad'), 'x'.repeat(300), true), /^x{40}-[a-z2-9]{4}$/)
})

test('where a program takes no names, none is made', () => {
  assert.equal(nameFor(door('lufi'), 'secret', true), '')
})
