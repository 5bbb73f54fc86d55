// The passkeys of an account as its owner reads them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { faultsIn } from '../../../testing-audit.ts'
import { TestPasskey } from '../testing/authenticator.ts'
import { addPasskey, challengeFor, enter, passkeys, postJson } from '../testing/passkeys.ts'
import { givenPerson } from '../testing.ts'

const security = '/fr/account/security'

test('without a passkey the page says what one is and what it needs', async () => {
  const { person } = await somebody()
  assert.match(await person.get(security), /Une clé d’accès vous connecte d’un geste/)
  assert.match(await person.get(security), /demande JavaScript/)
  assert.match(await person.get('/en/account/security'), /Adding a passkey needs JavaScript/)
  assert.deepEqual(namesIn(await person.get(security)), [])
})

test('each passkey is listed by the name that its owner gave, with its own button', async () => {
  const { person } = await somebody()
  for (const name of ['Téléphone', 'Clé USB']) await addPasskey(person, name)
  const page = await person.get(security)
  assert.deepEqual(namesIn(page).sort(), ['Clé USB', 'Téléphone'])
  assert.equal(new Set(removalsIn(page)).size, 2)
  assert.match(page, /Retirer <span[^>]*>la clé Téléphone/)
  assert.match(await person.get('/en/account/security'), /Remove <span[^>]*>the passkey Clé USB/)
})

test('one without a name is called by the browser in which it was made, or says that it has none', async () => {
  const { world, person } = await somebody()
  const options = await challengeFor(person, `${passkeys}/options`)
  const body = JSON.stringify({ response: new TestPasskey().made(options), name: '  ' })
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  await person.request(passkeys, { method: 'POST', body, headers: { ...headers, 'user-agent': agent } })
  assert.deepEqual(namesIn(await person.get(security)), ['Firefox · Linux'])
  await world.db.updateTable('authPasskey').set({ name: null }).execute()
  assert.deepEqual(namesIn(await person.get(security)), ['Clé sans nom'])
})

test('a name is shown as text, and a novel is none', async () => {
  const { person } = await somebody()
  await addPasskey(person, '<b>"Ada"</b>')
  await addPasskey(person, 'a'.repeat(61))
  const page = await person.get(security)
  assert.ok(page.includes('&lt;b&gt;') && !page.includes('<b>"Ada"'))
  assert.ok(!page.includes('a'.repeat(61)))
  assert.deepEqual(await faultsIn(page), [])
})

test('removing one leaves the others', async () => {
  const { world, person } = await somebody()
  const { passkey: first } = await addPasskey(person, 'Première')
  const { passkey: second } = await addPasskey(person, 'Seconde')
  const page = await person.get(security)
  const at = namesIn(page).indexOf('Première')
  await person.post(removalsIn(page)[at] ?? '', {})
  assert.deepEqual(namesIn(await person.get(security)), ['Seconde'])
  assert.equal((await enter(world.visitor(), first)).status, 422)
  assert.equal((await enter(world.visitor(), second)).status, 200)
})

test('twenty passkeys are enough', async () => {
  const { world, person } = await somebody()
  await addPasskey(person)
  const row = await world.db.selectFrom('authPasskey').selectAll().executeTakeFirstOrThrow()
  for (let key = 1; key < 20; key++)
    await world.db
      .insertInto('authPasskey')
      .values({ ...row, id: `${row.id}${key}` })
      .execute()
  const refused = await postJson(person, `${passkeys}/options`, {})
  assert.equal(refused.status, 409)
  assert.match((await refused.json()).detail, /vingt clés d’accès/)
})

test('nobody reads or removes the passkeys of another', async () => {
  const { world, person } = await somebody()
  await addPasskey(person, 'Téléphone')
  const [removal = ''] = removalsIn(await person.get(security))
  const stranger = await world.as((await givenPerson(world.db, { name: 'Bob' })).id)
  assert.deepEqual(namesIn(await stranger.get(security)), [])
  await stranger.post(removal, {})
  assert.equal((await world.post(removal, {})).status, 401)
  assert.deepEqual(namesIn(await person.get(security)), ['Téléphone'])
})

async function somebody() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada' })
  return { world, person: await world.as(id) }
}

/** Only the rows of passkeys have both a name of their own and a button to remove them. */
const rowsIn = (page: string) => page.match(/<li>(?:(?!<\/li>).)*passkeys\/[\w-]+\/removal.*?<\/li>/gs) ?? []
const namesIn = (page: string) => rowsIn(page).map((row) => /<bdi>([^<]*)</.exec(row)?.[1] ?? '')
const removalsIn = (page: string) => rowsIn(page).map((row) => /action="([^"]+)"/.exec(row)?.[1] ?? '')
