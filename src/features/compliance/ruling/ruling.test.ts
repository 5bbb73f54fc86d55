import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { standingOf } from '../standing/index.ts'
import { groundOf, rulingsOf, rulingsOnClause } from './index.ts'
import {
  clauseId,
  givenContest,
  givenRuling,
  givenToRule,
  journaled,
  openRulings,
  ruling,
  rulingsIn,
} from './testing.ts'

test('somebody of another hoster rules on what is said: public, with their name, their hoster and their reasons', async () => {
  const opened = await openRulings()
  const { world, db, souci, crocus, pervenche } = opened
  const said = await givenToRule(opened)
  assert.match(await souci.browser.get('/fr/coordination/rulings'), /Vous pouvez trancher/)
  const form = await souci.browser.get(said.case)
  assert.match(form, /mesure d’audience/)
  assert.match(form, /Nous avons retiré cet appel/)
  const { page } = await givenRuling(opened, said.case)
  const shown = await world.get(page)
  assert.match(shown, /L’engagement n’est pas tenu/)
  assert.match(shown, /Rendu par <bdi>Souci<\/bdi>, de .*Bleuet/)
  assert.match(shown, /l’engagement dit qu’elle n’en appelle aucun/)
  assert.match(await world.get('/fr/rulings'), /Crocus/)
  assert.match(await world.get('/en/rulings'), /The clause is not kept/)
  assert.ok((await toldTo(world, pervenche.id)).some(({ key }) => key === 'compliance.told-ruled'))
  assert.equal((await rulingsOf(db, crocus.id)).length, 1)
  assert.equal((await journaled(world)).at(-1), 'ruling.made (public)')
  assert.doesNotMatch(await souci.browser.get('/fr/coordination/rulings'), /Vous pouvez trancher/)
})

test('it is a precedent on the page of the clause, for all', async () => {
  const opened = await openRulings()
  const { world, db } = opened
  const at = `/fr/documents/charter/clauses/${clauseId}`
  assert.doesNotMatch(await world.get(at), /Un avis sur cet engagement/)
  const { page } = await givenRuling(opened, (await givenContest(opened)).case)
  const shown = await world.get(at)
  assert.match(shown, /Un avis sur cet engagement/)
  assert.ok(shown.includes(`href="${page}"`))
  assert.equal((await rulingsOnClause(db, clauseId)).length, 1)
  assert.deepEqual(await rulingsOnClause(db, 'respect.accounts'), [])
})

test('what was ruled makes the state of the clause', async () => {
  const opened = await openRulings()
  const { world, db, crocus } = opened
  const contest = await givenContest(opened)
  await givenRuling(opened, contest.case, { outcome: 'met' })
  const standing = await standingOf(db, crocus.id, { day: '2026-11-23', now: world.now, public: true })
  assert.equal(standing?.clauses.find(({ clause }) => clause.id === clauseId)?.state, 'met')
})

test('a hoster that said nothing is ruled on too, once its time is over', async () => {
  const opened = await openRulings()
  const { world, angelique } = opened
  const { suspect, oneSuspicion } = await import('./testing.ts')
  await suspect(world)
  const { id } = await oneSuspicion(world)
  world.pass({ hours: 14 * 24 })
  const [desk, judge] = [await world.as(angelique.id), await world.as(opened.souci.id)]
  const at = `/fr/coordination/rulings/suspicions/${id}`
  assert.equal((await judge.request(at)).status, 404)
  await desk.post(`/fr/coordination/suspicions/${id}/ruling`, {})
  assert.match(await judge.get(at), /L’hébergeur n’a pas répondu/)
  assert.equal((await world.request(`/fr/suspicions/${id}`)).status, 404)
  assert.equal((await judge.post(at, ruling(opened, { outcome: 'unfounded' }))).status, 303)
  assert.match(await world.get(`/fr/suspicions/${id}`), /Il n’y avait rien à retenir/)
})

test('what is wrong with the form is said, and nothing typed is lost', async () => {
  const opened = await openRulings()
  const said = await givenToRule(opened)
  for (const [changes, words] of [
    [{ outcome: 'guilty' }, /Choisissez ce que vous tranchez/],
    [{ reasons: 'Parce que.' }, /Écrivez au moins 40 caractères/],
    [{ name: ' \u202e ' }, /Écrivez un nom/],
    [{ name: 'x'.repeat(61) }, /trop long/],
    [{ free: '' }, /Confirmez que rien ne vous lie/],
  ] as const) {
    const answer = await opened.souci.browser.post(said.case, ruling(opened, changes))
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, words)
    if (!('reasons' in changes)) assert.match(page, /n’en appelle aucun/)
  }
  assert.deepEqual(await rulingsIn(opened.world), [])
})

