import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { aChapter, aClause, aContent, givenDocument } from '../../charter/testing.ts'
import { openCrocus } from '../../delegates/testing.ts'
import { standingOf } from '../standing/index.ts'

const page = '/fr/coordination/waivers'
const content = aContent({ chapters: [aChapter('heart', [aClause('heart.meetings'), aClause('heart.bread')])] })

async function open() {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-23T10:00:00Z' })
  await givenDocument(world.db, { content })
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const browser = await world.as(id)
  const typed = {
    ...{ hoster: hoster.id, clause: 'heart.meetings', reason: 'La salle est fermée.', decisionName: 'AG d’automne' },
    ...{ decisionUrl: 'https://ruche.example/ag', fromDay: '2026-11-20', untilDay: '2026-12-31' },
  }
  const state = async (now = world.now) => {
    const day = now.toString().slice(0, 10)
    const standing = await standingOf(world.db, hoster.id, { day, now, public: true })
    return standing?.clauses.map(({ state }) => state)
  }
  return { world, hoster, browser, typed, state }
}

test('the coordination records a decision that lets a hoster off a clause, for some days', async () => {
  const { browser, typed, state, world } = await open()
  assert.deepEqual(await state(), [null, null])
  const answer = await browser.post(page, typed)
  assert.equal(answer.headers.get('location'), `${page}?saved=recorded`)
  assert.deepEqual(await state(), ['waived', null])
  const html = await browser.get(`${page}?saved=recorded`)
  assert.match(html, /Crocus[\s\S]*AG d’automne[\s\S]*du 20 novembre 2026 au 31 décembre 2026/)
  assert.deepEqual(await state(Temporal.Instant.from('2026-12-31T10:00:00Z')), ['waived', null], 'its last day')
  assert.deepEqual(await state(Temporal.Instant.from('2027-01-01T10:00:00Z')), [null, null])
  assert.match(await world.get('/fr/journal'), /Crocus<\/[^>]*>[^.]* est dispensé d’une clause/)
})

test('it ends it, and both can be taken back from the journal', async () => {
  const { browser, typed, state, world } = await open()
  await browser.post(page, typed)
  const [, end = ''] = /action="([^"]*\/end)"/.exec(await browser.get(page)) ?? []
  assert.equal((await browser.post(end, {})).headers.get('location'), `${page}?saved=ended`)
  assert.deepEqual(await state(), [null, null])
  assert.match(await browser.get(page), /terminée/)
  assert.equal((await browser.post(end, {})).status, 409)
  const undo = async (verb: string) => {
    const { id } = await world.db
      .selectFrom('journalEntry')
      .select('id')
      .where('verb', '=', verb)
      .orderBy('id')
      .executeTakeFirstOrThrow()
    return (await browser.post(`/fr/journal/${id}/undoing`, {})).status
  }
  assert.equal(await undo('waiver.ended'), 303)
  assert.deepEqual(await state(), ['waived', null])
  assert.equal(await undo('waiver.recorded'), 303)
  assert.deepEqual(await state(), [null, null])
})

test('what is not right comes back with what was typed', async () => {
  const { browser, typed, state } = await open()
  for (const [wrong, words] of [
    [{ hoster: '' }, /Choisissez un hébergeur/],
    [{ hoster: 'nobody' }, /Choisissez un hébergeur/],
    [{ clause: 'heart.gone' }, /Choisissez une clause/],
    [{ reason: ' ' }, /Dites pourquoi/],
    [{ decisionName: '' }, /Dites comment s’appelle/],
    [{ decisionUrl: 'javascript:alert(1)' }, /pas une adresse du web/],
    [{ fromDay: '' }, /Il manque le premier jour/],
    [{ fromDay: '2026-02-30' }, /pas un jour/],
    [{ untilDay: '2026-11-19' }, /dernier jour est avant/],
  ] as const) {
    const answer = await browser.post(page, { ...typed, reason: 'Une raison à garder', ...wrong })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, words)
    if (!('reason' in wrong)) assert.match(html, /Une raison à garder/)
  }
  assert.deepEqual(await state(), [null, null])
})

test('without a charter in force nobody can be let off', async () => {
  const { world } = await openCrocus()
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  assert.match(await (await world.as(id)).get(page), /Aucune charte n’est en vigueur/)
})
