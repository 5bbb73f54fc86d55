import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../../delegates/testing.ts'
import { findService, hosterById } from '../../../hosters/index.ts'
import { given } from '../../../hosters/testing.ts'
import { actAtDemand, neighbourIn, openLife, periodsIn } from '../testing.ts'
import { reminderDue } from './departure.ts'

const typed = {
  endsOn: '2027-01-31',
  reason: 'Nous sommes **fatigués**.',
  ownData: 'Menu, puis Exporter.',
  revision: '0',
}
const form = '/fr/hosters/crocus/departure'
const page = '/fr/hosters/crocus/leaving'

async function open() {
  const life = await openLife()
  const { world, hoster } = life
  const pad = await given.service(world.db, hoster.id, {
    name: 'Pad',
    kinds: ['pad'],
    url: 'https://pad.crocus.example/',
  })
  const other = await neighbourIn(world, 'Bourrache')
  await other.browser.post('/fr/hosters/bourrache/welcome', {
    serviceId: other.service.id,
    places: '40',
    how: 'Écrivez-nous.',
  })
  const offer = await world.db.selectFrom('welcome').select('id').executeTakeFirstOrThrow()
  const facts = async () => (await findService(world.db, hoster.id, 'pad')).facts
  return { ...life, pad, other, offer: offer.id, facts }
}

test('the nearest of the moments of a reminder is due, and none before or on the day', () => {
  const due = (today: string) => reminderDue({ endsOn: '2027-01-31' }, today)
  assert.deepEqual(
    ['2026-12-31', '2027-01-01', '2027-01-23', '2027-01-24', '2027-01-30', '2027-01-31', '2027-02-01'].map(due),
    [null, 30, 30, 7, 1, null, null],
  )
})

test('a departure is announced: its pages say when, why, how to take one’s data and where to go on', async () => {
  const { world, delegate, offer, other, coordinator } = await open()
  const answer = await delegate.browser.post(form, { ...typed, closes: 'yes', successors: offer })
  assert.equal(answer.headers.get('location'), page)
  const html = await world.get(page)
  for (const words of [
    /31 janvier 2027/,
    /<strong>fatigués/,
    /Menu, puis Exporter/,
    /Bourrache/,
    /40 places/,
    /Écrivez-nous/,
  ])
    assert.match(html, words)
  assert.match(await world.get('/fr/hosters/crocus'), /Ferme le 31 janvier 2027/)
  assert.match(await world.get('/fr/services/crocus/pad'), /Ferme le 31 janvier 2027/)
  assert.match(await world.get('/fr/status/crocus'), /quitte le collectif le 31 janvier 2027/)
  assert.match(await world.get('/fr/status/crocus/pad'), /ferme le 31 janvier 2027/)
  assert.match(await world.get('/fr/migration'), /Crocus[\s\S]*jusqu’au 31 janvier 2027/)
  assert.match(await world.get('/en/hosters/crocus/leaving'), /January 31, 2027|31 January 2027/)
  const keys = async (id: string) => (await toldTo(world, id)).map(({ key }) => key)
  assert.deepEqual(await keys(coordinator.id), ['membership.told-leaving-announced'])
  assert.deepEqual(await keys(other.person.id), ['membership.told-welcome-chosen'])
})

test('on its day it is no member any more and its services are closed, though the site was down', async () => {
  const { world, db, hoster, delegate, offer, facts } = await open()
  await delegate.browser.post(form, { ...typed, closes: 'yes', successors: offer })
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → 2027-01-31'])
  assert.equal((await facts()).endsOn, '2027-01-31')
  assert.equal((await facts()).successorUrl, 'https://bourrache.example/pad')
  await world.runJobs()
  world.setClock('2027-03-01T10:00:00Z')
  assert.match(await world.get('/fr/hosters/crocus'), /n’est plus membre|N’est plus membre|ancien membre/i)
  await world.runJobs()
  await world.runJobs()
  assert.equal((await hosterById(db, hoster.id))?.facts.closed, '2027-01-31')
  const verbs = await db.selectFrom('journalEntry').select('verb').where('verb', '=', 'departure.over').execute()
  assert.equal(verbs.length, 1)
  assert.match(await world.get(page), /a quitté le collectif et fermé ses services le 31 janvier 2027/)
  assert.deepEqual(
    (await toldTo(world, delegate.id)).map(({ key }) => key).includes('membership.told-leaving-over'),
    true,
  )
})

