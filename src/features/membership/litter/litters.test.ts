import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { addLitter } from './add-litter.ts'
import { datesAround } from './testing.ts'

async function openDesk() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  return { world, desk: await world.as(id) }
}

const typed = { number: '12', nameFr: 'L’hiver', nameEn: '', ...datesAround('2026-11-23') }

const entries = async ({ db }: TestSite) =>
  (
    await db.selectFrom('journalEntry').select(['verb', 'visibility']).where('subjectKind', '=', 'litter').execute()
  ).map(({ verb, visibility }) => `${verb} (${visibility})`)

test('the coordination announces a litter; everybody reads what happens now and until when', async () => {
  const { world, desk } = await openDesk()
  const answer = await desk.post('/fr/coordination/litters/add', typed)
  assert.equal(answer.headers.get('location'), '/fr/litters/12')
  const page = textOf(await world.get('/fr/litters/12'))
  assert.match(page, /Portée n° 12/)
  assert.match(page, /Les candidatures sont ouvertes, jusqu’au 30 novembre 2026 inclus/)
  assert.match(page, /Vote des membres/)
  assert.match(page, /Aucune candidature pour l’instant/)
  assert.match(textOf(await world.get('/en/litters')), /Applications are open, until the end of 30 November 2026/)
  assert.deepEqual(await entries(world), ['litter.announced (public)'])
})

test('the page tells each moment of its life', async () => {
  const { world, desk } = await openDesk()
  await desk.post('/fr/coordination/litters/add', typed)
  for (const [day, said] of [
    ['2026-12-01', /Les dossiers sont relus/],
    ['2026-12-21', /Les candidats lisent les relectures/],
    ['2026-12-27', /Les membres votent, jusqu’au/],
    ['2027-02-01', /Terminée : le vote a fini le/],
  ] as const) {
    world.setClock(`${day}T12:00:00Z`)
    assert.match(textOf(await world.get('/fr/litters/12')), said)
  }
})

test('what is wrong with its dates is said at each, and nothing typed is lost', async () => {
  const { desk } = await openDesk()
  const wrong = { ...typed, closesOn: '2026-10-01', reviewUntil: 'demain', number: '0' }
  const answer = await desk.post('/fr/coordination/litters/add', wrong)
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Donnez un numéro/)
  assert.match(page, /value="L’hiver"/)
  const order = await desk.post('/fr/coordination/litters/add', { ...typed, closesOn: '2026-10-01' })
  assert.match(await order.text(), /ne peuvent pas fermer avant d’ouvrir/)
})

test('two litters never have one number', async () => {
  const { desk } = await openDesk()
  await desk.post('/fr/coordination/litters/add', typed)
  const again = await desk.post('/fr/coordination/litters/add', typed)
  assert.equal(again.status, 422)
  assert.match(await again.text(), /Une autre portée a déjà ce numéro/)
})

test('dates move with a reason that everybody reads', async () => {
  const { world, desk } = await openDesk()
  await desk.post('/fr/coordination/litters/add', typed)
  const moved = { ...typed, closesOn: '2026-12-04', revision: '1', reason: '' }
  const at = '/fr/coordination/litters/12'
  assert.match(await (await desk.post(at, moved)).text(), /Dites pourquoi/)
  const answer = await desk.post(at, { ...moved, reason: 'Les congrès de l’automne.' })
  assert.equal(answer.status, 303)
  const page = textOf(await world.get('/fr/litters/12'))
  assert.match(page, /Dernier jour des candidatures : du 30 novembre 2026 au 4 décembre 2026/)
  assert.match(page, /Les congrès de l’automne/)
  assert.deepEqual(await entries(world), ['litter.announced (public)', 'litter.edited (public)'])
})

test('who comes second with an old form overwrites nothing', async () => {
  const { world, desk } = await openDesk()
  await desk.post('/fr/coordination/litters/add', typed)
  const edit = { ...typed, revision: '1', reason: 'Plus long.' }
  await desk.post('/fr/coordination/litters/12', { ...edit, closesOn: '2026-12-04' })
  const second = await desk.post('/fr/coordination/litters/12', { ...edit, closesOn: '2026-12-02' })
  assert.equal(second.status, 409)
  assert.match(textOf(await world.get('/fr/litters/12')), /4 décembre 2026/)
})

test('a calendar takes the dates, day by day', async () => {
  const { world, desk } = await openDesk()
  await desk.post('/fr/coordination/litters/add', typed)
  const answer = await world.request('/fr/litters/12.ics')
  assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar/)
  const text = await answer.text()
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 4)
  assert.match(text, /SUMMARY:Portée n°\s12\s: Vote des membres/)
  assert.match(text, /DTSTART;VALUE=DATE:20261101\r\nDTEND;VALUE=DATE:20261201/)
})

test('a number that no litter has leads nowhere, whatever is typed', async () => {
  const { world } = await openDesk()
  for (const number of ['1', '0', '-1', '99999999999999', 'x', '1e3', '%00'])
    for (const ending of ['', '.ics']) assert.equal((await world.request(`/fr/litters/${number}${ending}`)).status, 404)
})

test('a litter shows the hosters that the register counts in it, and never those that were made up', async () => {
  const { world } = await openDesk()
  await addLitter(world.db, { number: 3, name: {}, dates: datesAround('2020-01-10') }, byMachine('test', world.now))
  await given.hoster(world.db, { name: 'Bleuet', periods: [{ litter: '3' }] })
  await given.hoster(world.db, { name: 'Coucou', standing: 'fictional', periods: [{ litter: '3' }] })
  const page = textOf(await world.get('/fr/litters/3'))
  assert.match(page, /Un hébergeur du registre en vient/)
  assert.match(page, /Bleuet/)
  assert.doesNotMatch(page, /Coucou/)
  assert.match(textOf(await world.get('/fr/litters')), /Elle a donné : Bleuet/)
})

test('nobody but the coordination announces or moves', async () => {
  const { world } = await openDesk()
  const { id } = await givenPerson(world.db, { name: 'Mélisse' })
  const browser = await world.as(id)
  for (const at of ['/fr/coordination/litters/add', '/fr/coordination/litters']) {
    assert.equal((await browser.request(at)).status, 403)
    assert.equal((await world.request(at)).status, 303)
  }
})
