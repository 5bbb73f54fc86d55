import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../editing/testing.ts'
import { given } from '../hosters/testing.ts'
import { desk, givenPoints, openEvening, openWithMeeting, page } from './testing.ts'

const say = (hoster: string, answer: string) => ({ hoster, answer })

test('a hoster says beforehand whether somebody comes, and changes its mind', async () => {
  const { world, pervenche, crocus, souci, bleuet } = await openWithMeeting()
  assert.match(textOf(await pervenche.browser.get(page)), /Quelqu’un viendra pour Crocus/)
  assert.equal((await pervenche.browser.post(`${page}/attendance`, say(crocus.id, 'yes'))).status, 303)
  await souci.browser.post(`${page}/attendance`, say(bleuet.id, 'maybe'))
  assert.match(textOf(await world.get(page)), /Un hébergeur vient Crocus Un hébergeur vient peut-être Bleuet/)
  await pervenche.browser.post(`${page}/attendance`, say(crocus.id, 'no'))
  assert.match(textOf(await world.get(page)), /Un hébergeur ne vient pas Crocus/)
})

test('nobody answers for a hoster that is not theirs, and the coordination for none', async () => {
  const { pervenche, bleuet, melisse, angelique, crocus, world } = await openWithMeeting()
  assert.equal((await pervenche.browser.post(`${page}/attendance`, say(bleuet.id, 'yes'))).status, 403)
  assert.equal((await melisse.browser.post(`${page}/attendance`, say(crocus.id, 'yes'))).status, 403)
  assert.equal((await angelique.browser.post(`${page}/attendance`, say(crocus.id, 'yes'))).status, 403)
  assert.equal((await pervenche.browser.post(`${page}/attendance`, say(crocus.id, 'perhaps'))).status, 422)
  assert.equal((await world.post(`${page}/attendance`, say(crocus.id, 'yes'))).status, 401)
})

test('once it is over nobody says that they will come', async () => {
  const { world, pervenche, crocus } = await openWithMeeting()
  world.setClock('2026-12-17T21:00:00Z')
  assert.equal((await pervenche.browser.post(`${page}/attendance`, say(crocus.id, 'yes'))).status, 409)
})

test('who was there is noted hoster by hoster, once it has begun', async () => {
  const { world, angelique, crocus, bleuet } = await openWithMeeting()
  const present = `${desk}/presence`
  assert.equal((await angelique.browser.post(present, { present: [crocus.id] })).status, 409)
  world.setClock('2026-12-17T19:40:00Z')
  assert.equal((await angelique.browser.post(present, { present: [crocus.id, bleuet.id, 'nobody'] })).status, 303)
  assert.match(textOf(await world.get(page)), /Qui était là Bleuet Crocus/)
  await angelique.browser.post(present, { present: [bleuet.id] })
  assert.match(textOf(await world.get(page)), /Qui était là Bleuet/)
  assert.doesNotMatch(textOf(await world.get(page)), /Crocus/)
})

test('minutes are kept point by point, and seen on the page at once', async () => {
  const { world, angelique, points } = await openEvening()
  const at = `${desk}/points/${points[0]}`
  const answer = await angelique.browser.post(at, { report: 'On teste **chaque mois**.', revision: '0' })
  assert.equal(answer.status, 303)
  assert.match(await world.get(page), /On teste <strong>chaque mois<\/strong>/)
  assert.match(await angelique.browser.get(at), /On teste \*\*chaque mois\*\*/)
})

test('two who take minutes of the same point: the second sees what the first kept, and loses nothing', async () => {
  const { angelique, points, db } = await openEvening()
  const at = `${desk}/points/${points[0]}`
  await angelique.browser.post(at, { report: 'Première version.', revision: '0' })
  const answer = await angelique.browser.post(at, { report: 'Deuxième version.', revision: '0' })
  assert.equal(answer.status, 409)
  const html = await answer.text()
  assert.match(textOf(html), /Première version/)
  assert.match(html, />Deuxième version\.<\/textarea>/)
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(html) ?? []
  assert.equal((await angelique.browser.post(at, { report: 'Deuxième version.', revision })).status, 303)
  const row = await db.selectFrom('meetingPoint').select('report').where('id', '=', points[0]).executeTakeFirst()
  assert.equal(row?.report, 'Deuxième version.')
})

