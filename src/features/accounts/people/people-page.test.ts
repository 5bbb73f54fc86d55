import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { faultsIn } from '../../../testing-audit.ts'
import type { Role } from '../person.ts'
import { withSecondFactor } from '../testing/second-factor.ts'
import { givenKey, givenPerson } from '../testing.ts'

const people = '/fr/coordination/people'

test('whoever holds a role is listed by name, with what they are in the reader’s language', async () => {
  const { world, coordination } = await aSite()
  await given(world, 'Zoé', 'reviewer')
  await given(world, 'Angélique', 'administrator', 'coordination')
  const page = await coordination.get(people)
  assert.deepEqual(namesIn(page), ['Angélique', 'Camomille', 'Zoé'])
  assert.match(page, /administration et coordination/)
  assert.match(page, /relecture/)
  const english = await coordination.get('/en/coordination/people')
  assert.match(english, /administrator and coordination/)
  assert.match(english, /reviewer/)
})

test('who is shut out is listed too, and marked; who is neither is not', async () => {
  const { world, coordination } = await aSite()
  const [out] = [await given(world, 'Mallory'), await given(world, 'Sauge')]
  await coordination.post(`${people}/${out}/block`, { reason: 'Messages insistants.' })
  const page = await coordination.get(people)
  assert.deepEqual(namesIn(page), ['Camomille', 'Mallory'])
  assert.match(page, /compte suspendu/)
  await coordination.post(`${people}/${out}/block`, { unblock: 'yes' })
  assert.deepEqual(namesIn(await coordination.get(people)), ['Camomille'])
})

test('somebody without a name is found by their mailbox, however it is written', async () => {
  const { world, coordination } = await aSite()
  const { id } = await givenPerson(world.db, { name: null, email: 'sauge@mail.example' })
  for (const typed of ['sauge@mail.example', ' SAUGE@Mail.Example ', 'sauge@MAIL.example']) {
    const found = await coordination.request(`${people}?email=${encodeURIComponent(typed)}`)
    assert.equal(found.headers.get('location'), `${people}/${id}`, typed)
  }
  assert.match(await coordination.get(`${people}/${id}`), /<h1[^>]*><bdi>sauge@mail\.example/)
})

test('who is not found is said beside the field, with what was typed, in both languages', async () => {
  const { coordination } = await aSite()
  const hostile = '"><script>alert(1)</script>'
  for (const typed of ['eve@mail.example', 'eve', hostile, '%'.repeat(300)]) {
    const page = await coordination.get(`${people}?email=${encodeURIComponent(typed)}`)
    assert.match(page, /Cette personne n’a pas de compte ici/, typed)
    assert.ok(!page.includes('<script>alert'), typed)
  }
  const english = await coordination.get('/en/coordination/people?email=eve@mail.example')
  assert.match(english, /This person has no account here/)
  assert.match(english, /value="eve@mail\.example"/)
})

test('a name is shown as text, whatever it holds', async () => {
  const { world, coordination } = await aSite()
  const id = await given(world, '<img src=x onerror=alert(1)>', 'reviewer')
  for (const page of [await coordination.get(people), await coordination.get(`${people}/${id}`)]) {
    assert.ok(!page.includes('<img src=x'))
    assert.match(page, /&lt;img src=x/)
  }
})

test('who was forgotten has no page to be named, shut out or found by', async () => {
  const { world, coordination } = await aSite()
  const { id, email } = await givenPerson(world.db, { name: 'Sauge' })
  await (await world.as(id)).post('/fr/account/erasure', { sure: 'yes' })
  assert.match(await coordination.get(`${people}?email=${email}`), /n’a pas de compte/)
  assert.doesNotMatch(await coordination.get(`${people}/${id}`), /Sauge|sauge@/)
})

test('a person who is none is not found, by any button either', async () => {
  const { world, coordination } = await aSite()
  const admin = await world.as(await given(world, 'Angélique', 'administrator'))
  assert.equal((await coordination.request(`${people}/nobody`)).status, 404)
  assert.equal((await coordination.post(`${people}/nobody/block`, { reason: 'Personne à bloquer.' })).status, 404)
  assert.equal((await admin.post(`${people}/nobody/roles`, { role: 'reviewer' })).status, 404)
  assert.equal((await admin.post(`${people}/nobody/second-factor`, {})).status, 404)
  assert.deepEqual(world.events, [])
})

test('the buttons of a person’s page are those that the reader may press', async () => {
  const { world, coordination } = await aSite()
  const admin = await world.as(await given(world, 'Angélique', 'administrator'))
  const { id } = await withSecondFactor(world)
  const buttonsOf = (page: string) =>
    [...page.matchAll(/action="[^"]*\/(roles|second-factor|block)"/g)].map(([, at]) => at)
  assert.deepEqual(buttonsOf(await admin.get(`${people}/${id}`)), ['roles', 'second-factor', 'block'])
  assert.deepEqual(buttonsOf(await coordination.get(`${people}/${id}`)), ['block'])
})

test('nobody is offered to shut themselves out', async () => {
  const { world, id, coordination } = await aSite()
  assert.doesNotMatch(await coordination.get(`${people}/${id}`), /\/block"/)
  const admin = await given(world, 'Angélique', 'administrator')
  assert.doesNotMatch(await (await world.as(admin)).get(`${people}/${admin}`), /\/block"/)
})

test('people are of no business to reviewers, to others, or to programs', async () => {
  const { world, id } = await aSite()
  const reviewer = await world.as(await given(world, 'Zoé', 'reviewer'))
  const anybody = await world.as(await given(world, 'Sauge'))
  for (const address of [people, `${people}/${id}`]) {
    for (const browser of [reviewer, anybody]) assert.equal((await browser.request(address)).status, 403)
    assert.equal((await world.request(address)).status, 303)
  }
  const headers = { authorization: `Bearer ${await givenKey(world.db, id, ['read', 'describe', 'coordinate'])}` }
  assert.equal((await world.request(people, { headers })).status, 403)
})

test('pages of people are well made in both languages, and stay in no cache', async () => {
  const { world, coordination } = await aSite()
  const out = await given(world, 'Mallory')
  const admin = await world.as(await given(world, 'Angélique', 'administrator'))
  await coordination.post(`${people}/${out}/block`, { reason: 'Messages insistants.' })
  for (const browser of [coordination, admin])
    for (const address of ['', `/${out}`, '?email=eve@mail.example'])
      for (const language of ['fr', 'en']) {
        const answer = await browser.request(`/${language}/coordination/people${address}`)
        assert.equal(answer.headers.get('cache-control'), 'no-store')
        assert.deepEqual(await faultsIn(await answer.text()), [], `${language} ${address}`)
      }
})

async function aSite() {
  const world = await openTestSite()
  const id = await given(world, 'Camomille', 'coordination')
  return { world, id, coordination: await world.as(id) }
}

const given = async ({ db }: TestSite, name: string, ...roles: Role[]): Promise<string> =>
  (await givenPerson(db, { name, roles })).id

const namesIn = (page: string) => [...page.matchAll(/people\/[\w-]{10,}"><bdi>([^<]+)</g)].map(([, name = '']) => name)
