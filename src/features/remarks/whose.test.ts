// Who may read and answer a remark: those who act for its hoster now, the coordination, and who holds its link.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from '../../paths.ts'
import type { TestSite } from '../../testing.ts'
import { givenKey, givenPerson } from '../accounts/testing.ts'
import { delegateIn, linkIn, toldTo } from '../delegates/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { given } from '../hosters/testing.ts'
import {
  en,
  fr,
  leadsTo,
  mailsTo,
  oneRemark,
  openRemarks,
  openWithDelegate,
  remark,
  remarksIn,
  why,
} from './testing.ts'

const list = fr(paths.hosterRemarks.href({ slug: 'crocus' }))
const desk = fr(paths.coordinationRemarks.href())
const corrected = { outcome: 'corrected', answer: '' }
const notSo = { outcome: 'not-so', answer: 'Nous avons essayé ce matin.' }
const contact = 'contact@crocus.example'

const ownPage = async (world: TestSite) =>
  fr(paths.hosterRemark.href({ slug: 'crocus', id: (await oneRemark(world)).id }))
const deskPage = async (world: TestSite) => fr(paths.coordinationRemark.href({ id: (await oneRemark(world)).id }))
const mailedLink = async (world: TestSite) => linkIn((await mailsTo(world, contact))[0]?.body ?? '')

test('who acts no more for the hoster neither reads nor answers', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world)
  const page = await ownPage(world)
  assert.equal((await pervenche.browser.request(page)).status, 200)
  const ended = { endedAt: '2026-11-23T09:00:00.000Z' }
  await world.db.updateTable('delegation').set(ended).where('id', '=', pervenche.delegationId).execute()
  for (const address of [list, page]) assert.equal((await pervenche.browser.request(address)).status, 403)
  assert.equal((await pervenche.browser.post(page, corrected)).status, 403)
  assert.equal((await oneRemark(world)).answeredAt, null)
})

test('the coordination’s pages are the coordination’s alone', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world)
  const page = await deskPage(world)
  const reviewer = await world.as((await givenPerson(world.db, { name: 'Ronce', roles: ['reviewer'] })).id)
  for (const browser of [pervenche.browser, reviewer]) {
    for (const address of [desk, page]) assert.equal((await browser.request(address)).status, 403)
    assert.equal((await browser.post(page, corrected)).status, 403)
  }
  for (const address of [desk, page]) assert.match(leadsTo(await world.request(address)), /^\/fr\/sign-in/)
  assert.equal((await oneRemark(world)).answeredAt, null)
})

test('no key reads or answers remarks, whatever it may do else', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world)
  const sauge = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  for (const [id, scope, address] of [
    [pervenche.id, 'read', await ownPage(world)],
    [pervenche.id, 'describe', await ownPage(world)],
    [pervenche.id, 'describe', list],
    [sauge.id, 'coordinate', await deskPage(world)],
    [sauge.id, 'coordinate', desk],
  ] as const) {
    const headers = {
      authorization: `Bearer ${await givenKey(world.db, id, [scope])}`,
      'sec-fetch-site': 'same-origin',
    }
    assert.equal((await world.request(address, { headers })).status, 403, address)
    const answer = await world.request(address, { method: 'POST', body: new URLSearchParams(corrected), headers })
    assert.ok(answer.status >= 400, address)
  }
  assert.equal((await oneRemark(world)).answeredAt, null)
})

test('a key tells the form nothing of who has it', async () => {
  const { world, pervenche } = await openWithDelegate()
  const form = '/fr/remark?about=/hosters/crocus'
  assert.match(await pervenche.browser.get(form), new RegExp(`value="${pervenche.email}"`))
  const headers = { authorization: `Bearer ${await givenKey(world.db, pervenche.id, ['read'])}` }
  assert.ok(!(await (await world.request(form, { headers })).text()).includes(pervenche.email))
})

test('of many hosters each link answers its own remark', async () => {
  const { world } = await openRemarks()
  await given.member(world.db, { name: 'Oseille', contactEmail: 'contact@oseille.example' })
  await remark(world)
  await remark(world, { about: '/fr/hosters/oseille', explanation: 'Oseille a déménagé.' })
  const theirs = linkIn((await mailsTo(world, 'contact@oseille.example'))[0]?.body ?? '')
  assert.match(textOf(await world.get(theirs)), /Oseille a déménagé/)
  assert.doesNotMatch(textOf(await world.get(theirs)), /ne répond plus/)
  assert.equal((await world.post(theirs, notSo)).status, 303)
  const [crocus, oseille] = await remarksIn(world)
  assert.deepEqual([crocus?.answeredAt, oseille?.outcome], [null, 'not-so'])
})

test('only the hash of a link is kept, and the link is in one mail alone', async () => {
  const { world } = await openRemarks()
  await remark(world)
  const token = (await mailedLink(world)).split('/')[3] ?? ''
  assert.match(token, /^[\w-]{22}$/)
  assert.ok(!JSON.stringify(await remarksIn(world)).includes(token))
  await remark(world, { explanation: 'Moi aussi je le dis.' })
  assert.equal((await mailsTo(world, contact)).length, 1, 'who joins makes no second mail')
  assert.match(textOf(await world.get(await mailedLink(world))), /ne répond plus.*Moi aussi je le dis/)
})

