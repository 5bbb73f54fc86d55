import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freeze, hideText } from '../moderation/index.ts'
import { hiddenTexts } from './hidden-texts.ts'
import { openRulings } from './ruling/testing.ts'

const reason = 'Ce texte nomme une personne privée.'

async function openTexts() {
  const { db, world, crocus, bleuet, angelique } = await openRulings()
  const by = { actor: { kind: 'person', personId: angelique.id, forHosterId: null } as const, now: world.now }
  const one = { id: 'one', hosterId: crocus.id }
  const other = { id: 'other', hosterId: bleuet.id }
  return { db, by, one, other, hosterId: crocus.id }
}

test('a text is hidden alone: not its neighbour, nor the same of another thing', async () => {
  const { db, by, one, other, hosterId } = await openTexts()
  await hideText(db, { subject: { kind: 'suspicion', id: 'one' }, field: 'suspicion-answer', hosterId, reason }, by)
  const hidden = await hiddenTexts(db, 'suspicion', [one, other])
  assert.equal(hidden(one, 'suspicion-answer')?.reason, reason)
  assert.equal(hidden(one, 'suspicion'), null)
  assert.equal(hidden(other, 'suspicion-answer'), null)
})

test('what has the same number among things of another kind is not hidden', async () => {
  const { db, by, one, hosterId } = await openTexts()
  await hideText(db, { subject: { kind: 'contest', id: 'one' }, field: 'contest', hosterId, reason }, by)
  assert.equal((await hiddenTexts(db, 'suspicion', [one]))(one, 'suspicion'), null)
  assert.ok((await hiddenTexts(db, 'contest', [one]))(one, 'contest'))
})

test('a hoster that is frozen says nothing; what others ruled on it stays', async () => {
  const { db, by, one, other, hosterId } = await openTexts()
  await freeze(db, { subject: { kind: 'hoster', id: hosterId }, hosterId, reason }, by)
  for (const kind of ['finding-reply', 'contest', 'suspicion'] as const) {
    const hidden = await hiddenTexts(db, kind, [one, other])
    assert.ok(hidden(one, 'reply'), kind)
    assert.equal(hidden(other, 'reply'), null, kind)
  }
  assert.equal((await hiddenTexts(db, 'ruling', [one]))(one, 'reasons'), null)
})

test('nothing asked, nothing hidden', async () => {
  const { db, one } = await openTexts()
  assert.equal((await hiddenTexts(db, 'suspicion', []))(one, 'suspicion'), null)
})
