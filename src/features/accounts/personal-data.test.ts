import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomically } from '../../platform/database/index.ts'
import { openTestSite } from '../../testing.ts'
import { forgetWhatIsOver } from './forget-what-is-over.ts'
import { personalData } from './personal-data.ts'
import { givenPerson } from './testing.ts'

const ada = 'ada@mail.example'

test('a person reads all that their account holds, without a secret', async () => {
  const { world, id } = await richPerson()
  const told = JSON.stringify(await personalData.aboutPerson(world.db, id))
  for (const known of [ada, 'ada@new.example', 'Essai', 'passwordSince', 'Firefox · Linux', 'reviewer'])
    assert.ok(told.includes(known), known)
  const { db } = world
  const secrets = [
    ...(await db.selectFrom('apiKey').select('hash as secret').execute()),
    ...(await db.selectFrom('signInLink').select('tokenHash as secret').execute()),
    ...(await db.selectFrom('emailChange').select('oldTokenHash as secret').execute()),
    ...(await db.selectFrom('authSession').select('token as secret').execute()),
    ...(await db.selectFrom('authAccount').select('password as secret').execute()),
  ]
  assert.equal(secrets.length, 5)
  for (const { secret } of secrets) assert.ok(secret && !told.includes(secret))
})

test('who is forgotten leaves a number that names nobody, and no way in', async () => {
  const { world, id, person } = await richPerson()
  for (let time = 0; time < 2; time++) await atomically(world.db, (db) => personalData.forgetPerson(db, id, world.now))
  assert.equal((await person.request('/fr/account/security')).status, 303)
  for (const table of personalData.tables.filter((table) => table !== 'person'))
    assert.deepEqual(await world.db.selectFrom(table).selectAll().execute(), [], table)
  const row = await world.db.selectFrom('person').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual(
    { ...row, createdAt: '' },
    { ...{ id, userId: null, name: null, language: 'fr', revision: 1 }, createdAt: '', forgottenAt: row.forgottenAt },
  )
  assert.equal(row.forgottenAt, '2026-11-23T10:00:00.000Z')
})

test('nobody else is forgotten with them', async () => {
  const { world, id } = await richPerson()
  const bob = await givenPerson(world.db, { name: 'Bob' })
  const session = await world.as(bob.id)
  await atomically(world.db, (db) => personalData.forgetPerson(db, id, world.now))
  assert.match(await session.get('/fr/account/security'), /Ce navigateur/)
})

test('once a day what is over is forgotten, and nothing else', async () => {
  const { world, person } = await richPerson()
  await forgetWhatIsOver(world.db, world.now)
  assert.equal((await world.db.selectFrom('signInLink').selectAll().execute()).length, 1)
  assert.equal((await world.db.selectFrom('emailChange').selectAll().execute()).length, 1)
  world.pass({ hours: 24 * 181 })
  await world.db.updateTable('authSession').set({ expiresAt: '2026-12-01T00:00:00.000Z' }).execute()
  await forgetWhatIsOver(world.db, world.now)
  for (const table of ['signInLink', 'emailChange', 'authSession', 'authVerification', 'accountTry', 'apiKey'] as const)
    assert.deepEqual(await world.db.selectFrom(table).selectAll().execute(), [], table)
  assert.equal((await person.request('/fr/account/security')).status, 303)
  assert.equal((await world.db.selectFrom('authUser').selectAll().execute()).length, 1)
})

/** Somebody with one of everything. */
async function richPerson() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada', email: ada, roles: ['reviewer'] })
  const person = await world.as(id)
  await world.post('/fr/sign-in', { email: ada })
  await person.post('/fr/account/keys', { name: 'Essai', scope: 'read', days: '90' })
  await person.post('/fr/account/email', { email: 'ada@new.example' })
  const phrase = 'quatre mots sans rapport'
  await person.post('/fr/account/security/password', { newPassword: phrase, passwordAgain: phrase })
  await person.post('/fr/account/security/second-factor', { step: 'begin', password: phrase })
  return { world, id, person }
}
