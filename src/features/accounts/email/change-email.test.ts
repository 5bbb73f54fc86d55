import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { lastLinkTo } from '../testing/mails.ts'
import { givenPerson } from '../testing.ts'

const ada = 'ada@mail.example'
const ada2 = 'ada@new.example'
const address = '/fr/account/email'

test('an address changes once both mailboxes agree, in either order', async () => {
  for (const order of [
    [ada, ada2],
    [ada2, ada],
  ]) {
    const { world, person } = await asked()
    for (const [at, mailbox] of order.entries()) {
      assert.equal(await emailIn(world), ada)
      const link = await lastLinkTo(world, mailbox)
      assert.match(await world.get(link), /Oui, changer l’adresse/)
      assert.equal((await world.post(link, {})).status, 303)
      assert.match(await world.get(link), at === 0 ? /dès que l’autre boîte/ : /L’adresse a changé/)
    }
    assert.equal(await emailIn(world), ada2)
    assert.match(await person.get(address), /ada@new\.example/)
  }
})

test('both mailboxes are told when it is done, and the journal says that, not which addresses', async () => {
  const { world } = await asked()
  await agree(world)
  const told = (await world.mails()).filter(({ subject }) => /a changé/.test(subject))
  assert.deepEqual(told.map(({ recipient }) => recipient).sort(), [ada, ada2])
  const rows = await world.db.selectFrom('journalEntry').select(['verb', 'visibility', 'content']).execute()
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    [{ verb: 'person.email-changed', visibility: 'private', content: '{"before":null,"after":null}' }],
  )
})

test('looking at the links changes nothing: scanners of mails look', async () => {
  const { world } = await asked()
  for (const mailbox of [ada, ada2]) await world.get(await lastLinkTo(world, mailbox))
  assert.equal(await emailIn(world), ada)
})

test('one mailbox alone is not enough, however often it agrees', async () => {
  const { world } = await asked()
  const link = await lastLinkTo(world, ada2)
  for (let time = 0; time < 3; time++) await world.post(link, {})
  assert.equal(await emailIn(world), ada)
})

test('another change replaces the first: its links are over', async () => {
  const { world, person } = await asked()
  const first = await lastLinkTo(world, ada2)
  world.pass({ minutes: 1 })
  await person.post(address, { email: 'ada@third.example' })
  assert.equal((await world.request(first)).status, 410)
  assert.equal((await world.post(first, {})).status, 410)
  for (const mailbox of ['ada@third.example', ada]) await world.post(await lastLinkTo(world, mailbox), {})
  assert.equal(await emailIn(world), 'ada@third.example')
})

test('the links are good for a day', async () => {
  const { world } = await asked()
  const links = [await lastLinkTo(world, ada), await lastLinkTo(world, ada2)]
  world.pass({ hours: 24 })
  for (const link of links) assert.equal((await world.post(link, {})).status, 410)
  assert.equal(await emailIn(world), ada)
})

test('an address that somebody has is asked like any other, and refused at the end without a name', async () => {
  const { world, person, id } = await somebody()
  await givenPerson(world.db, { name: 'Bob', email: 'bob@mail.example' })
  const answers = await Promise.all(
    ['bob@mail.example', 'nobody@mail.example'].map(async (email) => (await person.post(address, { email })).status),
  )
  assert.deepEqual(answers, [303, 303])
  world.pass({ minutes: 1 })
  await person.post(address, { email: 'bob@mail.example' })
  await world.post(await lastLinkTo(world, ada), {})
  const refused = await world.post(await lastLinkTo(world, 'bob@mail.example'), {})
  const page = await refused.text()
  assert.equal(refused.status, 409)
  assert.match(page, /ne peut pas servir/)
  assert.doesNotMatch(page, /Bob|bob@/)
  assert.equal(await emailIn(world, id), ada)
})

test('one’s own address, what is no address, and a sixth change in a day are refused', async () => {
  const { person } = await somebody()
  for (const email of [ada, 'ada', '']) assert.equal((await person.post(address, { email })).status, 422, email)
  const statuses: number[] = []
  for (let time = 0; time < 6; time++)
    statuses.push((await person.post(address, { email: `ada${time}@mail.example` })).status)
  assert.deepEqual(statuses, [303, 303, 303, 303, 303, 429])
})

test('who was blocked meanwhile changes nothing', async () => {
  const { world, id } = await asked()
  const block = { personId: id, reason: 'Pour essayer.', startedAt: '2026-11-23T10:00:00.000Z' }
  await world.db.insertInto('personBlock').values(block).execute()
  await agree(world)
  assert.equal(await emailIn(world), ada)
})

async function somebody() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  return { world, id, person: await world.as(id) }
}

async function asked() {
  const { world, id, person } = await somebody()
  assert.equal((await person.post(address, { email: ' Ada@New.Example ' })).status, 303)
  assert.match(await person.get(address), /Deux boîtes à regarder/)
  return { world, id, person }
}

async function agree(world: TestSite): Promise<void> {
  for (const link of [await lastLinkTo(world, ada), await lastLinkTo(world, ada2)]) await world.post(link, {})
}

async function emailIn({ db }: TestSite, personId?: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('authUser')
    .innerJoin('person', 'person.userId', 'authUser.id')
    .select('email')
    .$if(personId !== undefined, (query) => query.where('person.id', '=', personId ?? ''))
    .executeTakeFirst()
  return row?.email
}
