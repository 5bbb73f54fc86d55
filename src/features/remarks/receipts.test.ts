// What somebody who said something keeps of it, until it is erased; and how much anybody may say.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from '../../paths.ts'
import { newStamp } from '../../platform/stamp.ts'
import type { TestSite } from '../../testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { given } from '../hosters/testing.ts'
import { perHosterAndDay } from './remark.ts'
import { sealOf } from './take-remark.ts'
import {
  en,
  leadsTo,
  mailsTo,
  oneRemark,
  openRemarks,
  openWithDelegate,
  remark,
  remarksIn,
  typed,
  voicesIn,
  why,
} from './testing.ts'

const notSo = { outcome: 'not-so', answer: 'Nous avons essayé ce matin.' }
const ownPage = async (world: TestSite) => `/fr/hosters/crocus/remarks/${(await oneRemark(world)).id}`

/** The form in English. */
function inEnglish(world: TestSite, changes: Record<string, string> = {}, visitor?: string) {
  const stamp = newStamp(sealOf(world), world.now)
  world.pass({ seconds: 5 })
  return world.post(en(paths.remark.href()), { stamp, ...typed, ...changes }, visitor)
}

test('each of those who joined sees their own words, and not those of others', async () => {
  const { world } = await openWithDelegate()
  const first = leadsTo(await remark(world))
  const second = leadsTo(await remark(world, { explanation: 'Chez moi non plus, depuis mars.' }, '192.0.2.2'))
  assert.match(textOf(await world.get(first)), /ne répond plus/)
  assert.doesNotMatch(textOf(await world.get(first)), /depuis mars/)
  assert.match(textOf(await world.get(second)), /depuis mars/)
  assert.doesNotMatch(textOf(await world.get(second)), /ne répond plus/)
})

test('no receipt shows an e-mail address, not even one’s own', async () => {
  const { world, pervenche } = await openWithDelegate()
  const receipt = leadsTo(await remark(world, { email: 'ada@mail.example' }))
  assert.doesNotMatch(await world.get(receipt), /ada@/)
  assert.match(textOf(await world.get(receipt)), /vous parviendra aussi|par e-mail|courriel/)
  await pervenche.browser.post(await ownPage(world), notSo)
  assert.doesNotMatch(await world.get(receipt), /ada@/)
})

test('each is answered in the language in which they spoke', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world, { email: 'ada@mail.example' }, '192.0.2.1')
  await inEnglish(world, { email: 'bob@mail.example' }, '192.0.2.2')
  await pervenche.browser.post(await ownPage(world), notSo)
  const bodyTo = async (recipient: string) => (await mailsTo(world, recipient))[0]?.body ?? ''
  assert.match(await bodyTo('ada@mail.example'), /L’hébergeur Crocus a répondu/)
  assert.match(await bodyTo('bob@mail.example'), /The hoster Crocus answered:\n\nIt is not so/)
})

test('who left no address gets no mail, and reads the answer on the receipt', async () => {
  const { world, pervenche } = await openWithDelegate()
  const receipt = leadsTo(await remark(world))
  const before = (await world.mails()).length
  await pervenche.browser.post(await ownPage(world), notSo)
  assert.equal((await world.mails()).length, before)
  assert.match(textOf(await world.get(receipt)), /L’hébergeur a répondu.*Nous avons essayé ce matin/)
  assert.match(textOf(await world.get(receipt.replace('/fr/', '/en/'))), /The hoster answered on 23 November 2026/)
})

test('a receipt is written in English, and says what comes next', async () => {
  const { world } = await openWithDelegate()
  const receipt = leadsTo(await inEnglish(world, { problem: 'closed', explanation: '' }))
  const page = textOf(await world.get(receipt))
  assert.match(page, /No answer yet The hoster has 14 days to answer\. After that, the coordination steps in/)
  assert.match(page, /Page Crocus The matter It has closed/)
  assert.match(page, /This remark will be erased on 23 November 2027/)
  world.pass({ hours: 24 * 15 })
  await world.runJobs()
  assert.match(textOf(await world.get(receipt)), /The coordination of the collective has your remark before it/)
})