test('nothing is noted before the meeting begins', async () => {
  const opened = await openWithMeeting()
  const [id = ''] = await givenPoints(opened, 'Les sauvegardes')
  const { browser } = opened.angelique
  assert.equal((await browser.request(`${desk}/points/${id}`)).status, 409)
  assert.equal((await browser.post(`${desk}/points/${id}`, { report: 'Oui.', revision: '0' })).status, 409)
  const decision = { decisionText: 'Nous testons chaque mois.', pointId: id }
  assert.equal((await browser.post(`${desk}/decisions`, decision)).status, 409)
  assert.equal((await browser.post(`${desk}/publication`, {})).status, 409)
})

test('a decision by consensus stands under its point, in the journal too, and can be taken back', async () => {
  const { world, angelique, points, db } = await openEvening()
  const text = 'Chaque membre teste une restauration par an.'
  const decision = { decisionText: text, pointId: points[0] }
  assert.equal((await angelique.browser.post(`${desk}/decisions`, decision)).status, 303)
  assert.match(textOf(await world.get(page)), /Décidé Chaque membre teste/)
  assert.match(textOf(await world.get('/fr/journal')), /Une décision est notée/)
  const row = await db.selectFrom('meetingDecision').select('id').executeTakeFirstOrThrow()
  await angelique.browser.post(`${desk}/decisions/${row.id}/withdrawal`, {})
  assert.doesNotMatch(textOf(await world.get(page)), /Chaque membre teste/)
})

test('a decision that is no sentence, or leads to no vote, is refused with what was typed', async () => {
  const { angelique, points } = await openEvening()
  const wrong: [Record<string, string>, RegExp][] = [
    [{ decisionText: '' }, /Écrivez quelques mots/],
    [{ decisionText: 'Oui' }, /trop court/],
    [{ decisionText: 'Nous en votons bientôt.', decision: 'https://x.example/fr/decisions/nothing' }, /Aucun vote/],
  ]
  for (const [fields, words] of wrong) {
    const answer = await angelique.browser.post(`${desk}/decisions`, { pointId: points[0], ...fields })
    assert.equal(answer.status, 422)
    assert.match(textOf(await answer.text()), words)
  }
})

test('minutes are published once, and who acts for a member is told', async () => {
  const { world, angelique, points, melisse } = await openEvening()
  world.setClock('2026-12-18T09:00:00Z')
  assert.equal((await angelique.browser.post(`${desk}/publication`, {})).status, 303)
  await angelique.browser.post(`${desk}/publication`, {})
  world.pass({ minutes: 2 })
  await world.runJobs()
  assert.equal((await world.mails()).filter(({ body }) => /compte rendu .* est publié/.test(body)).length, 2)
  assert.match(textOf(await world.get('/fr/meetings')), /le compte rendu est publié/)
  const at = `${page}/points/${points[0]}`
  assert.equal((await melisse.browser.request(at)).status, 409)
  await angelique.browser.post(`${desk}/points/${points[0]}`, { report: 'Corrigé.', revision: '0' })
  assert.match(textOf(await world.get('/fr/journal')), /Un compte rendu publié est corrigé/)
})

test('a hoster that was made up is marked wherever it is named', async () => {
  const { world, angelique, points, db } = await openEvening()
  const { id } = await given.hoster(db, { name: 'Le Potager', standing: 'fictional' })
  const action = { actionText: 'Arroser souvent', hoster: id, person: '', dueOn: '', pointId: points[0] }
  await angelique.browser.post(`${desk}/actions`, action)
  assert.match(textOf(await world.get(page)), /Le Potager exemple fictif/)
})

test('while it lasts a meeting stands on top of the list, and among the past ones once it is over', async () => {
  const { world } = await openEvening()
  assert.match(
    textOf(await world.get('/fr/meetings')),
    /La prochaine Réunion du 17 décembre 2026 [^:]*:30 UTC\+1 : en cours/,
  )
  world.setClock('2026-12-17T21:00:00Z')
  const list = textOf(await world.get('/fr/meetings'))
  assert.match(list, /Les réunions passées Réunion du 17 décembre 2026/)
  assert.doesNotMatch(list, /La prochaine Réunion/)
})
