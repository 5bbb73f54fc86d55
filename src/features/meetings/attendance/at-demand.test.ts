// A hoster that phoned is answered for: at its demand alone, marked so, and told to it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { given } from '../../hosters/testing.ts'
import { openWithMeeting, page } from '../testing.ts'

const say = (hoster: string, answer: string) => ({ hoster, answer })
const phoned = { means: 'phone', hours: '2', note: 'Pervenche a appelé.' }

async function openPhoned() {
  const opened = await openWithMeeting()
  const { world, angelique, crocus } = opened
  const { browser } = angelique
  world.pass({ minutes: 1 })
  const answer = (to: string, said = 'yes') => browser.post(`${page}/attendance`, say(to, said))
  const begin = () => browser.post(`/fr/hosters/${crocus.slug}/acting`, phoned)
  const end = () => browser.post(`/fr/hosters/${crocus.slug}/acting/end`, {})
  return { ...opened, browser, answer, begin, end }
}

test('without a demand the coordination answers for nobody, and is told what to do first', async () => {
  const { world, browser, answer, crocus } = await openPhoned()
  const refused = await answer(crocus.id)
  assert.equal(refused.status, 403)
  assert.match(textOf(await refused.text()), /dites d’abord que vous agissez à sa demande/)
  const shown = await browser.get(page)
  assert.doesNotMatch(shown, /Quelqu’un viendra pour Crocus/)
  assert.match(shown, /href="\/fr\/coordination\/acting"/)
  assert.doesNotMatch(await world.get(page), /coordination\/acting/)
})

test('at its demand it is answered for, and for this hoster alone', async () => {
  const { world, browser, answer, begin, crocus, bleuet } = await openPhoned()
  await begin()
  assert.match(textOf(await browser.get(page)), /Quelqu’un viendra pour Crocus.*Vous répondez à sa demande/)
  assert.doesNotMatch(textOf(await browser.get(page)), /Quelqu’un viendra pour Bleuet/)
  assert.equal((await answer(crocus.id)).status, 303)
  assert.match(textOf(await world.get(page)), /Un hébergeur vient Crocus/)
  assert.equal((await answer(bleuet.id)).status, 403)
})

test('the journal marks it as asked for, and at the end of the demand who acts for the hoster is told', async () => {
  const { world, answer, begin, end, crocus, pervenche } = await openPhoned()
  await begin()
  world.pass({ minutes: 5 })
  await answer(crocus.id, 'maybe')
  world.pass({ minutes: 5 })
  await end()
  const journal = textOf(await world.get('/fr/journal?verb=meeting.answered'))
  assert.match(journal, /note si un hébergeur vient.*à la demande de l’hébergeur, par téléphone/)
  assert.doesNotMatch(journal, /Pervenche|Angélique/)
  const [, entry = ''] =
    /href="(\/fr\/journal\/[\w-]+)"/.exec(await world.get('/fr/journal?verb=meeting.answered')) ?? []
  assert.match(textOf(await world.get(entry)), /Vient à la réunion .*Peut-être/)
  world.pass({ minutes: 2 })
  await world.runJobs()
  const told = (await world.mails()).filter(({ body }) => /une chose pour Crocus, à sa demande/.test(body))
  assert.deepEqual(
    told.map(({ recipient }) => recipient),
    [pervenche.email],
  )
})

test('once the demand is over, by its hours or by hand, nothing is answered any more', async () => {
  const { world, answer, begin, end, crocus } = await openPhoned()
  await begin()
  world.pass({ minutes: 119 })
  assert.equal((await answer(crocus.id)).status, 303)
  world.pass({ minutes: 1 })
  assert.equal((await answer(crocus.id, 'no')).status, 403)
  await world.runJobs()
  await begin()
  await end()
  assert.equal((await answer(crocus.id, 'no')).status, 403)
  assert.match(textOf(await world.get(page)), /Un hébergeur vient Crocus/)
})

test('the hoster’s own people have the last word, and theirs is no matter for the journal', async () => {
  const { world, answer, begin, crocus, pervenche, db } = await openPhoned()
  await begin()
  await answer(crocus.id, 'yes')
  await pervenche.browser.post(`${page}/attendance`, say(crocus.id, 'no'))
  assert.match(textOf(await world.get(page)), /Un hébergeur ne vient pas Crocus/)
  const lines = db.selectFrom('journalEntry').select('id').where('verb', '=', 'meeting.answered')
  assert.equal((await lines.execute()).length, 1)
})

test('a demand to one of the coordination is none to another, nor to who is not of it', async () => {
  const { world, begin, crocus, souci, melisse } = await openPhoned()
  await begin()
  for (const { browser } of [souci, melisse])
    assert.equal((await browser.post(`${page}/attendance`, say(crocus.id, 'yes'))).status, 403)
  const { id } = await givenPerson(world.db, { roles: ['coordination'] })
  const other = await world.as(id)
  assert.doesNotMatch(textOf(await other.get(page)), /viendra pour Crocus/)
  assert.equal((await other.post(`${page}/attendance`, say(crocus.id, 'yes'))).status, 403)
})

test('who is no member is not answered for, asked or not, and nobody once the meeting is over', async () => {
  const { world, browser, answer, begin, crocus, db } = await openPhoned()
  const gone = await given.hoster(db, { name: 'Ancolie', standing: 'former' })
  await browser.post(`/fr/hosters/${gone.slug}/acting`, phoned)
  assert.doesNotMatch(textOf(await browser.get(page)), /viendra pour Ancolie/)
  assert.equal((await answer(gone.id)).status, 403)
  world.setClock('2026-12-17T20:59:00Z')
  await begin()
  assert.equal((await answer(crocus.id)).status, 303)
  world.setClock('2026-12-17T21:00:00Z')
  assert.equal((await answer(crocus.id, 'no')).status, 409)
  assert.doesNotMatch(await browser.get(page), /coordination\/acting/)
})
