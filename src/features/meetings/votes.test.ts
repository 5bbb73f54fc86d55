// From a point of a meeting, or a decision noted there, to a vote of the members, and back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../editing/testing.ts'
import { desk, givenPoints, type Opened, openWithMeeting, page, point } from './testing.ts'

const opening = '/fr/decisions/new'
const answers = { method: 'for-against', defaultOption: 'no', opensAt: '', closesAt: '', kind: 'other', hoster: '' }

/** The address of the form behind a link of a page, as the link says it. */
const wayIn = (html: string, words: string) =>
  new RegExp(`href="([^"]*)"[^>]*>${words}`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? 'none'

const typedIn = (html: string) => ({
  from: /name="from" value="([^"]*)"/.exec(html)?.[1] ?? '',
  title: /name="title"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="title"/.exec(html)?.slice(1).join('') ?? '',
  text: /name="text"[^>]*>([^<]*)</.exec(html)?.[1] ?? '',
})

async function decisionOf({ db }: Pick<Opened, 'db'>) {
  return db.selectFrom('decision').select(['slug', 'aboutKind', 'aboutId', 'aboutAddress']).executeTakeFirst()
}

test('a point becomes a vote: its words are in the form, the vote leads back, and the point says where it stands', async () => {
  const opened = await openWithMeeting()
  const { world, angelique, meetingId } = opened
  const [id] = await givenPoints(opened, 'Les sauvegardes')
  const form = await angelique.browser.get(wayIn(await angelique.browser.get(page), 'Mettre ce point au vote'))
  assert.ok(form.includes(`href="${page}#point-${id}"`))
  const typed = typedIn(form)
  assert.deepEqual([typed.title, typed.text], ['Les sauvegardes', 'Qui **teste** les siennes ?'])
  const answer = await angelique.browser.post(opening, { ...answers, ...typed })
  assert.equal(answer.status, 303)
  const vote = await decisionOf(opened)
  assert.deepEqual([vote?.aboutKind, vote?.aboutId], ['meeting', meetingId])
  assert.ok((await world.get(`/fr/decisions/${vote?.slug}`)).includes(`href="${page}#point-${id}"`))
  const agenda = await world.get(page)
  assert.ok(agenda.includes(`href="/fr/decisions/${vote?.slug}"`))
  assert.match(textOf(agenda), /Mis au vote : Les sauvegardes Jusqu’au/)
})

test('a decision that was noted becomes a vote in its own words', async () => {
  const opened = await openWithMeeting()
  const { world, angelique, db } = opened
  const [id = ''] = await givenPoints(opened, 'Les sauvegardes')
  world.setClock('2026-12-17T19:40:00Z')
  await angelique.browser.post(`${desk}/decisions`, { decisionText: 'Chacun teste les siennes.', pointId: id })
  const taken = await db.selectFrom('meetingDecision').select('id').executeTakeFirstOrThrow()
  const minutes = `${desk}/points/${id}`
  const form = await angelique.browser.get(wayIn(await angelique.browser.get(minutes), 'Mettre cette décision au vote'))
  const typed = typedIn(form)
  assert.deepEqual([typed.title, typed.text], ['Les sauvegardes', 'Chacun teste les siennes.'])
  await angelique.browser.post(opening, { ...answers, ...typed })
  const vote = await decisionOf(opened)
  assert.equal(vote?.aboutAddress, `/meetings/2026-12-17#decision-${taken.id}`)
  for (const at of [page, minutes])
    assert.match(
      textOf(await angelique.browser.get(at)),
      /Chacun teste les siennes\. Mis au vote : Les sauvegardes Jusqu’au/,
    )
})

test('what is missing in the form comes back with the meeting still behind it', async () => {
  const opened = await openWithMeeting()
  const { angelique } = opened
  const [id] = await givenPoints(opened, 'Les sauvegardes')
  const from = `/meetings/2026-12-17#point-${id}`
  const answer = await angelique.browser.post(opening, { ...answers, from, title: 'Les sauvegardes', text: '' })
  assert.equal(answer.status, 422)
  assert.equal(typedIn(await answer.text()).from, from)
  assert.equal(await decisionOf(opened), undefined)
})

