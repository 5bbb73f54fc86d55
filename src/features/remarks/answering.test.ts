import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from '../../paths.ts'
import type { TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { delegateIn, linkIn, toldTo } from '../delegates/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { given } from '../hosters/testing.ts'
import {
  fr,
  leadsTo,
  mailsTo,
  oneRemark,
  openRemarks,
  openWithDelegate,
  remark,
  remarksIn,
  voicesIn,
  why,
} from './testing.ts'

const list = fr(paths.hosterRemarks.href({ slug: 'crocus' }))
const corrected = { outcome: 'corrected', answer: '' }
const notSo = { outcome: 'not-so', answer: 'Le pad répond, nous l’avons essayé.' }
const ownPage = async (world: TestSite) =>
  fr(paths.hosterRemark.href({ slug: 'crocus', id: (await oneRemark(world)).id }))
const coordinationIn = async (world: TestSite) => {
  const { id } = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  return { id, browser: await world.as(id) }
}

test('those who act for the hoster are told, read what was said, and answer', async () => {
  const { world, pervenche } = await openWithDelegate()
  const receipt = leadsTo(await remark(world, { email: 'ada@mail.example' }))
  const page = await ownPage(world)
  assert.deepEqual(await toldTo(world, pervenche.id), [{ key: 'remarks.told-remark', href: page.slice(3) }])
  assert.match(
    textOf(await pervenche.browser.get(list)),
    /1 remarque attend une réponse .*Crocus Une information est fausse .* attendue jusqu’au 7 décembre 2026/,
  )
  assert.match(textOf(await pervenche.browser.get('/fr/account')), /1 remarque attend/)
  const before = textOf(await pervenche.browser.get(page))
  assert.match(before, /Le pad ne répond plus/)
  assert.doesNotMatch(before, /ada@/, 'the address is not the hoster’s')
  assert.equal((await pervenche.browser.post(page, notSo)).status, 303)
  assert.match(
    textOf(await world.get(receipt)),
    /L’hébergeur a répondu le 23 novembre 2026 Ce n’est pas le cas\. Le pad répond/,
  )
  assert.match(textOf(await pervenche.browser.get(list)), /Aucune remarque n’attend .*Répondues/)
  const [mail] = await mailsTo(world, 'ada@mail.example')
  assert.match(
    mail?.body ?? '',
    /L’hébergeur Crocus a répondu\s:\n\nCe n’est pas le cas\.\n\n[^>]*ne l’a pas relu\s:\n\n> Le pad répond, nous/,
  )
  assert.match(mail?.body ?? '', /http:\/\/localhost:3000\/fr\/hosters\/crocus/)
})

test('the answer is private in the journal, and without a word of what was said', async () => {
  const { world, pervenche, hoster } = await openWithDelegate()
  await remark(world)
  await pervenche.browser.post(await ownPage(world), notSo)
  const entry = await world.db
    .selectFrom('journalEntry')
    .selectAll()
    .where('verb', '=', 'remark.answered')
    .executeTakeFirstOrThrow()
  assert.deepEqual([entry.visibility, entry.hosterId, entry.forHosterId], ['private', hoster.id, hoster.id])
  assert.equal(entry.content, '{"before":null,"after":{"outcome":"not-so"}}')
})

test('who says no says why; who corrected need not', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world)
  const page = await ownPage(world)
  for (const wrong of [
    { outcome: 'not-so', answer: '' },
    { outcome: '', answer: '' },
    { outcome: 'not-so', answer: 'non' },
  ]) {
    const answer = await pervenche.browser.post(page, wrong)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /role="alert"/)
  }
  assert.equal((await pervenche.browser.post(page, corrected)).status, 303)
  assert.match(textOf(await pervenche.browser.get(page)), /C’était vrai : c’est corrigé\./)
})

test('a remark is answered once', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world, { email: 'ada@mail.example' })
  const page = await ownPage(world)
  const answers = await Promise.all([1, 2, 3].map(() => pervenche.browser.post(page, corrected)))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409])
  assert.equal((await mailsTo(world, 'ada@mail.example')).length, 1)
})

