import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { personalData } from '../../rooms.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'

const columnsOfPeople = /^(personId|userId|actor|\w*PersonId)$/

test('each table with somebody’s number is told to them and forgotten by its room', async () => {
  const { db } = await openTestSite()
  const tables = await db.introspection.getTables()
  const withPeople = tables.filter(({ columns }) => columns.some(({ name }) => columnsOfPeople.test(name)))
  assert.ok(withPeople.length > 10, `${withPeople.length}`)
  const covered = new Set<string>(personalData.flatMap(({ tables }) => tables))
  assert.deepEqual(
    withPeople.map(({ name }) => name).filter((name) => !covered.has(name)),
    [],
  )
})

test('a person reads all that the site knows of them, and takes the same away', async () => {
  const { world, person, email } = await aPerson()
  await world.post('/fr/sign-in', { email })
  const json = await (await person.request('/fr/account/data/export.json')).json()
  assert.equal(JSON.stringify(json).includes(email), true)
  assert.deepEqual(Object.keys(json).slice(0, 2), ['site', 'madeAt'])
  const page = await person.get('/fr/account/data/export')
  for (const room of Object.keys(json).slice(2)) assert.ok(page.includes(`id="room-${room}"`), room)
  assert.ok(page.includes(email))
})

test('what is taken away holds no key to the account', async () => {
  const { world, person, email } = await aPerson()
  await world.post('/fr/sign-in', { email })
  const token = /\/fr\/sign-in\/([\w-]{22})/.exec((await world.mails())[0]?.body ?? '')?.[1] ?? 'none'
  const taken = await (await person.request('/fr/account/data/export.json')).text()
  const [cookie = ''] = person.cookies.values()
  for (const secret of [token, decodeURIComponent(cookie).split('.')[0] ?? '']) {
    assert.ok(secret.length > 10)
    assert.ok(!taken.includes(secret))
  }
})

test('nobody reads another’s data, and no program with a key does', async () => {
  const { world } = await aPerson()
  assert.equal((await world.request('/fr/account/data/export')).status, 303)
  assert.equal((await world.request('/fr/account/data/export.json')).status, 401)
})

test('who is erased is named nowhere, and their session is over', async () => {
  const { world, person, email, id } = await aPerson()
  await world.post('/fr/sign-in', { email })
  assert.equal((await person.post('/fr/account/erasure', {})).status, 422)
  const erased = await person.post('/fr/account/erasure', { sure: 'yes' })
  assert.equal(erased.headers.get('location'), '/fr/erased')
  assert.match(await person.get('/fr/erased'), /C’est effacé/)
  assert.equal((await person.request('/fr/account')).status, 303)

  const mails = await world.mails()
  assert.deepEqual(
    mails.map(({ recipient, subject }) => [recipient, /effacé/.test(subject)]),
    [[email, true]],
  )
  const left = (await everything(world)).filter(({ name }) => name !== 'mail')
  assert.deepEqual(
    left.filter(({ text }) => text.includes(email) || text.includes('Mélisse')),
    [],
  )
  // The number stays: what was done stays true, and leads to nobody.
  assert.ok(left.some(({ name, text }) => name === 'journalEntry' && text.includes(id)))
})

test('the mailbox of somebody who was erased begins anew', async () => {
  const { world, person, email, id } = await aPerson()
  await person.post('/fr/account/erasure', { sure: 'yes' })
  const again = await givenPerson(world.db, { name: 'Mélisse', email })
  assert.notEqual(again.id, id)
})

test('a session of yesterday erases nobody, and says what to do', async () => {
  const { world, person } = await aPerson()
  world.pass({ hours: 24 })
  const refused = await person.post('/fr/account/erasure', { sure: 'yes' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Déconnectez-vous, reconnectez-vous/)
  assert.equal((await person.request('/fr/account')).status, 200)
})

test('the last administrator is not erased', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Mélisse', roles: ['administrator'] })
  const person = await world.as(id)
  assert.equal((await person.post('/fr/account/erasure', { sure: 'yes' })).status, 409)
  assert.equal((await person.request('/fr/account')).status, 200)
})

async function aPerson() {
  const world = await openTestSite()
  const { id, email } = await givenPerson(world.db, {
    name: 'Mélisse',
    email: 'melisse@mail.example',
    roles: ['reviewer'],
  })
  return { world, id, email, person: await world.as(id) }
}

async function everything({ db }: TestSite): Promise<{ name: string; text: string }[]> {
  const tables = await db.introspection.getTables()
  return Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
      return { name, text: JSON.stringify(rows) }
    }),
  )
}
