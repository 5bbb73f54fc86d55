import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type ApplicationState,
  applicationStates,
  changesAllowed,
  isOpenToChanges,
  isOver,
  isPublic,
  mayBecome,
} from './application.ts'

test('every state is reached from a draft, and none leads back to it', () => {
  const reached = new Set<ApplicationState>(['draft'])
  for (let grew = true; grew; ) {
    const before = reached.size
    for (const state of reached) for (const next of changesAllowed[state]) reached.add(next)
    grew = reached.size > before
  }
  assert.deepEqual([...reached].sort(), [...applicationStates].sort())
  for (const state of applicationStates) assert.ok(!mayBecome(state, 'draft'), state)
})

test('what is admitted or withdrawn stays so', () => {
  assert.deepEqual([changesAllowed.admitted, changesAllowed.withdrawn], [[], []])
})

test('a refusal is looked at again by an appeal alone: nobody sends the same dossier anew', () => {
  assert.ok(mayBecome('declined', 'in-review') && mayBecome('declined', 'admitted'))
  assert.ok(!mayBecome('declined', 'sent') && !mayBecome('declined', 'withdrawn'))
})

test('nothing is admitted or declined but by a vote', () => {
  for (const state of applicationStates.filter((state) => state !== 'ready' && state !== 'declined')) {
    assert.ok(!mayBecome(state, 'admitted'), state)
    assert.ok(!mayBecome(state, 'declined'), state)
  }
})

test('the dossier changes before it is sent, where corrections are asked, and for a later litter', () => {
  assert.deepEqual(applicationStates.filter(isOpenToChanges), ['draft', 'corrections', 'postponed'])
})

test('all but a draft is public, and three states are the end', () => {
  assert.deepEqual(
    applicationStates.filter((state) => !isPublic(state)),
    ['draft'],
  )
  assert.deepEqual(applicationStates.filter(isOver), ['admitted', 'declined', 'withdrawn'])
})
