import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delegateIn, toldTo } from '../../delegates/testing.ts'
import {
  givenContest,
  givenRuling,
  givenToRule,
  journaled,
  leadsTo,
  mailsTo,
  oneSuspicion,
  openRulings,
  suspect,
  suspicionsIn,
  voicesIn,
} from '../ruling/testing.ts'
import { remindersDue } from './remind-suspicions.ts'

const answer = 'Nous avons **retiré** cet appel ce matin.'
const dismissal = 'Cet hôte est celui de l’hébergeur lui-même, sous un autre nom.'

async function openSaid(email = '') {
  const opened = await openRulings()
  const receipt = leadsTo(await suspect(opened.world, { email }))
  const { id } = await oneSuspicion(opened.world)
  return {
    ...opened,
    id,
    receipt,
    own: `/fr/hosters/crocus/suspicions/${id}`,
    desk: `/fr/coordination/suspicions/${id}`,
  }
}

test('the hoster is told, answers, and both are public from then on', async () => {
  const { world, pervenche, angelique, id, own, receipt } = await openSaid()
  assert.equal((await toldTo(world, pervenche.id))[0]?.key, 'compliance.told-suspicion')
  assert.equal((await pervenche.browser.post(own, { answer: 'Non' })).status, 422)
  assert.equal((await pervenche.browser.post(own, { answer })).status, 303)
  const page = await world.get(`/fr/suspicions/${id}`)
  assert.match(page, /mesure d’audience/)
  assert.match(page, /Nous avons <strong>retiré<\/strong> cet appel/)
  assert.match(await world.get(receipt), /L’hébergeur a répondu/)
  const told = (await toldTo(world, angelique.id)).map(({ key }) => key).sort()
  assert.deepEqual(told, ['compliance.told-suspicion-answered', 'compliance.told-suspicion-coordination'])
  assert.deepEqual(await journaled(world), ['suspicion.answered (public)'])
  const again = await pervenche.browser.post(own, { answer: `${answer} Encore.` })
  assert.equal(again.status, 409)
  assert.match(await again.text(), /déjà répondu/)
})

test('only the hoster’s own people read it there and answer', async () => {
  const { world, souci, angelique, own } = await openSaid()
  for (const { browser } of [souci, angelique]) {
    assert.equal((await browser.request(own)).status, 403)
    assert.equal((await browser.post(own, { answer })).status, 403)
  }
  const of = own.replace('crocus', 'bleuet')
  assert.equal((await souci.browser.request(of)).status, 404)
  assert.equal((await souci.browser.post(of, { answer })).status, 404)
  assert.equal((await suspicionsIn(world))[0]?.answer, null)
})

test('the hoster is reminded at half of its time and two days before the end; then the coordination has it', async () => {
  const { world, pervenche, angelique, desk } = await openSaid()
  const reminded = async () =>
    (await toldTo(world, pervenche.id)).filter(({ key }) => key === 'compliance.told-suspicion-reminder').length
  await world.runJobs()
  const counts = []
  for (const days of [6, 2, 3, 2, 2]) {
    world.pass({ hours: 24 * days })
    await world.runJobs()
    counts.push(await reminded())
  }
  assert.deepEqual(counts, [0, 1, 1, 2, 2])
  assert.equal((await toldTo(world, angelique.id))[0]?.key, 'compliance.told-suspicion-due')
  assert.match(await angelique.browser.get(desk), /L’hébergeur n’a pas répondu/)
  assert.match(await angelique.browser.get('/fr/coordination'), /Engagements dits non tenus \(1\)/)
})

test('half of an odd time, and less than two days, are counted too', () => {
  const due = (days: number, after: number) => {
    const at = Temporal.Instant.from('2026-11-23T10:00:00Z')
    const until = at.add({ hours: 24 * days })
    return remindersDue({ at: at.toString(), answerDueAt: until.toString() }, at.add({ hours: after }))
  }
  assert.deepEqual([due(14, 167), due(14, 168), due(14, 288), due(14, 336)], [0, 1, 2, 0])
  assert.deepEqual([due(1, 0), due(1, 12), due(1, 24)], [1, 2, 0])
})

