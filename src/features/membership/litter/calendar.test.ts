import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok } from '../review/testing.ts'
import { importLitters } from './example/import-litters.ts'
import { datesAround, openLitter } from './testing.ts'

const example = new URL('../../../../examples/chatons', import.meta.url).pathname

const eventsIn = (text: string) =>
  text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => ({
      uid: /UID:(\S+)/.exec(event)?.[1],
      sequence: /SEQUENCE:(\d+)/.exec(event)?.[1],
      from: /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1],
      until: /DTEND;VALUE=DATE:(\d+)/.exec(event)?.[1],
    }))

test('each phase begins where the one before ends, with no day between them', async () => {
  const { world } = await openLitter()
  const events = eventsIn(await world.get('/fr/litters/12.ics'))
  assert.equal(events.length, 4)
  for (const [at, { from }] of events.entries()) if (at > 0) assert.equal(from, events[at - 1]?.until)
})

test('dates that move change the events that calendars have, and add none', async () => {
  const { world, desk } = await openLitter()
  const before = eventsIn(await world.get('/fr/litters/12.ics'))
  const typed = { ...datesAround('2026-11-23'), nameFr: '', nameEn: '', revision: '1', reason: 'Les congrès.' }
  await ok(desk.post('/fr/coordination/litters/12', { ...typed, voteUntil: '2027-01-14' }))
  const after = eventsIn(await world.get('/fr/litters/12.ics'))
  assert.deepEqual(
    after.map(({ uid }) => uid),
    before.map(({ uid }) => uid),
  )
  assert.deepEqual([after.at(-1)?.until, after.at(-1)?.sequence, before.at(-1)?.sequence], ['20270115', '1', '0'])
})

test('a litter of the past has its one day, and in English its own words', async () => {
  const { world } = await openLitter()
  await importLitters(world.db, example, world.now)
  const text = await world.get('/en/litters/1.ics')
  assert.deepEqual(
    eventsIn(text).map(({ from, until }) => [from, until]),
    [['20161012', '20161013']],
  )
  assert.match(text, /SUMMARY:Litter/)
})