test('two who rule at once: the first stands, and the other is told', async () => {
  for (let round = 0; round < 4; round++) {
    const opened = await openRulings()
    const said = await givenToRule(opened)
    const { delegateIn } = await import('../../delegates/testing.ts')
    const lilas = await delegateIn(opened.world, opened.bleuet.id, 'Lilas')
    const answers = await Promise.all(
      [opened.souci, lilas].map(({ browser }, at) =>
        browser.post(said.case, ruling(opened, { outcome: at === 0 ? 'met' : 'not-met' })),
      ),
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
    assert.equal((await rulingsIn(opened.world)).length, 1)
    const late = answers.find(({ status }) => status === 409)
    assert.match((await late?.text()) ?? '', /Un avis a déjà été rendu.*n’en appelle aucun/s)
  }
})

test('hostile reasons are shown as words, and can be hidden', async () => {
  const opened = await openRulings()
  const { world, angelique } = opened
  const said = await givenToRule(opened)
  const reasons =
    '<script>alert(1)</script> [x](javascript:alert(1)) <b onclick=x>gras</b> \u202egnol, et de quoi remplir.'
  const { page, id } = await givenRuling(opened, said.case, { reasons, name: 'Sou\u202eci <b>' })
  const shown = await world.get(page)
  assert.doesNotMatch(shown, /<script>alert|href="javascript|<b onclick|\u202e/)
  assert.match(shown, /Souci &lt;b&gt;/)
  const about = `/fr/coordination/restrictions/add?about=${encodeURIComponent(`/rulings/${id}`)}`
  await angelique.browser.post(about, { what: 'reasons', reason: 'Ces raisons nomment une personne privée.' })
  const hidden = await world.get(page)
  assert.doesNotMatch(hidden, /de quoi remplir/)
  assert.match(hidden, /nomment une personne privée/)
})

test('who rules keeps their name when they leave their hoster, and not when they erase their account', async () => {
  const opened = await openRulings()
  const { world, db, souci } = opened
  const said = await givenToRule(opened)
  const { page } = await givenRuling(opened, said.case, { name: 'Souci des Champs' })
  const ended = { endedAt: '2026-11-23T10:00:00.000Z', endedByPersonId: souci.id }
  await db.updateTable('delegation').set(ended).where('personId', '=', souci.id).execute()
  assert.match(await world.get(page), /Souci des Champs/)
  const own = await (await souci.browser.request('/fr/account/data/export.json')).text()
  assert.match(own, /Souci des Champs/)
  assert.equal((await souci.browser.post('/fr/account/erasure', { sure: 'yes' })).status, 303)
  const shown = await world.get(page)
  assert.doesNotMatch(shown, /Souci/)
  assert.match(shown, /par une personne qui a effacé son compte/)
  assert.match(shown, /Bleuet/)
  assert.match(shown, /n’en appelle aucun/)
})

test('the list of rulings goes on page by page', async () => {
  const opened = await openRulings()
  const { world, db } = opened
  const said = await givenToRule(opened)
  await givenRuling(opened, said.case)
  const row = await db.selectFrom('ruling').selectAll().executeTakeFirstOrThrow()
  for (let at = 0; at < 24; at++)
    await db
      .insertInto('ruling')
      .values({ ...row, id: `older-${at}`, suspicionId: null, at: `2026-10-01T${10 + (at % 10)}:00:00.${100 + at}Z` })
      .execute()
  const first = await world.get('/fr/rulings')
  const next = /href="(\/fr\/rulings\?after=[^"]+)"/.exec(first)?.[1] ?? ''
  const second = await world.get(next)
  const count = (page: string) => page.match(/Avis du/g)?.length
  assert.deepEqual([count(first), count(second)], [20, 5])
  assert.match(await world.get('/fr/rulings?after=nothing'), /Avis du/)
  assert.equal((await world.request('/fr/rulings/nothing')).status, 404)
})

test('what is ruled last counts; what was unfounded says nothing', () => {
  const at = (stands: 'met' | 'not-met' | 'unfounded', standsSince: string) => ({ stands, standsSince })
  assert.equal(groundOf([]), null)
  assert.equal(groundOf([at('unfounded', '2026-01-01')]), null)
  assert.deepEqual(groundOf([at('unfounded', '2026-03-01'), at('met', '2026-02-01'), at('not-met', '2026-01-01')]), {
    outcome: 'met',
    at: '2026-02-01',
  })
})