test('a vote whose address was noted says where it stands too', async () => {
  const opened = await openWithMeeting()
  const { world, angelique } = opened
  const [id = ''] = await givenPoints(opened, 'Les sauvegardes')
  await angelique.browser.post(opening, { ...answers, title: 'Tester chaque mois', text: 'Oui ?' })
  const vote = await decisionOf(opened)
  assert.equal(vote?.aboutKind, null)
  world.setClock('2026-12-17T19:40:00Z')
  const noted = {
    decisionText: 'Nous demandons à tous.',
    decision: `https://essais.example/fr/decisions/${vote?.slug}`,
  }
  await angelique.browser.post(`${desk}/decisions`, { ...noted, pointId: id })
  await world.runJobs()
  assert.match(textOf(await world.get(page)), /Nous demandons à tous\. Mis au vote : Tester chaque mois Jusqu’au/)
  world.setClock('2027-01-17T19:40:00Z')
  await world.runJobs()
  assert.match(
    textOf(await world.get(page)),
    /Nous demandons à tous\. Mis au vote : Tester chaque mois Choix prévu d’avance : Contre\. Clos le/,
  )
})

test('the way to a vote is shown to who may open one, and to nobody else', async () => {
  const opened = await openWithMeeting()
  const { world, melisse, angelique } = opened
  const [id] = await givenPoints(opened, 'Les sauvegardes')
  for (const reader of [world, melisse.browser]) assert.doesNotMatch(await reader.get(page), /Mettre ce point au vote/)
  assert.match(await angelique.browser.get(page), /Mettre ce point au vote/)
  const from = encodeURIComponent(`/meetings/2026-12-17#point-${id}`)
  assert.equal((await melisse.browser.request(`${opening}?from=${from}`)).status, 403)
})

test('what comes from nowhere, from a point that is gone or a meeting called off, is an empty form', async () => {
  const opened = await openWithMeeting()
  const { melisse, angelique } = opened
  const [gone, there] = await givenPoints(opened, 'Publicité', 'Les sauvegardes')
  await melisse.browser.post(`${page}/points/${gone}/withdrawal`, {})
  const at = '/meetings/2026-12-17'
  const hostile = ['https://evil.example/', `${at}#point-`, `${at}#point-${there}"><b>`, '/meetings/x#point-y', '//']
  for (const from of [...hostile, `${at}#point-${gone}`, `${at}#decision-${there}`, `${at}#decision-x`]) {
    const html = await angelique.browser.get(`${opening}?from=${encodeURIComponent(from)}`)
    assert.deepEqual(typedIn(html), { from: '', title: '', text: '' }, from)
  }
  const forged = { ...answers, from: 'javascript:alert(1)', title: 'Un vote', text: 'Oui ?' }
  assert.equal((await angelique.browser.post(opening, forged)).status, 303)
  assert.equal((await decisionOf(opened))?.aboutAddress, null)
  await angelique.browser.post(`${desk}/cancellation`, { reason: 'La salle est en travaux.' })
  const html = await angelique.browser.get(`${opening}?from=${encodeURIComponent(`${at}#point-${there}`)}`)
  assert.equal(typedIn(html).title, '')
})

test('a point written in English fills the English part of the form', async () => {
  const { angelique, melisse } = await openWithMeeting()
  await melisse.browser.post('/en/meetings/2026-12-17/points/add', point({ title: 'Backups', text: 'Who tests?' }))
  const html = await angelique.browser.get(wayIn(await angelique.browser.get(page), 'Mettre ce point au vote'))
  assert.equal(typedIn(html).title, '')
  assert.match(html, /name="title\.en"[^>]*value="Backups"|value="Backups"[^>]*name="title\.en"/)
  assert.match(html, /name="text\.en"[^>]*>Who tests\?</)
})
