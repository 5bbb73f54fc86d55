// The list of proposals: by state, page by page, as a feed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestSite } from '../../../testing.ts'
import { adopted, begun, carried, memberIn, openAmending, proposed, writerIn } from '../testing.ts'

const linesIn = (page: string) => [...page.matchAll(/href="\/fr\/amendments\/([\w-]+)"/g)].map(([, slug]) => slug)

/** So many proposals, five a day from each of several writers. */
async function many(world: TestSite, count: number) {
  for (let at = 0; at < count; at++) {
    const writer = await writerIn(world, `Plume ${at}`)
    await proposed(writer.browser, undefined, { 'title.fr': `Proposition ${at}` })
    world.pass({ minutes: 1 })
  }
}

test('the last proposed comes first, twenty a page', async () => {
  const { world } = await openAmending([])
  await many(world, 23)
  const first = await world.get('/fr/amendments')
  const lines = linesIn(first).filter((slug) => slug?.startsWith('proposition'))
  assert.equal(lines.length, 20)
  assert.equal(lines[0], 'proposition-22')
  const [, next = ''] = /href="(\/fr\/amendments\?after=[\w-]+)"/.exec(first) ?? []
  const rest = linesIn(await world.get(next)).filter((slug) => slug?.startsWith('proposition'))
  assert.deepEqual(rest, ['proposition-2', 'proposition-1', 'proposition-0'])
})

test('each state has its list, and one that there is not is no filter', async () => {
  const opened = await openAmending()
  const { world, melisse } = opened
  await adopted(opened, await proposed(melisse.browser))
  await proposed(melisse.browser, { 'water.cold': { 'text.fr': 'Froide.' } }, { 'title.fr': 'De l’eau froide' })
  const all = await world.get('/fr/amendments')
  assert.match(all, /Adopté \(1\)/)
  assert.match(all, /En discussion \(1\)/)
  const open = await world.get('/fr/amendments?state=open')
  assert.match(open, /De l’eau froide/)
  assert.doesNotMatch(open, /Du sel pour tous/)
  assert.match(await world.get('/en/amendments?state=adopted'), /Du sel pour tous/)
  assert.match(await world.get('/fr/amendments?state=nothing&after=nothing'), /De l’eau froide.*Du sel pour tous/s)
})

test('the feed tells what happened last, and marks what was made up', async () => {
  const { world, melisse } = await openAmending()
  const pretended = await memberIn(world, 'Potager', 'fictional')
  const first = await proposed(pretended.browser, undefined, { authorName: 'Mélisse', fictional: 'yes' })
  world.pass({ hours: 1 })
  await proposed(melisse.browser, { 'water.cold': { 'text.fr': 'Froide.' } }, { 'title.fr': 'De l’eau froide' })
  world.pass({ hours: 1 })
  await carried(pretended, first)
  const feed = await world.get('/fr/amendments.atom')
  assert.match(feed, /<title>Du sel pour tous \(.*[Ff]icti.*\)<\/title>.*<title>De l’eau froide<\/title>/s)
  assert.match(feed, /<name>Mélisse<\/name>/)
  assert.match(feed, /<updated>2026-11-23T12:00:00\.000Z<\/updated>/)
  const answer = await world.request('/fr/amendments.atom')
  assert.match(answer.headers.get('content-type') ?? '', /atom/)
  assert.equal((await world.request('/fr/amendments.csv')).status, 404)
})

test('whoever is signed in finds their drafts there, and nobody else', async () => {
  const { world, melisse, members } = await openAmending()
  await begun(melisse.browser, { 'title.fr': 'Mon brouillon' })
  assert.match(await melisse.browser.get('/fr/amendments'), /Vos brouillons.*Mon brouillon/s)
  for (const page of [await world.get('/fr/amendments'), (await members[0]?.browser.get('/fr/amendments')) ?? ''])
    assert.doesNotMatch(page, /Vos brouillons|Mon brouillon/)
})
