// What binds somebody to a case binds them as the coordination too: they neither learn who said it, nor decide.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, givenDelegate } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import {
  givenContest,
  givenRuling,
  givenToRule,
  leadsTo,
  type Opened,
  oneSuspicion,
  openRulings,
  ruling,
  suspect,
} from './testing.ts'

const mailbox = 'navet.secret@mail.example'
const owner = { name: 'La Grande Serre', website: null }
const dismissal = 'Cet hôte est celui de Crocus, sous un autre nom.'
const decision = { outcome: 'met', name: 'AG du 1er décembre 2026', url: '' }
const reason = 'Cet hôte est bien le nôtre, voyez notre page.'

type Browser = Opened['souci']['browser']

/** Somebody of the coordination who acts for Aneth. */
async function insiderOf({ world, db }: Opened, said: { owner?: typeof owner } = {}) {
  const aneth = await given.hoster(db, { name: 'Aneth', standing: 'active', website: null, ...said })
  const person = await givenPerson(db, { name: 'Bergamote', roles: ['coordination'] })
  await givenDelegate(db, { personId: person.id, hosterId: aneth.id })
  return { ...person, aneth, browser: await world.as(person.id) }
}

/** A suspicion goes all its way, and is shut to somebody at each step. */
async function assertShut(opened: Opened, browser: Browser) {
  const { world, pervenche, angelique, souci } = opened
  await suspect(world, { email: mailbox })
  const { id } = await oneSuspicion(world)
  const desk = `/fr/coordination/suspicions/${id}`
  const page = await browser.get(desk)
  assert.match(page, /qui l’a dit ne vous est pas montré/)
  assert.doesNotMatch(page, /navet\.secret/)
  assert.match(await angelique.browser.get(desk), /navet\.secret/)
  assert.equal((await browser.post(`${desk}/dismissal`, { dismissal })).status, 403)
  await pervenche.browser.post(`/fr/hosters/crocus/suspicions/${id}`, { answer: 'Nous avons retiré cet appel.' })
  assert.equal((await browser.post(`${desk}/ruling`, {})).status, 403)
  await angelique.browser.post(`${desk}/ruling`, {})
  const at = `/fr/coordination/rulings/suspicions/${id}`
  assert.doesNotMatch(await browser.get(at), /Demander à quelqu’un/)
  assert.equal((await browser.post(`${at}/request`, { email: souci.email })).status, 403)
  const ruled = await givenRuling(opened, at)
  await pervenche.browser.post(`/fr/hosters/crocus/rulings/${ruled.id}/appeal`, { reason })
  assert.doesNotMatch(await browser.get(ruled.page), /Noter la décision/)
  assert.equal((await browser.post(`/fr/coordination/appeals/${ruled.id}`, decision)).status, 403)
  assert.equal((await angelique.browser.post(`/fr/coordination/appeals/${ruled.id}`, decision)).status, 303)
}

test('who acts for a hoster of the same owner', async () => {
  const opened = await openRulings({ owner })
  await assertShut(opened, (await insiderOf(opened, { owner })).browser)
})

test('who acts for a hoster that shares a delegate', async () => {
  const opened = await openRulings()
  const { aneth, browser } = await insiderOf(opened)
  await givenDelegate(opened.db, { personId: opened.pervenche.id, hosterId: aneth.id })
  await assertShut(opened, browser)
})

test('who acts for a hoster that nothing binds to this one decides as the others do', async () => {
  const opened = await openRulings({ owner })
  const { browser } = await insiderOf(opened)
  await suspect(opened.world, { email: mailbox })
  const { id } = await oneSuspicion(opened.world)
  assert.match(await browser.get(`/fr/coordination/suspicions/${id}`), /navet\.secret/)
  assert.equal((await browser.post(`/fr/coordination/suspicions/${id}/dismissal`, { dismissal })).status, 303)
})

