import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { blankCollective, byMachine, recordCollective } from '../hosters/index.ts'
import { previewSvg, socialPreview } from './social-preview.tsx'
import { openAboutSite } from './testing.ts'

const host = 'site.example'

test('the picture is 1200 by 630, with its text drawn', async () => {
  const blank = { ...blankCollective, name: '', tagline: {} }
  const [named, unnamed] = [await socialPreview(blankCollective, 'fr', host), await socialPreview(blank, 'fr', host)]
  const { format, width, height } = await sharp(named).metadata()
  assert.deepEqual([format, width, height], ['png', 1200, 630])
  assert.ok(named.length > unnamed.length + 2000, `${named.length} bytes with a name, ${unnamed.length} without`)
})

test('names are text, however they are written', async () => {
  const names = ['</text><script>', '&amp;"\u0000\ud83d', 'ﻡﺮﺤﺑﺍ 🐈', 'x'.repeat(100), 'Ça & là']
  for (const name of names) {
    const svg = previewSvg({ ...blankCollective, name, tagline: { fr: name.repeat(9) } }, 'fr', host)
    assert.doesNotMatch(svg, /<script/)
    assert.equal((await sharp(Buffer.from(svg)).metadata()).width, 1200, name)
  }
})

test('it is served in each language, kept, and drawn anew when the collective changes its name', async () => {
  const world = await openAboutSite()
  const answer = await world.request('/social/fr.png')
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/png'])
  const etag = answer.headers.get('etag') ?? ''
  assert.equal((await world.request('/social/fr.png', { headers: { 'if-none-match': etag } })).status, 304)
  await recordCollective(world.db, { ...blankCollective, name: 'Autrement' }, byMachine('test', world.now))
  const renamed = await world.request('/social/fr.png', { headers: { 'if-none-match': etag } })
  assert.equal(renamed.status, 200)
})

test('there is no picture but one for each language', async () => {
  const world = await openAboutSite()
  for (const name of ['de.png', 'fr.jpg', 'fr', 'fr.png.exe', 'constructor.png'])
    assert.equal((await world.request(`/social/${name}`)).status, 404, name)
})

test('every page has the tab’s picture in the collective’s colour, at an address that changes with it', async () => {
  const world = await openAboutSite()
  const iconOf = async () => /<link rel="icon" href="([^"]+)"/.exec(await world.get('/fr/about'))?.[1] ?? ''
  const before = await iconOf()
  const answer = await world.request(before)
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/svg+xml'])
  assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
  assert.ok((await answer.text()).includes(blankCollective.theme.bright))
  const theme = { ...blankCollective.theme, bright: '#7fd1c0' }
  await recordCollective(world.db, { ...blankCollective, theme }, byMachine('test', world.now))
  const after = await iconOf()
  assert.notEqual(after, before)
  assert.equal((await world.request(before)).headers.get('location'), after)
})