test('the coordination has somebody rule once the hoster answered or had its time, and not before', async () => {
  const { world, angelique, desk, id } = await openSaid()
  const bring = () => angelique.browser.post(`${desk}/ruling`, {})
  assert.equal((await bring()).status, 409)
  world.pass({ hours: 14 * 24 })
  const brought = await bring()
  assert.equal(leadsTo(brought), `/fr/coordination/rulings/suspicions/${id}`)
  assert.equal((await bring()).status, 409)
  assert.equal((await world.request(`/fr/suspicions/${id}`)).status, 404)
  assert.deepEqual(await journaled(world), ['suspicion.to-ruling (private)'])
})

test('the coordination answers that there is nothing in it: the author and the hoster learn it, the public does not', async () => {
  const { world, angelique, pervenche, desk, own, id, receipt } = await openSaid('navet@mail.example')
  assert.equal((await angelique.browser.post(`${desk}/dismissal`, { dismissal: 'Non.' })).status, 422)
  assert.equal((await angelique.browser.post(`${desk}/dismissal`, { dismissal })).status, 303)
  assert.match(await world.get(receipt), /sous un autre nom/)
  assert.match(await pervenche.browser.get(own), /sous un autre nom/)
  assert.equal((await world.request(`/fr/suspicions/${id}`)).status, 404)
  assert.equal((await pervenche.browser.post(own, { answer })).status, 409)
  assert.equal((await angelique.browser.post(`${desk}/dismissal`, { dismissal })).status, 409)
  assert.deepEqual(await journaled(world), ['suspicion.dismissed (private)'])
  const [mail, ...more] = await mailsTo(world, 'navet@mail.example')
  assert.equal(more.length, 0)
  assert.match(mail?.body ?? '', /La coordination a répondu/)
  // Nothing typed is in a mail: not what they said, nor what was answered.
  assert.doesNotMatch(mail?.body ?? '', /audience|autre nom/)
  const link = /http:\/\/localhost:3000(\/fr\/suspicions\/receipts\/\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
  assert.match(await world.get(link), /sous un autre nom/)
})

test('each step is mailed to who left an address, once a mailbox, and three times a day at most', async () => {
  const opened = await openRulings()
  const { world } = opened
  const said = await givenToRule(opened, 'navet@mail.example')
  await suspect(world, { email: 'navet+2@mail.example' }, { visitor: '203.0.113.1' })
  const ruling = await givenRuling(opened, said.case)
  await opened.pervenche.browser.post(`/fr/hosters/crocus/rulings/${ruling.id}/appeal`, {
    reason: 'Cet hôte est bien le nôtre, voyez.',
  })
  const decision = { outcome: 'met', name: 'AG du 1er décembre', url: '' }
  await opened.angelique.browser.post(`/fr/coordination/appeals/${ruling.id}`, decision)
  const mails = await mailsTo(world, 'navet@mail.example')
  assert.equal(mails.length, 3)
  for (const said of [/L’hébergeur a répondu/, /Un avis a été rendu/, /Les membres ont décidé/])
    assert.equal(mails.filter(({ body }) => said.test(body)).length, 1)
  const links = mails.map(({ body }) => /receipts\/(\S+)/.exec(body)?.[1] ?? '')
  assert.equal(new Set(links).size, 1)
  assert.match(await world.get(`/fr/suspicions/receipts/${links[0]}`), /tient pas|tenu/)
  assert.deepEqual(await mailsTo(world, 'navet+2@mail.example'), [])
})

test('a hoster for whom nobody acts is written to once a day, at its own address', async () => {
  const opened = await openRulings()
  const { world, db } = opened
  await db
    .updateTable('delegation')
    .set({ endedAt: '2026-11-01T00:00:00.000Z' })
    .where('hosterId', '=', opened.crocus.id)
    .execute()
  await suspect(world)
  await suspect(world, { text: 'Il y a aussi un cookie posé avant tout accord.' })
  const mails = await mailsTo(world, 'contact@crocus.example')
  assert.equal(mails.length, 1)
  assert.match(mails[0]?.body ?? '', /\/fr\/hosters\/crocus\/claim/)
  assert.doesNotMatch(mails[0]?.body ?? '', /audience/)
})

test('who said it takes it back: it is over, unless somebody else says so too', async () => {
  const { world, receipt, own, pervenche } = await openSaid()
  const other = leadsTo(await suspect(world, {}, { visitor: '203.0.113.1' }))
  await world.post(`${receipt}/withdrawal`, {})
  assert.match(await world.get(receipt), /Vous avez retiré/)
  assert.doesNotMatch(await world.get(other), /Vous avez retiré/)
  assert.match(await pervenche.browser.get(own), /L’hébergeur peut répondre/)
  await world.post(`${other}/withdrawal`, {})
  assert.match(await pervenche.browser.get(own), /Retiré/)
  assert.equal((await pervenche.browser.post(own, { answer })).status, 409)
  assert.deepEqual(await journaled(world), ['suspicion.withdrawn (private)'])
  await suspect(world, {}, { visitor: '203.0.113.2' })
  assert.match(await pervenche.browser.get(own), /Retiré/)
  assert.match(await pervenche.browser.get('/fr/hosters/crocus/suspicions'), /Attendent votre réponse/)
})

test('what was never public is erased a year after its end', async () => {
  const { world, angelique, desk, receipt } = await openSaid('navet@mail.example')
  await angelique.browser.post(`${desk}/dismissal`, { dismissal })
  world.pass({ hours: 24 * 364 })
  await world.runJobs()
  assert.equal((await suspicionsIn(world)).length, 1)
  world.pass({ hours: 48 })
  await world.runJobs()
  assert.deepEqual(await suspicionsIn(world), [])
  assert.deepEqual(await voicesIn(world), [])
  assert.equal((await world.request(receipt)).status, 404)
})

test('what is public stays, and who said it goes a year after the end; an appeal keeps it open', async () => {
  const opened = await openRulings()
  const { world, pervenche, angelique } = opened
  const said = await givenToRule(opened, 'navet@mail.example')
  const ruling = await givenRuling(opened, said.case)
  await pervenche.browser.post(`/fr/hosters/crocus/rulings/${ruling.id}/appeal`, {
    reason: 'Cet hôte est bien le nôtre, voyez.',
  })
  world.pass({ hours: 24 * 370 })
  await world.runJobs()
  assert.equal((await voicesIn(world))[0]?.email, 'navet@mail.example')
  const desk = await world.as(angelique.id)
  await desk.post(`/fr/coordination/appeals/${ruling.id}`, { outcome: 'not-met', name: 'AG', url: '' })
  world.pass({ hours: 24 * 367 })
  await world.runJobs()
  assert.deepEqual(
    (await voicesIn(world)).map(({ email, mailbox, personId }) => [email, mailbox, personId]),
    [[null, null, null]],
  )
  assert.match(await world.get(`/fr/suspicions/${said.id}`), /mesure d’audience/)
})

test('what nobody ends goes after two years', async () => {
  const { world } = await openSaid('navet@mail.example')
  world.pass({ hours: 24 * 732 })
  await world.runJobs()
  assert.deepEqual(await suspicionsIn(world), [])
})

test('a text that was hidden is shown nowhere, with the reason in its place', async () => {
  const { world, angelique, pervenche, own, id } = await openSaid()
  await pervenche.browser.post(own, { answer })
  const about = `/fr/coordination/restrictions/add?about=${encodeURIComponent(`/suspicions/${id}`)}`
  assert.match(await angelique.browser.get(about), /Seulement un texte\s: ce qui est signalé/)
  const hide = (what: string) => angelique.browser.post(about, { what, reason: 'Ce texte nomme une personne privée.' })
  assert.equal((await hide('suspicion')).status, 303)
  const page = await world.get(`/fr/suspicions/${id}`)
  assert.doesNotMatch(page, /mesure d’audience/)
  assert.match(page, /nomme une personne privée/)
  assert.match(page, /retiré/)
  assert.equal((await hide('suspicion-answer')).status, 303)
  assert.doesNotMatch(await world.get(`/fr/suspicions/${id}`), /<strong>retiré/)
})

test('a contest shows nothing of suspicions, and the other way round', async () => {
  const opened = await openRulings()
  const { id } = await givenContest(opened)
  const someone = await delegateIn(opened.world, opened.bleuet.id, 'Lilas')
  assert.equal((await someone.browser.request(`/fr/coordination/rulings/suspicions/${id}`)).status, 404)
  assert.equal((await someone.browser.request(`/fr/coordination/rulings/nothing/${id}`)).status, 404)
})
