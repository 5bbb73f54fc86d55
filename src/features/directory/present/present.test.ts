import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomOf, entryOf } from '../../../platform/web/index.ts'
import { csvOf } from './csv.ts'
import { mostExported, written } from './exports.ts'
import { geoJsonOf } from './geojson.ts'
import { placeShown } from './place-shown.ts'

const terms = {
  license: { name: 'ODbL-1.0', url: 'https://odbl.example' },
  generatedAt: '2026-11-23T10:00:00Z',
  notice: null,
  attribution: '',
}
const place = (town: string, latitude: number | null) => ({
  town,
  region: null,
  country: 'FR',
  latitude,
  longitude: latitude,
})

test('what a spreadsheet would take for a formula is text, and numbers stay numbers', async () => {
  const cells = ['=1+1', '+33', '-x', '@SUM', '\t=1', 'a,"b"\nc']
  const csv = await csvOf(
    terms,
    6,
    cells.map((name) => ({ name, longitude: -4.5, open: false })),
    ['name', 'longitude', 'open'],
  )
  const names = [...csv.matchAll(/^"?('?)(=1|\+33|-x|@SUM|\t=1)/gm)]
  assert.deepEqual(
    names.map(([, quote]) => quote),
    ["'", "'", "'", "'", "'"],
  )
  assert.match(csv, /"a,""b""\nc",-4\.5,false,6,2026-11-23T10:00:00Z,ODbL-1\.0/)
})

test('an export holds so many things at most, and lets others have their turn', async () => {
  const endless = (function* () {
    for (let number = 0; ; number++) yield number
  })()
  let turns = 0
  const turning = setInterval(() => turns++, 0)
  const all = await written(endless, (number) => JSON.stringify({ number, text: 'x'.repeat(2000) }))
  clearInterval(turning)
  assert.equal(all.length, mostExported)
  assert.ok(turns > 1)
})

test('a feed holds any name without being broken by it', () => {
  const entry = entryOf({
    id: '0b1c',
    title: '<b>"A" & B\u0001\ud800</b>]]>',
    summary: 'line\u000bone',
    page: 'https://x.example/?a=1&b=2',
    author: "l'auteur",
    kinds: [{ slug: 'pad', name: 'Pad & co' }],
    addedAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-02T00:00:00.000Z',
  })
  assert.match(entry, /<title>&lt;b&gt;&quot;A&quot; &amp; B\ufffd&lt;\/b&gt;\]\]&gt;<\/title>/)
  assert.match(entry, /<summary>lineone<\/summary>/)
  assert.match(entry, /href="https:\/\/x\.example\/\?a=1&amp;b=2"/)
  const head = {
    language: 'fr',
    title: 'T',
    subtitle: '',
    self: 'https://x.example/a',
    page: 'https://x.example',
    author: 'A',
  }
  const feed = atomOf(terms, head, [entry])
  assert.match(feed, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<feed /)
  assert.match(feed, /<rights>ODbL-1\.0 \(https:\/\/odbl\.example\)<\/rights>/)
})

test('the place shown is the nearest one, else the first', () => {
  const places = [place('Loin', 10), place('Près', 45), place('Inconnu', null)]
  assert.equal(placeShown(places, { latitude: 44, longitude: 44 })?.town, 'Près')
  assert.equal(placeShown(places, null)?.town, 'Loin')
  assert.equal(placeShown([place('Inconnu', null)], { latitude: 1, longitude: 1 })?.town, 'Inconnu')
  assert.equal(placeShown([], null), null)
})

test('what has no position stays on the map’s list without a point', () => {
  const shown = { town: 'Ici', country: 'FR', latitude: 48.5, longitude: -4.5 }
  const map = JSON.parse(
    geoJsonOf(
      terms,
      2,
      [
        { id: 'a', place: shown },
        { id: 'b', place: null },
      ],
      ['note'],
    ),
  )
  assert.deepEqual(map.features[0].geometry, { type: 'Point', coordinates: [-4.5, 48.5] })
  assert.equal(map.features[1].geometry, null)
  assert.deepEqual([map.total, map.notes, map.generatedAt], [2, ['note'], terms.generatedAt])
})
