import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDelegate, toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { editHoster, findHoster } from '../../hosters/index.ts'
import { byHand } from '../../hosters/testing-by-hand.ts'
import { heldChangesOf, sourceOf } from '../queries.ts'
import { openRead, organization, root } from '../testing.ts'

const page = '/fr/hosters/crocus/source'
const elsewhere = 'https://crocus.example/elsewhere/organization.properties'

/** A hoster whose file wants another name, and somebody whom its domain has just let in. */
async function openThief(t: Parameters<typeof openRead>[0]) {
  const crawl = await openRead(t)
  crawl.says({ [root]: organization({ 'organization.name': 'Casino' }) })
  await crawl.nextDay()
  const { id } = await givenPerson(crawl.world.db, { name: 'Ortie' })
  await givenDelegate(crawl.world.db, { personId: id, hosterId: crawl.hosterId, proof: 'file' }, crawl.world.now)
  const held = (await heldChangesOf(crawl.world.db, crawl.hosterId))[0]?.id ?? ''
  return { ...crawl, held, thief: { id, browser: await crawl.world.as(id) } }
}

test('whom the domain let in a few days ago answers no change that waits', async (t) => {
  const { world, thief, held } = await openThief(t)
  const shown = await thief.browser.get(page)
  assert.match(textOf(shown), /Casino/)
  assert.match(textOf(shown), /à partir du 1er décembre 2026/)
  assert.doesNotMatch(shown, /name="answer"/)
  for (const answer of ['yes', 'no']) {
    const refused = await thief.browser.post(`${page}/held`, { held, answer })
    assert.equal(refused.status, 403)
    assert.match(textOf(await refused.text()), /la coordination, ou quelqu’un qui agit depuis plus longtemps/)
  }
  assert.equal((await findHoster(world.db, 'crocus')).facts.name, 'Crocus')
  assert.match(textOf(await (await world.as(thief.id)).get(page.replace('/fr/', '/en/'))), /yours from 1 December 2026/)
})

test('others answer meanwhile, and seven days later so do they', async (t) => {
  const crawl = await openThief(t)
  const { world, thief, held } = crawl
  assert.match(await crawl.ada.get(page), /name="answer"/)
  assert.equal((await crawl.keeper.post(`${page}/held`, { held, answer: 'no' })).status, 303)
  world.pass({ hours: 7 * 24 })
  assert.equal((await thief.browser.post(`${page}/held`, { held, answer: 'yes' })).status, 303)
  assert.equal((await findHoster(world.db, 'casino')).facts.name, 'Casino')
})

test('they move no source, take none away, and give no word to the files that others took from them', async (t) => {
  const { world, hosterId, thief } = await openThief(t)
  const { facts, revision } = await findHoster(world.db, 'crocus')
  const website = 'https://new.crocus.example/'
  await editHoster(world.db, hosterId, { facts: { ...facts, website }, revision }, byHand(24))
  assert.equal((await thief.browser.post(page, { address: elsewhere })).status, 403)
  assert.equal((await thief.browser.post(`${page}/removal`, {})).status, 403)
  assert.equal((await thief.browser.post(`${page}/lead`, { lead: 'file' })).status, 422)
  assert.equal((await sourceOf(world.db, hosterId))?.address, root)
  assert.equal((await findHoster(world.db, 'crocus')).facts.website, website)
  assert.equal((await thief.browser.post(`${page}/reading`, {})).status, 303, 'to read again changes nothing of that')
})

test('what waits is told to the coordination while only such people act', async (t) => {
  const crawl = await openRead(t)
  const { world, hosterId, keeperId } = crawl
  await world.db.updateTable('delegation').set({ endedAt: world.now.toString() }).execute()
  const { id } = await givenPerson(world.db, { name: 'Ortie' })
  await givenDelegate(world.db, { personId: id, hosterId, proof: 'mail' }, world.now)
  crawl.says({ [root]: organization({ 'organization.name': 'Casino' }) })
  await crawl.nextDay()
  for (const person of [id, keeperId]) assert.equal((await toldTo(world, person))[0]?.key, 'crawling.told-held', 'both')
})
