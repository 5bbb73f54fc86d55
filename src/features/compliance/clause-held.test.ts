import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { aChapter, aClause, aContent, givenDocument } from '../charter/testing.ts'
import { charterNow, clauseHeld } from './clause-held.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const content = aContent({
  chapters: [aChapter('bread', [aClause('bread.flour'), aClause('bread.hearsay', { unconfirmed: true })])],
})

test('hosters are held to the clauses in force that are confirmed', async () => {
  const { writer: db } = await openTestDatabase()
  assert.equal(await charterNow(db, now), null)
  assert.equal(await clauseHeld(db, 'bread.flour', now), undefined)
  await givenDocument(db, { content })
  assert.equal((await charterNow(db, now))?.document.slug, 'charter')
  assert.equal((await clauseHeld(db, 'bread.flour', now))?.label, 'B1')
  assert.equal(await clauseHeld(db, 'bread.hearsay', now), undefined)
  assert.equal(await clauseHeld(db, 'bread.nothing', now), undefined)
})

test('the day is the collective’s: it begins at its own midnight', async () => {
  const { writer: db } = await openTestDatabase()
  await givenDocument(db, { content, force: { adoptedOn: '2026-11-01', inForceOn: '2026-11-23' } })
  const midnight = Temporal.Instant.from('2026-11-22T23:00:00Z')
  assert.equal(await clauseHeld(db, 'bread.flour', midnight.subtract({ minutes: 1 })), undefined)
  assert.ok(await clauseHeld(db, 'bread.flour', midnight))
})
