// A demand that is said twice, by two, over a night when the site was down, by who coordinates no more.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { confirmHoster } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'

const at = '/fr/hosters/crocus/acting'
const demand = { means: 'phone', hours: '2', note: '' }

async function openTwo() {
  const world = await openTestSite()
  const crocus = await given.member(world.db, { name: 'Crocus', contactEmail: 'crocus@mail.example' })
  const pervenche = await delegateIn(world, crocus.id, 'Pervenche')
  const coordinating = async (name: string) => {
    const { id } = await givenPerson(world.db, { name, roles: ['coordination'] })
    const actor = { kind: 'person', personId: id, forHosterId: null } as const
    const change = () => confirmHoster(world.db, crocus.id, { actor, now: world.now })
    return { id, browser: await world.as(id), change }
  }
  const marked = async () =>
    textOf(await world.get('/fr/journal?verb=hoster.confirmed')).match(/à la demande de l’hébergeur/g)?.length ?? 0
  const told = async () => (await toldTo(world, pervenche.id)).filter(({ key }) => key === 'desk.told-acted').length
  const pass = (hours: number) => world.pass({ minutes: hours * 60 })
  return { world, crocus, marked, told, pass, angelique: await coordinating('Angélique'), coordinating }
}

test('a demand that is said twice at once is one, and its end is told once', async () => {
  const { world, angelique, told, pass } = await openTwo()
  const statuses = (await Promise.all([1, 2].map(() => angelique.browser.post(at, demand)))).map(({ status }) => status)
  assert.deepEqual(statuses.sort(), [303, 409])
  assert.equal((await world.db.selectFrom('acting').select('id').execute()).length, 1)
  pass(0.1)
  await angelique.change()
  pass(0.1)
  await Promise.all([1, 2].map(() => angelique.browser.post(`${at}/end`, {})))
  await world.runJobs()
  assert.equal(await told(), 1)
  const ends = world.db.selectFrom('journalEntry').select('id').where('verb', '=', 'acting.ended')
  assert.equal((await ends.execute()).length, 1)
})

test('two of the coordination act for one hoster, each at a demand of their own', async () => {
  const { world, angelique, coordinating, told, marked, pass } = await openTwo()
  const bourrache = await coordinating('Bourrache')
  await angelique.browser.post(at, demand)
  await bourrache.browser.post(at, { ...demand, means: 'mail', hours: '8' })
  pass(0.5)
  await angelique.browser.post(`${at}/end`, {})
  assert.equal(await told(), 0, 'nothing was done')
  assert.match(textOf(await bourrache.browser.get(at)), /Vous agissez à sa demande jusqu’au/)
  await bourrache.change()
  pass(8)
  await world.runJobs()
  assert.equal(await told(), 1)
  assert.equal(await marked(), 1)
  assert.match(textOf(await world.get('/fr/journal?verb=hoster.confirmed')), /par courriel/)
})

test('what is done after the hours of a demand was not asked for, though the site was down when they ended', async () => {
  const { world, angelique, marked, told, pass } = await openTwo()
  await angelique.browser.post(at, demand)
  pass(0.5)
  await angelique.change()
  pass(24)
  await angelique.change()
  await world.runJobs()
  assert.equal(await marked(), 1)
  assert.equal(await told(), 1)
  const { endedAt, until } = await world.db.selectFrom('acting').select(['endedAt', 'until']).executeTakeFirstOrThrow()
  assert.equal(endedAt, until)
  assert.equal((await angelique.browser.post(at, demand)).status, 303, 'another demand is another one')
})

test('who coordinates no more acts for nobody, begins nothing and reads none of it', async () => {
  const { world, angelique } = await openTwo()
  await angelique.browser.post(at, demand)
  await world.db.deleteFrom('roleGrant').where('personId', '=', angelique.id).execute()
  for (const address of [at, '/fr/coordination/acting'])
    assert.equal((await angelique.browser.request(address)).status, 403, address)
  assert.equal((await angelique.browser.post(at, demand)).status, 403)
  assert.equal((await angelique.browser.post(`${at}/end`, {})).status, 403)
})

test('a hoster without people and without a mailbox keeps what was done for it in the journal', async () => {
  const { world, coordinating, pass } = await openTwo()
  const ancolie = await given.member(world.db, { name: 'Ancolie', contactEmail: null })
  const { browser, id } = await coordinating('Bourrache')
  await browser.post('/fr/hosters/ancolie/acting', demand)
  pass(0.5)
  const actor = { kind: 'person', personId: id, forHosterId: null } as const
  await confirmHoster(world.db, ancolie.id, { actor, now: world.now })
  pass(0.5)
  assert.equal((await browser.post('/fr/hosters/ancolie/acting/end', {})).status, 303)
  await world.runJobs()
  assert.deepEqual(await world.mails(), [])
  assert.match(textOf(await world.get('/fr/journal?hoster=ancolie')), /à la demande de l’hébergeur, par téléphone/)
})

test('a note is one line of plain text, whatever was pasted', async () => {
  const { angelique } = await openTwo()
  const note = 'Elle a dit\u202e : <script>alert(1)</script>\r\n« oui ».'
  await angelique.browser.post(at, { ...demand, note })
  const html = await angelique.browser.get(at)
  assert.ok(!html.includes('<script>alert') && !html.includes('\u202e'))
  assert.match(textOf(html), /Elle a dit : <script>alert\(1\)<\/script> « oui »\./)
})

test('the address at which a demand was ended leads back to the hoster’s', async () => {
  const { angelique } = await openTwo()
  assert.equal((await angelique.browser.request(`${at}/end`)).headers.get('location'), at)
})