test('who said it, signed in, or who left their mailbox first', async () => {
  for (const isSignedIn of [true, false]) {
    const opened = await openRulings()
    const { world, db } = opened
    const { browser, email } = await insiderOf(opened)
    await suspect(world, isSignedIn ? {} : { email }, isSignedIn ? { as: browser } : {})
    const { id } = await oneSuspicion(world)
    const desk = `/fr/coordination/suspicions/${id}`
    assert.match(await browser.get(desk), /qui l’a dit ne vous est pas montré.*Cela vient de vous/s)
    assert.equal((await browser.post(`${desk}/dismissal`, { dismissal })).status, 403)
    await db.updateTable('suspicion').set({ answerDueAt: '2026-11-01T00:00:00.000Z' }).execute()
    assert.equal((await browser.post(`${desk}/ruling`, {})).status, 403)
  }
})

test('who ruled neither learns who said it, nor decides on the appeal', async () => {
  const opened = await openRulings()
  const { world, pervenche, angelique } = opened
  const said = await givenToRule(opened, mailbox)
  const judge = await insiderOf(opened)
  const answer = await judge.browser.post(said.case, ruling(opened, { hoster: judge.aneth.id }))
  const id = leadsTo(answer).split('/').at(-1)
  assert.doesNotMatch(await judge.browser.get(`/fr/coordination/suspicions/${said.id}`), /navet\.secret/)
  await pervenche.browser.post(`/fr/hosters/crocus/rulings/${id}/appeal`, { reason })
  assert.doesNotMatch(await judge.browser.get(`/fr/rulings/${id}`), /Noter la décision/)
  const refused = await judge.browser.post(`/fr/coordination/appeals/${id}`, decision)
  assert.equal(refused.status, 403)
  assert.match(await refused.text(), /C’est vous qui avez rendu cet avis/)
  assert.equal((await angelique.browser.post(`/fr/coordination/appeals/${id}`, decision)).status, 303)
  assert.ok(world)
})

test('who ruled on a contest does not appeal in the name of the coordination', async () => {
  const opened = await openRulings()
  const contest = await givenContest(opened)
  const judge = await insiderOf(opened)
  const answer = await judge.browser.post(contest.case, ruling(opened, { hoster: judge.aneth.id, outcome: 'met' }))
  const id = leadsTo(answer).split('/').at(-1)
  assert.equal((await judge.browser.post(`/fr/coordination/appeals/${id}/start`, { reason })).status, 403)
  assert.equal((await opened.angelique.browser.post(`/fr/coordination/appeals/${id}/start`, { reason })).status, 303)
})

test('who contested, even years ago, chooses nobody to rule on it', async () => {
  const opened = await openRulings()
  const { db, souci } = opened
  const contest = await givenContest(opened)
  const { id, browser } = await insiderOf(opened)
  await db.updateTable('contest').set({ byPersonId: id }).execute()
  assert.equal((await browser.post(`${contest.case}/request`, { email: souci.email })).status, 403)
})

test('what is not public is not found by whoever may not rule on it, be it their own words', async () => {
  const opened = await openRulings()
  const { world, db, souci, angelique, bleuet } = opened
  await suspect(world, {}, { as: souci.browser })
  const { id } = await oneSuspicion(world)
  world.pass({ hours: 14 * 24 })
  const [desk, author] = [await world.as(angelique.id), await world.as(souci.id)]
  await desk.post(`/fr/coordination/suspicions/${id}/ruling`, {})
  const at = `/fr/coordination/rulings/suspicions/${id}`
  const lilas = await delegateIn(world, bleuet.id, 'Lilas')
  const stranger = await delegateIn(world, (await given.hoster(db, { name: 'Ronce' })).id, 'Ortie')
  for (const browser of [author, stranger.browser]) {
    assert.equal((await browser.request(at)).status, 404)
    assert.equal((await browser.post(at, ruling(opened))).status, 404)
    assert.ok(!(await browser.get('/fr/coordination/rulings')).includes(id))
  }
  assert.match(await lilas.browser.get(at), /mesure d’audience/)
})