test('nobody else reads or answers: neither by another hoster’s address nor by none', async () => {
  const { world } = await openWithDelegate()
  await remark(world)
  const page = await ownPage(world)
  const other = await given.member(world.db, { name: 'Oseille' })
  const neighbour = await delegateIn(world, other.id, 'Souci')
  assert.equal((await neighbour.browser.request(list)).status, 403)
  assert.equal((await neighbour.browser.request(page)).status, 403)
  assert.equal((await neighbour.browser.post(page, corrected)).status, 403)
  const mixed = page.replace('crocus', 'oseille')
  assert.equal((await neighbour.browser.request(mixed)).status, 404)
  assert.equal((await neighbour.browser.post(mixed, corrected)).status, 404)
  assert.equal((await world.post(page, corrected)).status, 401)
  assert.equal((await oneRemark(world)).answeredAt, null)
})

test('after fourteen days without an answer the coordination has it too, and is told once', async () => {
  const { world, pervenche } = await openWithDelegate()
  const sauge = await coordinationIn(world)
  const receipt = leadsTo(await remark(world))
  world.pass({ hours: 14 * 24 - 1 })
  await world.runJobs()
  assert.deepEqual(await toldTo(world, sauge.id), [])
  assert.match(textOf(await sauge.browser.get('/fr/coordination/remarks')), /encore chez son hébergeur/)
  world.pass({ hours: 2 })
  await world.runJobs()
  const { id } = await oneRemark(world)
  const href = paths.coordinationRemark.href({ id })
  assert.deepEqual(await toldTo(world, sauge.id), [{ key: 'remarks.told-coordination', href }])
  assert.match(textOf(await world.get(receipt)), /La coordination du collectif a votre remarque/)
  assert.match(textOf(await sauge.browser.get('/fr/coordination')), /Remarques sans réponse \(1\)/)
  assert.match(textOf(await sauge.browser.get('/fr/coordination/remarks')), /1 remarque attend la coordination/)
  assert.equal((await sauge.browser.post(fr(href), notSo)).status, 303)
  assert.match(textOf(await world.get(receipt)), /La coordination a répondu/)
  assert.match(textOf(await pervenche.browser.get(list)), /Aucune remarque n’attend/)
})

test('what was answered in time never reaches the coordination', async () => {
  const { world, pervenche } = await openWithDelegate()
  const sauge = await coordinationIn(world)
  await remark(world)
  await pervenche.browser.post(await ownPage(world), corrected)
  world.pass({ hours: 15 * 24 })
  await world.runJobs()
  assert.deepEqual(await toldTo(world, sauge.id), [])
})

test('where nobody acts for the hoster, its mailbox gets a link that answers, and nothing that was typed', async () => {
  const { world } = await openRemarks()
  const receipt = leadsTo(await remark(world))
  const [mail] = await mailsTo(world, 'contact@crocus.example')
  assert.doesNotMatch(`${mail?.subject}${mail?.body}`, /ne répond plus/)
  const link = linkIn(mail?.body ?? '')
  assert.match(link, /^\/fr\/remark\/[\w-]{22}\/answer$/)
  assert.match(textOf(await world.get(link)), /Le pad ne répond plus/)
  assert.equal((await oneRemark(world)).answeredAt, null, 'looking answers nothing')
  assert.equal((await world.post(link, notSo)).status, 303)
  assert.match(textOf(await world.get(receipt)), /L’hébergeur a répondu/)
  assert.equal((await world.post(link, corrected)).status, 409)
  for (const wrong of [receipt.replace('/remark/', '/remark/x'), `${receipt}/answer`, link.replace('/answer', '')])
    assert.equal((await world.request(wrong)).status, 404, wrong)
})

