// A change of address as both mailboxes and their owner read it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { faultsIn } from '../../../testing-audit.ts'
import { lastLinkTo } from '../testing/mails.ts'
import { givenKey, givenPerson } from '../testing.ts'

const [old, fresh] = ['ada@mail.example', 'ada@new.example']

test('the page says which mailbox agreed, and which one is missing', async () => {
  for (const [first, french, english] of [
    [old, /L’ancienne boîte a dit oui/, /The old mailbox agreed/],
    [fresh, /La nouvelle boîte a dit oui/, /The new mailbox agreed/],
  ] as const) {
    const { world, person } = await asked()
    assert.doesNotMatch(await person.get('/fr/account/email'), french)
    await world.post(await lastLinkTo(world, first), {})
    assert.match(await person.get('/fr/account/email'), french)
    assert.match(await person.get('/en/account/email'), english)
  }
})

test('the old mailbox is told what it means when nobody there asked; the new one that nothing happens', async () => {
  const { world } = await asked()
  assert.match(await world.get(await lastLinkTo(world, old)), /Quelqu’un est entré dans votre compte/)
  assert.match(await world.get(await lastLinkTo(world, fresh)), /sans ce clic, il ne se passe rien/)
})

test('each mail names the other address, and holds the link of its own side alone', async () => {
  const { world } = await asked()
  const links = [await lastLinkTo(world, old), await lastLinkTo(world, fresh)]
  assert.notEqual(links[0], links[1])
  const [toOld, toNew] = [old, fresh].map((email) =>
    world.mails().then((all) => all.find((mail) => mail.recipient === email)),
  )
  assert.match((await toOld)?.body ?? '', /ada@new\.example/)
  assert.ok(!(await toOld)?.body.includes(links[1] ?? 'none'))
  assert.ok(!(await toNew)?.body.includes(links[0] ?? 'none'))
})

test('only a hash of either link is kept', async () => {
  const { world } = await asked()
  const kept = JSON.stringify(await world.db.selectFrom('emailChange').selectAll().execute())
  for (const email of [old, fresh]) {
    const token = (await lastLinkTo(world, email)).split('/').at(-1) ?? 'none'
    assert.ok(token.length >= 20 && !kept.includes(token))
  }
})

test('pressing twice is no fault, before and after the change is done', async () => {
  const { world } = await asked()
  const [toOld, toNew] = [await lastLinkTo(world, old), await lastLinkTo(world, fresh)]
  for (const link of [toOld, toOld, toNew, toNew, toOld]) assert.equal((await world.post(link, {})).status, 303, link)
  for (const link of [toOld, toNew]) assert.match(await world.get(link), /L’adresse a changé/)
  const told = (await world.mails()).filter(({ subject }) => /a changé/.test(subject))
  assert.equal(told.length, 2)
})

test('once done, links by mail go to the new address, and the old one is that of nobody', async () => {
  const { world, id } = await asked()
  for (const email of [old, fresh]) await world.post(await lastLinkTo(world, email), {})
  world.pass({ minutes: 1 })
  await world.post('/fr/sign-in', { email: fresh })
  const visitor = world.visitor()
  await visitor.post(await lastLinkTo(world, fresh), {})
  assert.match(await visitor.get('/fr/account/email'), /ada@new\.example/)
  await world.post('/fr/sign-in', { email: old })
  const stranger = world.visitor()
  await stranger.post(await lastLinkTo(world, old), {})
  assert.doesNotMatch(await stranger.get('/fr/account/email'), /ada@new/)
  assert.equal((await world.db.selectFrom('person').select('id').where('id', '!=', id).execute()).length, 1)
})

test('a program changes no address', async () => {
  const { world, id } = await somebody()
  const headers = { authorization: `Bearer ${await givenKey(world.db, id, ['read', 'describe'])}` }
  const asked = await world.request('/fr/account/email', { method: 'POST', body: `email=${fresh}`, headers })
  assert.equal(asked.status, 403)
  assert.deepEqual(await world.mails(), [])
})

test('every step is well made in both languages', async () => {
  const { world, person } = await asked()
  const link = await lastLinkTo(world, fresh)
  const steps = [link, link.replace('/fr/', '/en/'), '/fr/account/email', '/en/account/email']
  for (const address of steps) assert.deepEqual(await faultsIn(await person.get(address)), [], address)
  await world.post(link, {})
  for (const address of steps) assert.deepEqual(await faultsIn(await person.get(address)), [], address)
  world.pass({ hours: 24 })
  for (const address of steps.slice(0, 2))
    assert.deepEqual(await faultsIn(await (await person.request(address)).text()), [], address)
})

async function somebody() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: old })
  return { world, id, person: await world.as(id) }
}

async function asked() {
  const { world, id, person } = await somebody()
  await person.post('/fr/account/email', { email: fresh })
  return { world, id, person }
}