test('the link answers still when the coordination has it too, and then the desk is empty', async () => {
  const { world } = await openRemarks()
  const sauge = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const browser = await world.as(sauge.id)
  await remark(world)
  const link = await mailedLink(world)
  world.pass({ hours: 15 * 24 })
  await world.runJobs()
  assert.match(textOf(await browser.get(desk)), /1 remarque attend la coordination/)
  assert.equal((await world.post(link, notSo)).status, 303)
  assert.match(textOf(await browser.get(desk)), /Aucune remarque n’attend la coordination/)
  assert.equal((await browser.post(await deskPage(world), corrected)).status, 409)
  assert.equal((await oneRemark(world)).answeredBy, 'hoster')
})

test('who holds the link and who acts for the hoster answer once between them', async () => {
  const { world, hoster } = await openRemarks()
  await remark(world)
  const [link, page] = [await mailedLink(world), await ownPage(world)]
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  assert.match(textOf(await pervenche.browser.get(page)), /ne répond plus/, 'what waited is theirs now')
  const answers = await Promise.all([world.post(link, notSo), pervenche.browser.post(page, corrected)])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
})

test('the link leads nowhere once the remark is erased, in both languages', async () => {
  const { world } = await openRemarks()
  await remark(world)
  const link = await mailedLink(world)
  await world.post(link, corrected)
  world.pass({ hours: 24 * 59 })
  await world.runJobs()
  assert.match(textOf(await world.get(link)), /C’était vrai : c’est corrigé/)
  world.pass({ hours: 24 * 2 })
  await world.runJobs()
  for (const [address, words] of [
    [link, /Ce lien ne mène à aucune remarque/],
    [link.replace('/fr/', '/en/'), /This link leads to no remark: it has been erased, or the link is cut/],
  ] as const) {
    const answer = await world.request(address)
    assert.equal(answer.status, 404)
    assert.match(textOf(await answer.text()), words)
    assert.equal((await world.post(address, corrected)).status, 404)
  }
})

test('the page behind the link speaks English to who asks for it, and says what is wrong with an answer', async () => {
  const { world } = await openRemarks()
  await remark(world)
  const link = (await mailedLink(world)).replace('/fr/', '/en/')
  assert.match(textOf(await world.get(link)), /^Answer a remark about/)
  const none = textOf(await (await world.post(link, { outcome: '', answer: '' })).text())
  assert.match(none, /Say whether it has been corrected, or is not so/)
  const why = textOf(await (await world.post(link, { outcome: 'not-so', answer: '' })).text())
  assert.match(why, /Say why it is not so/)
  const short = textOf(await (await world.post(link, { outcome: 'not-so', answer: 'no' })).text())
  assert.match(short, /Write at least 10 characters/)
  assert.equal(leadsTo(await world.post(link, corrected)), link)
  assert.match(
    textOf(await world.get(link)),
    /The hoster answered on 23 November 2026 It was true: it has been corrected/,
  )
  const late = await world.post(link, corrected)
  assert.equal(late.status, 409)
  assert.match(textOf(await late.text()), /Somebody has answered in the meantime/)
})

test('who takes care of two hosters answers each where it belongs', async () => {
  const { world, pervenche } = await openWithDelegate()
  const other = await given.member(world.db, { name: 'Oseille' })
  await remark(world, { about: '/fr/hosters/oseille' })
  const { id } = await oneRemark(world)
  assert.equal((await pervenche.browser.request(`/fr/hosters/oseille/remarks/${id}`)).status, 403)
  assert.equal((await pervenche.browser.request(`/fr/hosters/crocus/remarks/${id}`)).status, 404)
  await world.db
    .updateTable('delegation')
    .set({ hosterId: other.id })
    .where('id', '=', pervenche.delegationId)
    .execute()
  assert.match(textOf(await pervenche.browser.get(`/fr/hosters/oseille/remarks/${id}`)), new RegExp(why.slice(3, 20)))
})

test('everybody who acts for the hoster is told, and nobody else is', async () => {
  const { world, hoster, pervenche } = await openWithDelegate()
  const souci = await delegateIn(world, hoster.id, 'Souci')
  const stranger = await givenPerson(world.db, { name: 'Ronce' })
  const sauge = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  await remark(world)
  const told = await Promise.all([pervenche, souci, stranger, sauge].map(({ id }) => toldTo(world, id)))
  assert.deepEqual(
    told.map(({ length }) => length),
    [1, 1, 0, 0],
  )
  assert.deepEqual(await mailsTo(world, contact), [], 'the mailbox is for where nobody acts')
  assert.match(textOf(await souci.browser.get(en(paths.hosterRemarks.href({ slug: 'crocus' })))), /1 remark is waiting/)
})
