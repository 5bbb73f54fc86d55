import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { linksIn, paths } from '../../paths.ts'
import { givenChange } from './testing.ts'
import { openJournalSite } from './testing-world.ts'
import { shortName } from './words.tsx'

const fr = linksIn('fr')
const entryAt = (id: string) => fr(paths.journalEntry.href({ id }))
const nasty = '<script>alert(1)</script>"\'&\u202eevil\u2066\u0007'

test('a name that holds markup or turns the line around stays a name', async () => {
  const { world } = await openJournalSite()
  const before = { name: nasty, [nasty]: nasty, __proto__: 'x', list: [nasty, { [nasty]: [nasty] }] }
  const id = await givenChange(world.db, { verb: nasty, subject: { kind: nasty, id: nasty }, before, after: null })
  for (const address of [
    '/fr/journal',
    entryAt(id),
    `/fr/journal?subject=${encodeURIComponent(`${nasty}:${nasty}`)}`,
  ]) {
    const page = await world.get(address)
    assert.doesNotMatch(page, /<script>alert/)
    assert.match(page, /&lt;script&gt;/)
  }
  const feed = await world.get('/fr/journal.atom')
  assert.doesNotMatch(feed, /<script>|[\u202e\u2066]/)
  assert.equal(JSON.parse(await world.get(`${entryAt(id)}.json`)).before.name, nasty, 'programs get it as it is')
})

test('a name is shown on a line or two, whatever its length', () => {
  assert.equal(shortName('x'.repeat(500)), `${'x'.repeat(79)}…`)
  assert.equal(shortName('👩‍🌾'.repeat(40)).length < 160, true)
  assert.equal(shortName(' Radis\u202e '), 'Radis')
  assert.equal(shortName('\ud800'.repeat(300)).length, 80)
})

test('an entry of 200 kB is shown in part, and whole for programs', async () => {
  const { world } = await openJournalSite()
  const list = Array.from({ length: 20_000 }, (_, at) => `valeur ${at}`)
  const wide = Object.fromEntries(list.map((text) => [text, text]))
  const deep = list.slice(0, 60).reduce<unknown>((inside, text) => ({ [text]: inside }), 'au fond')
  const before = { list, deep, text: 'é'.repeat(100_000), name: 'Ciboule'.repeat(1000) }
  const id = await givenChange(world.db, { before, after: { ...wide, list: [] } })
  const page = await world.get(entryAt(id))
  assert.match(page, /La suite est longue/)
  assert.ok(gzipSync(page).length < 30_000, String(gzipSync(page).length))
  const { before: whole } = JSON.parse(await world.get(`${entryAt(id)}.json`))
  assert.deepEqual(whole, before)
  assert.ok((await world.get('/fr/journal')).length < 40_000, 'the list does not show contents')
})

test('before and after of any shape are shown', async () => {
  const { world } = await openJournalSite()
  const shapes = [
    null,
    {},
    { a: null },
    { a: {} },
    { a: [[]] },
    { a: [{}] },
    { '': '' },
    { to: { to: 'x' } },
    { a: 1e308 },
  ]
  for (const before of shapes)
    for (const after of shapes) {
      const page = await world.get(entryAt(await givenChange(world.db, { before, after })))
      assert.doesNotMatch(page, /\{\}|\[object|undefined/)
    }
})
