import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { openTestSite } from '../../../testing.ts'
import { organization, sendCheck, service } from './testing.ts'

const bare = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('an address is followed from the page, with its links when that is ticked', async (t) => {
  const web = await openTestWeb(t, ['ortie.example', 'pad.ortie.example'])
  const world = await openTestSite({ outbound: web.outbound })
  const root = 'https://ortie.example/infos/ortie.properties'
  web.pages.set(root, `${organization}\nsubs.pad = pad.properties\nsubs.gone = https://ortie.example/gone`)
  web.pages.set('https://ortie.example/infos/pad.properties', service)
  web.pages.set('https://pad.ortie.example/', 'welcome')
  const html = await (await sendCheck(world, { address: root, links: 'yes' })).text()
  const text = bare(html)
  assert.match(text, /2 files read/)
  assert.match(text, /3 links visited\./)
  assert.match(
    text,
    /Line 7 subs\.gone = https:\/\/ortie\.example\/gone “https:\/\/ortie\.example\/gone” does not exist/,
  )
  assert.match(text, /Why: a service whose file is not read appears nowhere/)
  assert.match(html, /name="address"[^>]*value="https:\/\/ortie\.example\/infos\/ortie\.properties"/)
  assert.match(html, /<details open[^>]*><summary><bdi>https:\/\/ortie\.example\/infos\/ortie\.properties<\/bdi>/)
})

test('where nothing is found the page says so, and asks again', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  const world = await openTestSite({ outbound: web.outbound })
  const text = bare(await (await sendCheck(world, { address: 'ortie.example' })).text())
  assert.match(text, /No file read: one thing to mend/)
  assert.match(text, /No description file was found at “https:\/\/ortie\.example\/”/)
  assert.match(text, /Check again/)
  assert.doesNotMatch(text, /This is a preview|What this description is enough for/)
})

test('an address inside is never reached', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  const outbound = web.open({ mayReach: () => false })
  t.after(() => outbound.close())
  const world = await openTestSite({ outbound })
  const text = bare(await (await sendCheck(world, { address: 'https://ortie.example/a.properties' })).text())
  assert.match(text, /leads nowhere on the public web/)
  assert.deepEqual(web.asked, [])
})

test('a file with nothing wrong is told good, and is not given back', async () => {
  const world = await openTestSite()
  const all = readFileSync(
    new URL('../../descriptions/corpus/clean-organization-all-keys.properties', import.meta.url),
    'utf8',
  )
  const text = bare(await (await sendCheck(world, { text: all })).text())
  assert.match(text, /The file is good: nothing to mend/)
  assert.match(text, /Nothing to say of this file: description\.properties\./)
  assert.doesNotMatch(text, /Download the mended file/)
})

test('beyond five files, reports wait folded', async () => {
  const world = await openTestSite()
  const files = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`${n}.properties`, organization]))
  const html = await (await sendCheck(world, { files })).text()
  const remarks = html.slice(html.indexOf('id="remarks"'), html.indexOf('id="corrected"'))
  assert.equal(remarks.match(/<details open/g)?.length, 5)
  assert.equal(remarks.match(/<details/g)?.length, 7)
})
