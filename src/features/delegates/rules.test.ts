import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimWord, isClaimWord } from './claims/claim.ts'
import { mayRemoveOthers, nameAmongDelegates, removesFrom } from './delegation.ts'
import { type Invitation, whySpent } from './invitations/invitation.ts'
import { isOver } from './taking-back/taking-back.ts'

const at = (text: string) => Temporal.Instant.from(text)

test('seven days are counted in hours, whatever the clocks do on their way', () => {
  const admitted = { startedAt: '2026-10-20T10:00:00.000Z' }
  assert.equal(removesFrom(admitted).toString(), '2026-10-27T10:00:00Z')
  assert.equal(mayRemoveOthers(admitted, at('2026-10-27T09:59:59.999Z')), false)
  assert.equal(mayRemoveOthers(admitted, at('2026-10-27T10:00:00Z')), true)
})

test('people who act together see a name, or an address that is not given away', () => {
  assert.equal(nameAmongDelegates({ name: 'Souci', email: 'souci@mail.example' }), 'Souci')
  assert.equal(nameAmongDelegates({ name: null, email: 'souci@mail.example' }), 's…@mail.example')
  assert.equal(nameAmongDelegates({ name: null, email: null }), '…')
})

const invitation: Invitation = {
  ...{ id: 'i', hosterId: 'h', email: 'souci@mail.example', invitedByPersonId: 'p', byCoordination: false },
  ...{ language: 'fr', createdAt: '2026-11-01T10:00:00.000Z', expiresAt: '2026-11-15T10:00:00.000Z' },
  ...{ acceptedAt: null, withdrawnAt: null },
}
const then = '2026-11-02T10:00:00.000Z'

test('an invitation opens until it is used, withdrawn or over, as long as its inviter may', () => {
  const on = { inviterMay: true, now: at('2026-11-15T09:59:59.999Z') }
  assert.equal(whySpent(invitation, on), null)
  assert.equal(whySpent(invitation, { ...on, now: at('2026-11-15T10:00:00Z') }), 'expired')
  assert.equal(whySpent({ ...invitation, acceptedAt: then }, on), 'used')
  assert.equal(whySpent({ ...invitation, withdrawnAt: then }, on), 'withdrawn')
  assert.equal(whySpent(invitation, { ...on, inviterMay: false }), 'inviter-gone')
  assert.equal(whySpent({ ...invitation, byCoordination: true }, { ...on, inviterMay: false }), null)
})

test('what may be taken back is over at its last instant, not before', () => {
  const change = { expiresAt: '2026-11-30T10:00:00.000Z' }
  assert.equal(isOver(change, at('2026-11-30T09:59:59.999Z')), false)
  assert.equal(isOver(change, at('2026-11-30T10:00:00Z')), true)
})

test('a word of ours is known from any other text', () => {
  assert.ok(isClaimWord(claimWord('AbCdEfGhIjKl-_OpQrStUv')))
  for (const text of ['chatterie-short', ` ${claimWord('A'.repeat(22))}`, claimWord('A'.repeat(23)), 'chatterie', ''])
    assert.equal(isClaimWord(text), false, text)
})
