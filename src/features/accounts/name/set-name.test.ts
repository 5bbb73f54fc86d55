import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../testing.ts'
import { faultOfName, tidyName } from './person-name.ts'

const address = '/fr/account/name'
const tricks = ['Ada\u202Egro.live', 'A\u200Bda', 'A\u00ADda', 'A\u200Dda', 'Ada\u2062', 'Ada\u{E0041}']

test('a name is what people call somebody, in any script', () => {
  for (const name of [
    'Ada',
    'Éléonore d’Arc',
    'می\u200Cخواهم',
    '👩\u200D🌾 Ada',
    'Ada ❤\uFE0F',
    '山田 花子',
    'J. R. R. Tolkien',
    'Ali-Baba 40',
    'محمد',
  ])
    assert.equal(faultOfName(name), null, name)
  assert.equal(tidyName('  Ada   Lovelace '), 'Ada Lovelace')
  assert.equal(tidyName('   '), null)
})

test('a name hides nothing, and leads nowhere', () => {
  for (const name of [...'\u3164 \u115F \uFFA0 \u2800'.split(' '), ...tricks, 'Ada\u2066', 'Ada\n', '…', '—'])
    assert.equal(faultOfName(name), 'accounts.name-unseen', JSON.stringify(name))
  for (const name of ['ada@mail.example', 'ada＠mail', 'https://evil', 'www.evil', 'evil.example', 'ｅｖｉｌ．ｃｏｍ'])
    assert.equal(faultOfName(name), 'accounts.name-address', name)
  assert.equal(faultOfName('a'.repeat(61)), 'accounts.name-long')
  assert.equal(faultOfName('😀a'.repeat(30)), null)
})

test('a person chooses a name and the language of their mails, and may go without a name', async () => {
  const { world, person, id } = await somebody()
  const kept = await person.post(address, { name: ' Ada  L. ', language: 'en', revision: '1' })
  assert.equal(kept.status, 303)
  const page = await person.get(address)
  assert.match(page, /value="Ada L\."/)
  assert.match(page, /value="en" checked/)
  await person.post(address, { name: '', language: 'fr', revision: '2' })
  const { name, language } = await rowOf(world.db, id)
  assert.deepEqual({ name, language }, { name: null, language: 'fr' })
})

test('what is no name comes back with what is wrong, and what was typed', async () => {
  const { person } = await somebody()
  const refused = await person.post(address, { name: 'ada@mail.example', language: 'fr', revision: '1' })
  const page = await refused.text()
  assert.equal(refused.status, 422)
  assert.match(page, /value="ada@mail\.example"/)
  assert.match(page, /n’est ni une adresse électronique/)
  assert.equal((await person.post(address, { name: 'Ada', language: 'xx', revision: '1' })).status, 422)
})

test('of two windows, the second sees what the first saved, and loses nothing', async () => {
  const { world, person, id } = await somebody()
  await person.post(address, { name: 'Première', language: 'fr', revision: '1' })
  const second = await person.post(address, { name: 'Seconde', language: 'fr', revision: '1' })
  const page = await second.text()
  assert.equal(second.status, 409)
  assert.match(page, /Première/)
  assert.match(page, /value="Seconde"/)
  assert.match(page, /name="revision" value="2"/)
  await person.post(address, { name: 'Seconde', language: 'fr', revision: '2' })
  assert.equal((await rowOf(world.db, id)).name, 'Seconde')
})

async function somebody() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada' })
  return { world, id, person: await world.as(id) }
}

const rowOf = (db: Awaited<ReturnType<typeof openTestSite>>['db'], id: string) =>
  db.selectFrom('person').select(['name', 'language']).where('id', '=', id).executeTakeFirstOrThrow()
