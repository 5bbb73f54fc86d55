import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenDocument } from '../../charter/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { neighbourIn, openLife } from './testing.ts'

const departure = { endsOn: '2027-01-31', reason: 'Nous partons.', ownData: 'Menu.', revision: '0' }

/** Crocus with a little of everything that its life leaves in the journal. */
async function open() {
  const life = await openLife()
  const { world, delegate, coordination, db } = life
  await givenDocument(db)
  const other = await neighbourIn(world, 'Ortie')
  await other.browser.post('/fr/hosters/ortie/welcome', { serviceId: other.service.id, places: '3', how: 'Venez.' })
  await delegate.browser.post('/fr/hosters/crocus/departure', departure)
  await delegate.browser.post('/fr/hosters/crocus/departure/calling-off', {})
  await delegate.browser.post('/fr/hosters/crocus/life/pause', { to: 'idle', from: '2026-11-20' })
  const asked = { kind: 'exclusion', reasons: 'Elle part.', clauseIds: 'bread.flour' }
  const at = (await coordination.post('/fr/hosters/crocus/sanction', asked)).headers.get('location') ?? ''
  await delegate.browser.post(`${at}/reply`, { reply: 'Non.' })
  await coordination.post(`${at}/withdrawal`, {})
  return { ...life, other }
}

test('all that happens in a hoster’s life is in the journal, in both languages', async () => {
  const { world } = await open()
  const french = textOf(await world.get('/fr/journal'))
  for (const words of [
    /Annoncé\s: le départ\s: Crocus/,
    /Annulé\s: le départ\s: Crocus/,
    /Une période dans le collectif a commencé\s: Crocus/,
    /Demandé aux membres\s: exclusion\s: Crocus/,
    /L’hébergeur a répondu\s: exclusion\s: Crocus/,
    /Demande retirée\s: exclusion\s: Crocus/,
    /Proposé\s: l’accueil dans «\sPad\s» \(Ortie\)/,
  ])
    assert.match(french, words)
  const english = textOf(await world.get('/en/journal'))
  for (const words of [
    /Announced: the departure: Crocus/,
    /Asked of the members: exclusion: Crocus/,
    /Offered: the welcome/,
  ])
    assert.match(english, words)
})

test('the texts of people are not in the journal: they can be changed, and go', async () => {
  const { db } = await open()
  const rows = await db.selectFrom('journalEntry').select(['verb', 'content']).execute()
  const own = rows.filter(({ verb }) => /^(departure|welcome|sanction|membership)\./.test(verb))
  assert.ok(own.length > 6)
  assert.doesNotMatch(JSON.stringify(own), /Nous partons|Venez\.|Elle part|Menu\./)
})

test('an entry shows what was and what is, by its words', async () => {
  const { world, db } = await open()
  const entry = async (verb: string) =>
    (await db.selectFrom('journalEntry').select('id').where('verb', '=', verb).executeTakeFirstOrThrow()).id
  assert.match(textOf(await world.get(`/fr/journal/${await entry('departure.announced')}`)), /31 janvier 2027/)
  const begun = textOf(await world.get(`/fr/journal/${await entry('membership.begun')}`))
  assert.match(begun, /20 novembre 2026/)
  assert.match(begun, /décidé sur ce site/)
})

test('a pause is not undone from the journal, nor what members decide', async () => {
  const { db, coordination } = await open()
  for (const verb of ['membership.begun', 'sanction.proposed', 'departure.called-off']) {
    const { id } = await db.selectFrom('journalEntry').select('id').where('verb', '=', verb).executeTakeFirstOrThrow()
    assert.equal((await coordination.post(`/fr/journal/${id}/undoing`, {})).status, 409, verb)
  }
})