test('who leaves without closing goes on outside of the collective', async () => {
  const { world, delegate, facts } = await open()
  await delegate.browser.post(form, typed)
  assert.equal((await facts()).endsOn, null)
  assert.match(await world.get(page), /Ses services continuent sans lui/)
  assert.match(await world.get('/fr/hosters/crocus'), /Quitte le collectif le 31 janvier 2027/)
})

test('it is called off before its day, and all is as it was', async () => {
  const { world, delegate, offer, facts, other } = await open()
  await delegate.browser.post(form, { ...typed, closes: 'yes', successors: offer })
  const off = await delegate.browser.post(`${form}/calling-off`, {})
  assert.equal(off.status, 303)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → …'])
  assert.deepEqual([(await facts()).endsOn, (await facts()).successorUrl], [null, null])
  assert.equal((await world.request(page)).status, 404)
  assert.doesNotMatch(await world.get('/fr/hosters/crocus'), /Ferme le/)
  const told = (await toldTo(world, other.person.id)).map(({ key }) => key)
  assert.ok(told.includes('membership.told-welcome-called-off'))
  assert.equal((await delegate.browser.post(`${form}/calling-off`, {})).status, 404)
})

test('the day and the successors may be changed; an old page changes nothing', async () => {
  const { world, delegate, offer, facts } = await open()
  await delegate.browser.post(form, { ...typed, closes: 'yes', successors: offer })
  const later = { ...typed, endsOn: '2027-02-28', closes: 'yes', revision: '1' }
  assert.equal((await delegate.browser.post(form, later)).status, 303)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → 2027-02-28'])
  assert.deepEqual([(await facts()).endsOn, (await facts()).successorUrl], ['2027-02-28', null])
  const old = await delegate.browser.post(form, { ...later, reason: 'Une autre raison.' })
  assert.equal(old.status, 409)
  assert.match(await old.text(), /Une autre raison\./)
})

test('what is not right comes back with what was typed', async () => {
  const { delegate, offer } = await open()
  for (const [wrong, words] of [
    [{ endsOn: '' }, /Donnez le jour/],
    [{ endsOn: '2026-11-24' }, /dans 14 jours au plus tôt/],
    [{ endsOn: '2036-11-24' }, /dans deux ans au plus tard/],
    [{ endsOn: '2027-02-30' }, /Donnez le jour/],
    [{ reason: ' \u202e ' }, /Dites pourquoi/],
    [{ ownData: '' }, /récupère ses données/],
    [{ closes: 'yes', successors: ['nobody'] }, /n’accueille plus/],
    [{ successors: [offer] }, /n’accueille plus/],
    [{ reason: 'x'.repeat(3001) }, /trop long/],
  ] as const) {
    const answer = await delegate.browser.post(form, {
      ...typed,
      ...wrong,
      successors: [...('successors' in wrong ? wrong.successors : [])],
    })
    assert.equal(answer.status, 422, JSON.stringify(wrong).slice(0, 80))
    assert.match(await answer.text(), words)
  }
})

test('a single service closes in the same way, and the hoster stays', async () => {
  const { world, delegate, offer, facts } = await open()
  const at = '/fr/hosters/crocus/services/pad/closing'
  const answer = await delegate.browser.post(at, { ...typed, successors: offer })
  assert.equal(answer.headers.get('location'), '/fr/hosters/crocus/services/pad/leaving')
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → …'])
  assert.equal((await facts()).endsOn, '2027-01-31')
  assert.match(await world.get('/fr/hosters/crocus/services/pad/leaving'), /Bourrache/)
  assert.match(await delegate.browser.get(at), /C’est annoncé pour le 31 janvier 2027/)
  assert.equal((await delegate.browser.post(`${at}/calling-off`, {})).status, 303)
  assert.equal((await facts()).endsOn, null)
})

