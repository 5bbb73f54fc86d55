import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../editing/testing.ts'
import { given } from '../hosters/testing.ts'
import { desk, openMeetings, openWithMeeting, page } from './testing.ts'

const plan = '/fr/coordination/meetings'
const typed = { day: '2026-12-17', at: '20:30', minutes: '90', title: '', place: '', revision: '0' }

const subjectsTo = async ({ world }: Pick<Awaited<ReturnType<typeof openMeetings>>, 'world'>, email: string) =>
  (await world.mails()).filter((mail) => mail.recipient === email).map(({ subject }) => subject)

test('the form proposes the day of the rule, and what is called is on top of the list', async () => {
  const { world, angelique } = await openMeetings()
  assert.match(textOf(await world.get('/fr/meetings')), /Selon la règle du collectif, ce serait le/)
  const form = await angelique.browser.get(plan)
  assert.match(form, /name="day"[^>]*value="2026-12-\d\d"|value="2026-12-\d\d"[^>]*name="day"/)
  assert.match(form, /value="20:30"/)
  const answer = await angelique.browser.post(plan, typed)
  assert.equal(answer.headers.get('location'), desk)
  const list = textOf(await world.get('/fr/meetings'))
  assert.match(list, /Réunion du 17 décembre 2026/)
  assert.match(list, /17 décembre 2026 à 20:30 UTC\+1/)
})

test('two meetings of one day have two addresses', async () => {
  const { world, angelique } = await openMeetings()
  await angelique.browser.post(plan, typed)
  const answer = await angelique.browser.post(plan, { ...typed, at: '14:00', title: 'Atelier' })
  assert.equal(answer.headers.get('location'), `${desk}-2`)
  assert.match(textOf(await world.get(`${page}-2`)), /Atelier/)
})

test('the hour is that of the collective, across the change of clocks', async () => {
  const { db, angelique } = await openMeetings()
  for (const day of ['2027-03-25', '2027-03-30']) await angelique.browser.post(plan, { ...typed, day })
  const rows = await db.selectFrom('meeting').select('startsAt').orderBy('startsAt').execute()
  assert.deepEqual(
    rows.map(({ startsAt }) => startsAt),
    ['2027-03-25T19:30:00.000Z', '2027-03-30T18:30:00.000Z'],
  )
})

test('what cannot be is refused beside its field, with what was typed', async () => {
  const { angelique, db } = await openMeetings()
  const wrong: [Partial<typeof typed>, RegExp][] = [
    [{ day: '2026-11-22' }, /déjà passée/],
    [{ day: '2030-01-01' }, /deux ans au plus/],
    [{ day: '2026-02-31' }, /Donnez un jour/],
    [{ day: 'demain' }, /Donnez un jour/],
    [{ at: '25:00' }, /Donnez une heure/],
    [{ minutes: '1' }, /nombre de minutes/],
    [{ place: 'javascript:alert(1)' }, /https:/],
    [{ place: 'https://user:secret@visio.example' }, /https:/],
    [{ title: 'x'.repeat(141) }, /trop long/],
  ]
  for (const [fields, words] of wrong) {
    const answer = await angelique.browser.post(plan, { ...typed, ...fields })
    assert.equal(answer.status, 422, JSON.stringify(fields))
    assert.match(textOf(await answer.text()), words)
  }
  assert.deepEqual(await db.selectFrom('meeting').select('id').execute(), [])
})

test('the coordination alone calls a meeting, moves it, calls it off', async () => {
  const { melisse, pervenche } = await openWithMeeting()
  for (const { browser } of [melisse, pervenche]) {
    assert.equal((await browser.request(plan)).status, 403)
    assert.equal((await browser.post(plan, typed)).status, 403)
    assert.equal((await browser.post(`${desk}/facts`, typed)).status, 403)
    assert.equal((await browser.post(`${desk}/cancellation`, { reason: 'Comme cela' })).status, 403)
  }
})

test('who acts for a member is invited, then reminded two days before: once', async () => {
  const opened = await openMeetings()
  const { world, angelique, pervenche, melisse } = opened
  await angelique.browser.post(plan, typed)
  world.pass({ minutes: 2 })
  await world.runJobs()
  assert.deepEqual(await subjectsTo(opened, melisse.email), [])
  const [invitation, ...more] = await subjectsTo(opened, pervenche.email)
  assert.match(invitation ?? '', /Réunion du collectif le 17 décembre 2026/)
  assert.deepEqual(more, [])
  world.setClock('2026-12-15T19:29:00Z')
  await world.runJobs()
  const before = (await world.mails()).filter(({ body }) => body.includes('Rappel')).length
  assert.equal(before, 0)
  world.setClock('2026-12-15T19:30:00Z')
  await world.runJobs()
  world.pass({ hours: 1 })
  await world.runJobs()
  world.pass({ hours: 20 })
  await world.runJobs()
  assert.equal((await world.mails()).filter(({ body }) => /Rappel/.test(body)).length, 2)
})

