import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { openExampleSite } from '../../testing-example.ts'
import { byMachine, hostersById } from '../hosters/index.ts'
import { importPortal } from './import-portal.ts'
import { allPlaces } from './places.ts'
import { takeOut } from './take-out.ts'
import { givenPlace, opened, testNow } from './testing.ts'
import { usualKinds } from './usual-kinds.ts'

function bundle(places: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-portal-'))
  writeFileSync(join(folder, 'portal.json'), JSON.stringify(places))
  return folder
}

test('in the example each kind opens at a page of ours, and no real service is sent anybody', async () => {
  const world = await openExampleSite()
  for (const { kind } of usualKinds) {
    const { status, to } = await opened(world, `/open/${kind}?name=essai`)
    assert.equal(status, 303, kind)
    assert.match(to ?? '', /^http:\/\/localhost:3000\/stand-in\//, kind)
    assert.equal((await world.request(to ?? '')).status, 200, kind)
  }
  const hosters = await hostersById(world.db, [
    ...new Set((await allPlaces(world.db)).map(({ seen }) => seen.hosterId)),
  ])
  assert.ok(hosters.length > 3 && hosters.every(({ fictional }) => fictional))
})

test('real addresses stand on the page of the kind, with their date, to try by hand', async () => {
  const world = await openExampleSite()
  const html = await world.get('/fr/portal/pad')
  assert.match(html, /href="https:\/\/[^"]*"[^>]*rel="noopener noreferrer external".*dit en/s)
  assert.match(html, /dit en 20\d\d|dit en [a-zû]+ 20\d\d/)
})

test('the street of the home page leads to the stalls that somebody keeps', async () => {
  const world = await openExampleSite()
  const html = await world.get('/fr')
  for (const { kind } of usualKinds) assert.ok(html.includes(`href="/fr/portal#${kind}"`), kind)
})

test('a bundle lets in what its file names, again at will, and tells what could not be', async () => {
  const world = await openTestSite()
  await givenPlace(world.db, 'Ortie', { outside: true })
  const folder = bundle([
    { kind: 'pad', hoster: 'ortie', service: 'pad', weight: 9 },
    { kind: 'visio', hoster: 'ortie', service: 'pad' },
    { kind: 'pad', hoster: 'nobody', service: 'pad' },
  ])
  const left = ['visio: ortie/pad', 'pad: nobody/pad']
  assert.deepEqual(await importPortal(world.db, folder, testNow), { places: 1, left })
  assert.deepEqual(await importPortal(world.db, folder, testNow), { places: 0, left })
  const [place] = await allPlaces(world.db)
  assert.equal(place?.weight, 9)
  await takeOut(world.db, place.id, byMachine('test', testNow))
  assert.equal((await importPortal(world.db, folder, testNow)).places, 1)
})

test('a bundle without such a file lets nobody in, and a wrong one is refused', async () => {
  const world = await openTestSite()
  const none = mkdtempSync(join(tmpdir(), 'chatterie-portal-'))
  assert.deepEqual(await importPortal(world.db, none, testNow), { places: 0, left: [] })
  await assert.rejects(importPortal(world.db, bundle({ pad: 'ortie' }), testNow))
})