test('reminders go out a month, a week and a day before, each once', async () => {
  const { world, delegate } = await open()
  await delegate.browser.post(form, typed)
  const reminded = async () =>
    (await toldTo(world, delegate.id)).filter(({ key }) => key === 'membership.told-leaving-reminded').length
  const counts: number[] = []
  for (const day of ['2026-12-20', '2027-01-02', '2027-01-03', '2027-01-25', '2027-01-30', '2027-01-31']) {
    world.setClock(`${day}T10:00:00Z`)
    await world.runJobs()
    await world.runJobs()
    counts.push(await reminded())
  }
  assert.deepEqual(counts, [0, 1, 1, 2, 3, 3])
})

test('a mailbox that follows the states of the hoster is told by mail', async () => {
  const { world, db, hoster, delegate } = await open()
  const follower = {
    ...{ id: 'f', hosterId: hoster.id, personId: null, email: 'lis@mail.example', mailbox: 'lis@mail.example' },
    ...{
      language: 'fr',
      createdAt: '2026-11-01T10:00:00.000Z',
      confirmedAt: '2026-11-01T10:00:00.000Z',
      tokenHash: 'x',
    },
  }
  await db.insertInto('incidentFollower').values(follower).execute()
  await delegate.browser.post(form, { ...typed, closes: 'yes' })
  await world.runJobs()
  const mail = (await world.mails()).find(({ recipient }) => recipient === 'lis@mail.example')
  assert.match(
    mail?.body ?? '',
    /Crocus annonce son départ pour le 31 janvier 2027[\s\S]*\/fr\/hosters\/crocus\/leaving/,
  )
})

test('a neighbour announces nothing for it; the coordination does, where the hoster asked it to', async () => {
  const { other, coordination, world } = await open()
  assert.equal((await other.browser.post(form, typed)).status, 403)
  await actAtDemand(coordination, 'crocus')
  assert.equal((await coordination.post(form, typed)).status, 303)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → 2027-01-31'])
})

test('the announcement is taken back from the journal as well', async () => {
  const { world, db, delegate, coordination } = await open()
  await delegate.browser.post(form, { ...typed, closes: 'yes' })
  const entry = await db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'departure.announced')
    .executeTakeFirstOrThrow()
  assert.equal((await coordination.post(`/fr/journal/${entry.id}/undoing`, {})).status, 303)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → …'])
})

test('an end that its own file says sooner stays the sooner one', async () => {
  const { world, hoster, delegate } = await open()
  await given.service(world.db, hoster.id, { name: 'Vieux cloud', kinds: ['pad'], endsOn: '2026-12-31' })
  await delegate.browser.post(form, { ...typed, closes: 'yes' })
  const facts = async () => (await findService(world.db, hoster.id, 'vieux-cloud')).facts
  assert.equal((await facts()).endsOn, '2026-12-31')
  await delegate.browser.post(`${form}/calling-off`, {})
  assert.equal((await facts()).endsOn, '2026-12-31')
})

test('who closes without naming where to go on waits at the desk until somebody is named', async () => {
  const { world, delegate, coordination, offer } = await open()
  await delegate.browser.post(form, { ...typed, closes: 'yes' })
  const asked = /Trouver qui accueille les personnes de Crocus, qui s’en va/
  assert.match(await coordination.get('/fr/coordination'), asked)
  const { revision } = await world.db.selectFrom('departure').select('revision').executeTakeFirstOrThrow()
  const changed = { ...typed, closes: 'yes', successors: offer, revision: String(revision) }
  await delegate.browser.post(form, changed)
  assert.doesNotMatch(await coordination.get('/fr/coordination'), asked)
})