test('former members and strangers are not invited; those who pause or are on their way are', async () => {
  const { db } = await openMeetings()
  const { invitedOn } = await import('./tell.ts')
  const standings = ['none', 'active', 'incubating', 'paused', 'former', 'fictional'] as const
  const ids = new Map<string, string>()
  for (const standing of standings) ids.set((await given.hoster(db, { name: `H ${standing}`, standing })).id, standing)
  const invited = (await invitedOn(db, '2026-11-23')).flatMap((id) => ids.get(id) ?? [])
  assert.deepEqual(invited.sort(), ['active', 'incubating', 'paused'])
})

test('a meeting that moves tells so, and reminds at its new hour', async () => {
  const opened = await openWithMeeting()
  const { world, angelique, pervenche } = opened
  const moved = { ...typed, day: '2026-12-10', revision: '1' }
  assert.equal((await angelique.browser.post(`${desk}/facts`, moved)).status, 303)
  world.pass({ minutes: 2 })
  await world.runJobs()
  assert.ok((await world.mails()).some(({ recipient, body }) => recipient === pervenche.email && /déplacée/.test(body)))
  world.setClock('2026-12-08T19:31:00Z')
  await world.runJobs()
  world.pass({ minutes: 2 })
  await world.runJobs()
  assert.ok((await world.mails()).some(({ body }) => /Rappel/.test(body)))
  assert.match(textOf(await world.get(page)), /10 décembre 2026/)
})

test('who changes the date over another’s change is shown that one', async () => {
  const { angelique, world } = await openWithMeeting()
  await angelique.browser.post(`${desk}/facts`, { ...typed, day: '2026-12-10', revision: '1' })
  const answer = await angelique.browser.post(`${desk}/facts`, { ...typed, day: '2026-12-11', revision: '1' })
  assert.equal(answer.status, 409)
  assert.match(textOf(await answer.text()), /10 décembre 2026 à 20:30/)
  assert.match(textOf(await world.get(page)), /10 décembre/)
})

test('a meeting that is called off says why, and can be brought back until its hour', async () => {
  const { angelique, world, pervenche } = await openWithMeeting()
  assert.equal((await angelique.browser.post(`${desk}/cancellation`, { reason: '' })).status, 422)
  const reason = 'La salle est en travaux.'
  assert.equal((await angelique.browser.post(`${desk}/cancellation`, { reason })).status, 303)
  assert.match(textOf(await world.get(page)), /Cette réunion est annulée La salle est en travaux/)
  assert.match(await world.get(`${page}.ics`), /STATUS:CANCELLED/)
  assert.equal((await pervenche.browser.request(`${page}/points/add`)).status, 409)
  await angelique.browser.post(`${desk}/cancellation`, { restore: 'yes' })
  assert.doesNotMatch(textOf(await world.get(page)), /annulée/)
  world.setClock('2026-12-18T10:00:00Z')
  assert.equal((await angelique.browser.post(`${desk}/cancellation`, { reason })).status, 409)
})

test('a cancellation is taken back from the journal', async () => {
  const { angelique, world, db } = await openWithMeeting()
  await angelique.browser.post(`${desk}/cancellation`, { reason: 'La salle est en travaux.' })
  const row = await db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'meeting.cancelled')
    .executeTakeFirst()
  const answer = await angelique.browser.post(`/fr/journal/${row?.id}/undoing`, {})
  assert.ok([200, 303].includes(answer.status), String(answer.status))
  assert.doesNotMatch(textOf(await world.get(page)), /annulée/)
})

test('a reminder of a meeting that was called off is not sent', async () => {
  const { angelique, world } = await openWithMeeting()
  await angelique.browser.post(`${desk}/cancellation`, { reason: 'La salle est en travaux.' })
  world.setClock('2026-12-15T19:31:00Z')
  await world.runJobs()
  world.pass({ minutes: 2 })
  await world.runJobs()
  assert.ok((await world.mails()).every(({ body }) => !/Rappel/.test(body)))
})

test('the room’s address is for who is signed in, on the page and nowhere else', async () => {
  const { world, melisse } = await openWithMeeting()
  const asked = [page, `${page}.ics`, '/fr/meetings', '/fr/meetings.ics', '/fr/meetings.atom', '/fr/journal']
  for (const address of asked) assert.ok(!(await world.get(address)).includes('visio.example'), address)
  assert.ok((await melisse.browser.get(page)).includes('href="https://visio.example/collectif"'))
})

test('the rule is the coordination’s to change, and the next dates follow it', async () => {
  const { angelique, melisse, world } = await openMeetings()
  const rule = { at: '18:00', minutes: '60', weekdays: ['1'], week: '1', restIn: ['belgium'], revision: '0' }
  const at = '/fr/coordination/meetings/rule'
  assert.equal((await melisse.browser.post(at, rule)).status, 403)
  assert.equal((await angelique.browser.post(at, { ...rule, weekdays: [] })).status, 422)
  assert.equal((await angelique.browser.post(at, { ...rule, week: '7' })).status, 422)
  assert.equal((await angelique.browser.post(at, rule)).status, 303)
  assert.match(textOf(await angelique.browser.get(at)), /7 décembre 2026 à 18:00/)
  assert.match(textOf(await world.get('/fr/meetings')), /7 décembre 2026 à 18:00/)
  assert.equal((await angelique.browser.post(at, { ...rule, at: '19:00' })).status, 409)
  assert.equal((await angelique.browser.post(at, { ...rule, at: '19:00', revision: '1' })).status, 303)
})
