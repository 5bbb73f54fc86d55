import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { textOf } from '../editing/testing.ts'
import { desk, openEvening, page } from './testing.ts'

test('an action is promised by a hoster or a person, and they are told', async () => {
  const { world, angelique, points, crocus, pervenche, melisse } = await openEvening()
  const action = {
    actionText: 'Écrire un guide',
    hoster: crocus.id,
    person: '',
    dueOn: '2026-12-31',
    pointId: points[0],
  }
  assert.equal((await angelique.browser.post(`${desk}/actions`, action)).status, 303)
  const other = { ...action, actionText: 'Relire le guide', hoster: '', person: melisse.email }
  assert.equal((await angelique.browser.post(`${desk}/actions`, other)).status, 303)
  const text = textOf(await world.get(page))
  assert.match(text, /Écrire un guide Crocus 31 décembre 2026 à faire/)
  assert.match(text, /Relire le guide Mélisse/)
  world.pass({ minutes: 2 })
  await world.runJobs()
  const told = (await world.mails()).filter(({ body }) => /quelque chose a été noté/.test(body))
  assert.deepEqual(told.map(({ recipient }) => recipient).sort(), [melisse.email, pervenche.email].sort())
})

test('an action without anybody, or by a mailbox that nobody has, is refused', async () => {
  const { angelique, points } = await openEvening()
  const action = { actionText: 'Écrire un guide', hoster: '', person: '', dueOn: '', pointId: points[0] }
  for (const [fields, words] of [
    [{}, /Dites qui s’en charge/],
    [{ person: 'nobody@mail.example' }, /Personne n’a de compte/],
    [{ hoster: 'nothing' }, /de la liste/],
    [{ person: 'Mélisse', dueOn: '31/12/2026' }, /Donnez un jour/],
  ] as const) {
    const answer = await angelique.browser.post(`${desk}/actions`, { ...action, ...fields })
    assert.equal(answer.status, 422)
    assert.match(textOf(await answer.text()), words)
  }
})

test('who promised says that it is done; others do not; an open one is carried to the next agenda', async () => {
  const { world, angelique, points, crocus, pervenche, souci } = await openEvening()
  const action = {
    actionText: 'Écrire un guide',
    hoster: crocus.id,
    person: '',
    dueOn: '2026-12-31',
    pointId: points[0],
  }
  await angelique.browser.post(`${desk}/actions`, action)
  const { id } = await world.db.selectFrom('meetingAction').select('id').executeTakeFirstOrThrow()
  const next = { day: '2027-01-21', at: '20:30', minutes: '90', title: '', place: '', revision: '0' }
  await angelique.browser.post('/fr/coordination/meetings', next)
  assert.match(textOf(await world.get('/fr/meetings/2027-01-21')), /Ce qui restait à faire .*Écrire un guide/)
  world.setClock('2027-01-05T10:00:00Z')
  await world.directory.refresh()
  assert.match(textOf(await world.get('/fr/meetings')), /Écrire un guide Crocus 31 décembre 2026 en retard/)
  assert.equal((await souci.browser.post(`/fr/meetings/actions/${id}`, { outcome: 'done' })).status, 403)
  assert.equal((await pervenche.browser.post(`/fr/meetings/actions/${id}`, { outcome: 'done' })).status, 303)
  assert.equal((await pervenche.browser.post(`/fr/meetings/actions/${id}`, { outcome: 'done' })).status, 409)
  assert.doesNotMatch(textOf(await world.get('/fr/meetings')), /Écrire un guide/)
  assert.doesNotMatch(textOf(await world.get('/fr/meetings/2027-01-21')), /Écrire un guide/)
  assert.equal((await angelique.browser.post(`/fr/meetings/actions/${id}`, { outcome: 'open' })).status, 303)
  world.setClock('2027-01-21T20:00:00Z')
  await angelique.browser.post(`/fr/meetings/actions/${id}`, { outcome: 'dropped' })
  assert.match(textOf(await world.get('/fr/meetings/2027-01-21')), /Écrire un guide .*abandonné/)
})

test('an action of somebody who gave no name says so, without their mailbox', async () => {
  const { world, angelique, points } = await openEvening()
  const nameless = await givenPerson(world.db, { name: null, email: 'sans.nom@mail.example' })
  const action = { actionText: 'Écrire un guide', hoster: '', person: nameless.email, dueOn: '', pointId: points[0] }
  await angelique.browser.post(`${desk}/actions`, action)
  const text = textOf(await world.get(page))
  assert.match(text, /Écrire un guide quelqu’un qui n’a pas donné son nom/)
  assert.ok(!text.includes('sans.nom'))
})

test('what one promised, or a hoster for which one acts, stands on one’s account until it is done', async () => {
  const { world, angelique, points, crocus, melisse, pervenche, souci } = await openEvening()
  const action = { actionText: 'Écrire un guide', hoster: crocus.id, person: '', dueOn: '', pointId: points[0] }
  await angelique.browser.post(`${desk}/actions`, { ...action, dueOn: '2026-12-31' })
  await angelique.browser.post(`${desk}/actions`, { ...action, hoster: '', person: melisse.email })
  const account = '/fr/account'
  assert.match(
    textOf(await pervenche.browser.get(account)),
    /Promis en réunion .*Écrire un guide Crocus 31 décembre 2026 à faire C’est fait/,
  )
  const html = await melisse.browser.get(account)
  assert.match(textOf(html), /Promis en réunion .*Écrire un guide Mélisse sans date à faire C’est fait/)
  assert.match(html, /href="\/fr\/meetings\/2026-12-17#actions"/)
  for (const { browser } of [souci, angelique]) assert.doesNotMatch(await browser.get(account), /Promis en réunion/)
  world.setClock('2027-01-05T10:00:00Z')
  assert.match(textOf(await pervenche.browser.get(account)), /31 décembre 2026 en retard/)
  const [, done = ''] = /action="([^"]*\/actions\/[^"]*)"/.exec(await pervenche.browser.get(account)) ?? []
  const answer = await pervenche.browser.post(done, { outcome: 'done', from: 'account' })
  assert.equal(answer.headers.get('location'), account)
  assert.doesNotMatch(await pervenche.browser.get(account), /Promis en réunion/)
  assert.match(await melisse.browser.get(account), /Promis en réunion/)
  const elsewhere = await angelique.browser.post(done, { outcome: 'open', from: 'https://evil.example/' })
  assert.equal(elsewhere.headers.get('location'), page)
})
