import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given } from '../../../hosters/testing.ts'
import { neighbourIn, openLife, today } from '../testing.ts'
import { welcomesShown } from './queries.ts'
import { byNearness } from './welcome.ts'

const at = '/fr/hosters/ortie/welcome'

async function open() {
  const life = await openLife()
  const other = await neighbourIn(life.world, 'Ortie')
  const typed = { serviceId: other.service.id, places: '12', how: 'Écrivez à **bonjour**.' }
  return { ...life, other, typed }
}

test('a member offers to welcome people, by kind, with how many and how; and takes it back', async () => {
  const { world, db, other, typed } = await open()
  assert.match(await world.get('/fr/migration'), /Personne n’a encore proposé/)
  assert.equal((await other.browser.post(at, typed)).headers.get('location'), `${at}?saved=offered`)
  const page = await world.get('/fr/migration')
  assert.match(page, /<h2 id="kind-pad">[\s\S]*Ortie[\s\S]*12 places[\s\S]*<strong>bonjour/)
  await other.browser.post(at, { ...typed, places: '' })
  assert.match(await world.get('/fr/migration'), /Sans dire pour combien/)
  const rows = await db.selectFrom('welcome').select('id').execute()
  assert.equal(rows.length, 1, 'the same service is offered once')
  assert.equal((await other.browser.post(`${at}/${rows[0]?.id}/end`, {})).status, 303)
  assert.match(await world.get('/fr/migration'), /Personne n’a encore proposé/)
  assert.equal((await other.browser.post(`${at}/${rows[0]?.id}/end`, {})).status, 404)
})

test('only members offer, each for its own services', async () => {
  const { world, delegate, other, typed } = await open()
  assert.equal((await delegate.browser.post(at, typed)).status, 403)
  assert.equal((await delegate.browser.post('/fr/hosters/crocus/welcome', typed)).status, 422)
  const former = await neighbourIn(world, 'Ronce', {}, { standing: 'former' })
  const theirs = { ...typed, serviceId: former.service.id }
  assert.equal((await former.browser.post('/fr/hosters/ronce/welcome', theirs)).status, 409)
  for (const [wrong, words] of [
    [{ serviceId: '' }, /Choisissez un de vos services/],
    [{ places: 'beaucoup' }, /nombre entier/],
    [{ places: '0' }, /nombre entier/],
    [{ how: '\u202e' }, /Dites comment/],
  ] as const) {
    const answer = await other.browser.post(at, { ...typed, ...wrong })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), words)
  }
})

test('the nearest come first, and those of whom nobody knows where they are last', async () => {
  const { world, db } = await openLife()
  const place = (latitude: number, longitude: number) => ({
    places: [{ ...{ town: 'X', postcode: null, region: null, country: 'FR' }, latitude, longitude, address: null }],
  })
  const brest = await given.member(db, { name: 'Brest', ...place(48.39, -4.49) })
  for (const [name, where] of [
    ['Nulle-Part', {}],
    ['Lyon', place(45.76, 4.84)],
    ['Quimper', place(48.0, -4.1)],
  ] as const) {
    const one = await neighbourIn(world, name, {}, where)
    const typed = { serviceId: one.service.id, places: '', how: 'Venez.' }
    await one.browser.post(`/fr/hosters/${one.hoster.slug}/welcome`, typed)
  }
  const { hosterById } = await import('../../../hosters/index.ts')
  const from = await hosterById(db, brest.id)
  const found = from ? byNearness(await welcomesShown(db, today), from) : []
  assert.deepEqual(
    found.map(({ hoster }) => hoster.facts.name),
    ['Quimper', 'Lyon', 'Nulle-Part'],
  )
  assert.deepEqual(
    found.map(({ far }) => far !== null && far > 30),
    [true, true, false],
  )
})
