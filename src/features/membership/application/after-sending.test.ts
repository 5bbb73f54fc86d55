// Corrections, withdrawal, and what leaves the page of what is over.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import type { ApplicationState } from './application.ts'
import { changeApplication } from './change-application.ts'
import { changesOf, findApplication, versionsOf } from './queries.ts'
import { draft, givenApplication, givenAssessment, givenLitter, openApplying, page, save, sendNow } from './testing.ts'

async function openSent(t: Parameters<typeof openApplying>[0]) {
  const opened = await openApplying(t)
  const { world, hoster, ana } = opened
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  const application = await givenApplication(world, { hosterId: hoster.id, personId: ana.id })
  const become = (to: ApplicationState, more: Partial<Parameters<typeof changeApplication>[2]> = {}) =>
    changeApplication(
      world.db,
      application.id,
      { to, reason: null, nextStep: null, expectedAt: null, language: 'fr', ...more },
      byMachine('test', world.now),
    )
  return { ...opened, application, become, browser: ana.browser }
}

test('corrections are asked by part, made, sent again, and what changed stays readable', async (t) => {
  const { world, browser, application, become } = await openSent(t)
  await become('in-review')
  world.pass({ hours: 24 * 2 })
  await become('corrections', {
    reason: 'Dites **qui** répond.',
    nextStep: 'Renvoyez le dossier.',
    expectedAt: '2026-12-01',
    partsAsked: ['users'],
  })
  const asked = textOf(await world.get(page))
  assert.match(asked, /Des corrections sont demandées depuis le 25 novembre 2026/)
  assert.match(asked, /Dites qui répond.*À reprendre : Les personnes qui utilisent les services.*Renvoyez le dossier/)
  assert.match(asked, /Prochaine étape attendu jusqu’au 1er décembre 2026/)
  assert.match(textOf(await browser.get(page)), /Corriger le dossier/)
  assert.doesNotMatch(textOf(await world.get(page)), /Corriger le dossier/)

  assert.doesNotMatch(await browser.get(`${draft}/reasons`), /name="go"/, 'that part was not asked for')
  assert.equal((await browser.post(`${draft}/reasons`, { mark: 'x', reasons: 'Autre.' })).status, 409)
  await save(browser, 'users', { users: 'Un atelier par mois, et Ana répond.', prices: 'Tout est gratuit.' })
  assert.equal((await sendNow(browser)).headers.get('location'), page)
  assert.equal((await findApplication(world.db, 'crocus')).state, 'in-review', 'it goes on where it was interrupted')
  assert.equal((await versionsOf(world.db, application.id)).length, 2)
  const versions = await world.get(`${page}/versions`)
  assert.match(versions, /<ins>.*, et Ana répond/)
  assert.match(textOf(versions), /Envoi 2.*Envoi 1.*Le premier envoi/)
  assert.match(await world.get(page), /href="\/fr\/applications\/crocus\/versions"/)
})

test('a step that is not allowed is refused, and leaves nothing behind', async (t) => {
  const { world, application, become } = await openSent(t)
  await assert.rejects(become('admitted'), /membership.not-now/)
  await assert.rejects(become('draft'), /membership.not-now/)
  assert.equal((await changesOf(world.db, application.id)).length, 2)
  assert.equal((await findApplication(world.db, 'crocus')).state, 'sent')
})

test('the applicant takes it back; the dossier stays until half a year has passed, then persons leave', async (t) => {
  const { world, browser } = await openSent(t)
  const gone = await browser.post(`${page}/withdrawal`, { reason: 'Nous ne sommes plus que deux.' })
  assert.equal(gone.headers.get('location'), page)
  const text = textOf(await world.get(page))
  assert.match(text, /Retirée par l’hébergeur le 23 novembre 2026/)
  assert.match(text, /Nous ne sommes plus que deux/)
  assert.match(text, /Nigelle/)
  world.pass({ hours: 24 * 150 })
  await world.runJobs()
  assert.match(textOf(await world.get(page)), /Nigelle/)
  world.pass({ hours: 24 * 40 })
  await world.runJobs()
  const after = textOf(await world.get(page))
  assert.doesNotMatch(after, /Nigelle|bonjour@|six bénévoles/)
  assert.match(after, /L’équipe, les personnes et les contacts ont quitté cette page/)
  assert.match(after, /Nous voulons entraide.*|Nous ne sommes plus que deux/)
  assert.doesNotMatch(JSON.stringify(await world.db.selectFrom('applicationVersion').selectAll().execute()), /Nigelle/)
  const cleared = await world.db.selectFrom('journalEntry').select('verb').where('verb', 'like', '%cleared').execute()
  await world.runJobs()
  assert.equal(cleared.length, 1)
})

