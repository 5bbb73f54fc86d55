import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getMigrations } from 'better-auth/db/migration'
import { systemClock } from '../../../platform/clock.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import { openAuth } from './auth.ts'

test('our migration made every table that the library of accounts needs: it would add nothing', async () => {
  const { writer: db, place } = await openTestDatabase()
  const publicUrl = 'http://localhost:3000'
  const auth = await openAuth({ db, engine: place.engine, secret: 'x'.repeat(40), publicUrl, clock: systemClock })
  const { toBeCreated, toBeAdded } = await getMigrations(auth.options)
  assert.deepEqual({ toBeCreated, toBeAdded }, { toBeCreated: [], toBeAdded: [] })
})