test('what is refused is refused in English, beside its field', async () => {
  const { world } = await openWithDelegate()
  const wrong = await inEnglish(world, { problem: 'x', explanation: 'short', email: 'ada@' })
  assert.equal(wrong.status, 422)
  const page = textOf(await wrong.text())
  for (const words of [
    /Choose what is the matter/,
    /Write at least 10 characters/,
    /This e-mail address is not complete/,
    /What is wrong about Crocus/,
  ])
    assert.match(page, words)
  const silent = textOf(await (await inEnglish(world, { explanation: '' })).text())
  assert.match(silent, /Say what is wrong, in a few words/)
  const nothing = textOf(await (await inEnglish(world, { about: '/en/about' })).text())
  assert.match(nothing, /^Which page do you mean/)
  const gone = await world.request('/en/remark/AAAAAAAAAAAAAAAAAAAAAA')
  assert.match(textOf(await gone.text()), /There is no such receipt, or the remark has been erased/)
})

test('limits are told in English too, and nothing that was typed is lost', async () => {
  const { world } = await openWithDelegate()
  for (let n = 0; n < 3; n++) await inEnglish(world, { email: 'ada@mail.example' }, `192.0.2.${n}`)
  const fourth = await inEnglish(world, { email: 'ada@mail.example' }, '192.0.2.9')
  const page = await fourth.text()
  assert.equal(fourth.status, 429)
  assert.match(textOf(page), /This address has been used 3 times today/)
  assert.match(page, /value="ada@mail\.example"/)
  for (let n = 0; n < 5; n++) await inEnglish(world, {}, '198.51.100.7')
  const sixth = await inEnglish(world, {}, '198.51.100.7')
  assert.match(textOf(await sixth.text()), /Several remarks have already left from your connection/)
})

test('a form that was filled in wrongly is not counted: five good ones still pass', async () => {
  const { world } = await openWithDelegate()
  for (let n = 0; n < 8; n++) assert.equal((await remark(world, { explanation: 'court' })).status, 422)
  for (let n = 0; n < 5; n++) assert.equal((await remark(world, { explanation: `${why} ${n}` })).status, 303)
  assert.equal((await remark(world)).status, 429)
  world.pass({ minutes: 61 })
  assert.equal((await remark(world)).status, 303)
})

test('what is said of a hoster and of its services counts together; another hoster is as free as before', async () => {
  const { world } = await openRemarks()
  await given.member(world.db, { name: 'Oseille' })
  for (let n = 0; n < perHosterAndDay; n++) {
    const about = n % 2 === 0 ? '/fr/hosters/crocus' : '/fr/services/crocus/pad'
    assert.equal((await remark(world, { about }, `198.51.100.${n}`)).status, 303)
  }
  assert.equal((await remark(world, { problem: 'closed' }, '192.0.2.50')).status, 429)
  assert.equal((await remark(world, { about: '/fr/hosters/oseille' }, '192.0.2.50')).status, 303)
})

test('who joins an old remark is erased with it, and told until then', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world)
  world.pass({ hours: 24 * 300 })
  const late = leadsTo(await remark(world, { explanation: 'Toujours en panne aujourd’hui.' }))
  await pervenche.browser.post(await ownPage(world), notSo)
  world.pass({ hours: 24 * 59 })
  await world.runJobs()
  assert.match(textOf(await world.get(late)), /Ce n’est pas le cas/)
  world.pass({ hours: 24 * 2 })
  await world.runJobs()
  assert.equal((await world.request(late)).status, 404)
  assert.deepEqual([await remarksIn(world), await voicesIn(world)], [[], []])
})

test('an answer in the last days of the year gives its own sixty days, whatever was planned before', async () => {
  const { world, pervenche } = await openWithDelegate()
  const receipt = leadsTo(await remark(world))
  world.setClock('2027-11-20T10:00:00Z')
  await world.runJobs()
  await pervenche.browser.post(await ownPage(world), notSo)
  world.setClock('2027-11-25T10:00:00Z')
  await world.runJobs()
  assert.match(textOf(await world.get(receipt)), /effacée le 19 janvier 2028/)
  world.setClock('2028-01-19T11:00:00Z')
  await world.runJobs()
  assert.equal((await world.request(receipt)).status, 404)
})

test('erased is erased: neither the table nor the journal keeps a word of it', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world, { email: 'ada@mail.example' })
  await pervenche.browser.post(await ownPage(world), notSo)
  world.pass({ hours: 24 * 61 })
  await world.runJobs()
  const journal = await world.db.selectFrom('journalEntry').select('content').execute()
  const all = JSON.stringify([await remarksIn(world), await voicesIn(world), await world.mails(), journal])
  assert.doesNotMatch(all, /ne répond plus|essayé ce matin|ada@/)
})