test('all of it leaves at the applicant’s wish, with the withdrawal or later', async (t) => {
  const { world, browser, application } = await openSent(t)
  await browser.post(`${page}/withdrawal`, { reason: 'Plus tard.', erase: 'yes' })
  const text = textOf(await world.get(page))
  assert.match(text, /À la demande de l’hébergeur, le dossier a quitté cette page/)
  assert.match(text, /Plus tard/, 'result and reasons stay')
  assert.doesNotMatch(text, /entraide|Nigelle|Un atelier|Le site répond/)
  const json = await world.json(`${page}.json`)
  assert.deepEqual(Reflect.get(Object(json), 'dossier'), null)
  assert.doesNotMatch(JSON.stringify(await versionsOf(world.db, application.id)), /entraide|atelier/)
  assert.equal((await browser.post(`${page}/withdrawal`, {})).status, 409)
})

test('what was withdrawn with its dossier is erased later, by its people alone', async (t) => {
  const { world, browser } = await openSent(t)
  await browser.post(`${page}/withdrawal`, { reason: '' })
  assert.match(textOf(await browser.get(page)), /Effacer tout le dossier/)
  assert.equal((await world.post(`${page}/withdrawal`, {})).status, 401)
  assert.equal((await browser.post(`${page}/withdrawal`, {})).status, 303)
  assert.match(textOf(await world.get(page)), /le dossier a quitté cette page/)
})

test('a refused one keeps its dossier half a year, and its result and reasons for ever', async (t) => {
  const { world, become, browser } = await openSent(t)
  await become('ready')
  await become('declined', { reason: 'Le domaine pad n’est pas tenu.' })
  assert.equal((await browser.post(`${page}/withdrawal`, {})).status, 409, 'it was voted on')
  await world.runJobs()
  world.pass({ hours: 24 * 190 })
  await world.runJobs()
  const text = textOf(await world.get(page))
  assert.doesNotMatch(text, /Nigelle/)
  assert.match(text, /Non retenue.*Le domaine pad n’est pas tenu/)
})

test('a postponed one is written on and sent to a later litter', async (t) => {
  const { world, become, browser } = await openSent(t)
  await become('postponed', { reason: 'Plus tard.' })
  await save(browser, 'users', { users: 'Deux ateliers par mois.', prices: 'Gratuit.' })
  world.pass({ hours: 24 * 60 })
  await givenLitter(world.db, 14, world.now.toString().slice(0, 10))
  assert.equal((await sendNow(browser)).headers.get('location'), page)
  const { state, litterNumber, version } = await findApplication(world.db, 'crocus')
  assert.deepEqual([state, litterNumber, version], ['sent', 14, 2])
})

test('a draft that nobody saves is told of after eleven months, and goes after twelve', async (t) => {
  const { world, hoster, ana, zoe } = await openApplying(t)
  await givenApplication(world, { hosterId: hoster.id, personId: ana.id, sent: false })
  await world.runJobs()
  world.pass({ hours: 24 * 336 })
  await world.runJobs()
  world.pass({ hours: 24 * 1 })
  await world.runJobs()
  for (const { id } of [ana, zoe])
    assert.equal((await toldTo(world, id)).filter(({ key }) => key === 'membership.fading').length, 1)
  assert.equal((await ana.browser.request(draft)).status, 200)
  world.pass({ hours: 24 * 31 })
  await world.runJobs()
  assert.deepEqual(await world.db.selectFrom('application').select('id').execute(), [])
})