test('where there is no mailbox either, or the hoster was made up, the coordination has it at once', async () => {
  for (const said of [{ contactEmail: null }, { standing: 'fictional' } as const]) {
    const { world } = await openRemarks(said)
    const sauge = await coordinationIn(world)
    const receipt = leadsTo(await remark(world))
    assert.equal((await toldTo(world, sauge.id)).length, 1)
    assert.deepEqual(await mailsTo(world, 'contact@crocus.example'), [])
    assert.match(textOf(await world.get(receipt)), /La coordination du collectif a votre remarque/)
  }
})

test('who says the same joins what waits: it is counted, told once, and all are answered', async () => {
  const { world, pervenche } = await openWithDelegate()
  const receipts = [
    leadsTo(await remark(world, { email: 'ada@mail.example' })),
    leadsTo(await remark(world, { explanation: 'Chez moi non plus, depuis mars.', email: 'bob@mail.example' })),
    leadsTo(await remark(world, { email: 'ada+2@mail.example' })),
  ]
  assert.equal(new Set(receipts).size, 3)
  assert.deepEqual([(await remarksIn(world)).length, (await voicesIn(world)).length], [1, 3])
  assert.equal((await toldTo(world, pervenche.id)).length, 1)
  assert.match(textOf(await pervenche.browser.get(list)), /dit par 3 personnes/)
  const page = textOf(await pervenche.browser.get(await ownPage(world)))
  assert.match(page, /ne répond plus.*Chez moi non plus/)
  await pervenche.browser.post(await ownPage(world), corrected)
  for (const receipt of receipts) assert.match(textOf(await world.get(receipt)), /c’est corrigé/)
  assert.equal((await mailsTo(world, 'bob@mail.example')).length, 1)
  const recipients = (await world.mails()).map(({ recipient }) => recipient)
  assert.equal(recipients.filter((recipient) => recipient.startsWith('ada')).length, 1, 'one mail a mailbox')
})

test('what is said of something else, of another sort, or after the answer is another remark', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world)
  await pervenche.browser.post(await ownPage(world), corrected)
  await remark(world)
  await remark(world, { problem: 'closed' })
  await remark(world, { about: '/fr/services/crocus/pad' })
  assert.equal((await remarksIn(world)).length, 4)
  assert.equal((await toldTo(world, pervenche.id)).length, 4)
})

test('twenty who say the same at once are one remark, told once', async () => {
  const { world, pervenche } = await openWithDelegate()
  const all = Array.from({ length: 20 }, (_, n) =>
    remark(world, { explanation: `${why} Je suis la personne ${n}.` }, `203.0.113.${n}`),
  )
  const statuses = (await Promise.all(all)).map(({ status }) => status)
  assert.ok(
    statuses.every((status) => status === 303),
    statuses.join(),
  )
  assert.deepEqual([(await remarksIn(world)).length, (await voicesIn(world)).length], [1, 20])
  assert.equal((await toldTo(world, pervenche.id)).length, 1)
})

test('sixty days after its answer all of it is erased, and its mails with it', async () => {
  const { world, pervenche } = await openWithDelegate()
  const receipt = leadsTo(await remark(world, { email: 'ada@mail.example' }))
  await pervenche.browser.post(await ownPage(world), corrected)
  world.pass({ hours: 60 * 24 - 1 })
  await world.runJobs()
  assert.equal((await voicesIn(world)).length, 1)
  world.pass({ hours: 2 })
  await world.runJobs()
  assert.deepEqual([await remarksIn(world), await voicesIn(world)], [[], []])
  assert.deepEqual(await mailsTo(world, 'ada@mail.example'), [])
  assert.equal((await world.request(receipt)).status, 404)
})

test('what nobody answers is erased after a year', async () => {
  const { world } = await openRemarks({ contactEmail: null })
  await remark(world)
  world.setClock('2027-11-23T09:00:00Z')
  await world.runJobs()
  assert.equal((await remarksIn(world)).length, 1)
  world.setClock('2027-11-23T11:00:00Z')
  await world.runJobs()
  assert.deepEqual(await remarksIn(world), [])
})
