// A hoster that was entered for an application which nobody sent leaves the register with its draft, and no other does.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftMonths } from '../../../platform/drafts/index.ts'
import type { TestSite } from '../../../testing.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { hosterById } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { findApplication } from './queries.ts'
import { openApplying, stranger } from './testing.ts'

const neuf = { name: 'Neuf', website: 'neuf.example', legalForm: '', town: '', description: '' }
const draft = '/fr/applications/neuf/draft'

async function openBegun(...[t]: Parameters<typeof openApplying>) {
  const { world, ana } = await openApplying(t)
  const { id, browser } = await stranger(world)
  await browser.post('/fr/join/begin', neuf)
  const { hosterId } = await findApplication(world.db, 'neuf')
  return { world, ana, personId: id, browser, hosterId }
}

const isKnown = async ({ db }: TestSite, id: string) => (await hosterById(db, id)) !== undefined

test('whoever throws the draft away takes the entry with it; what was written of it stays readable', async (t) => {
  const { world, browser, hosterId } = await openBegun(t)
  await world.runJobs()
  await browser.post(draft, { do: 'discard' })
  assert.equal(await isKnown(world, hosterId), false)
  assert.equal((await world.visitor().request('/fr/hosters/neuf')).status, 404)
  assert.match(textOf(await world.get('/fr/journal')), /quitte le registre/)
  const again = await browser.post('/fr/join/begin', neuf)
  assert.equal(again.headers.get('location'), draft, 'name and domain are free again')
})

test('a draft that nobody saves any more takes its entry with it, too', async (t) => {
  const { world, hosterId } = await openBegun(t)
  await world.runJobs()
  world.pass({ hours: 24 * (31 * draftMonths.kept + 5) })
  await world.runJobs()
  assert.equal(await isKnown(world, hosterId), false)
})

test('an entry stays that was there before, that somebody proved, or of which something is known', async (t) => {
  for (const [why, done] of [
    ['a service', (world, id) => given.service(world.db, id, { name: 'Pad' })],
    ['a delegate', (world, id, personId) => givenDelegate(world.db, { personId, hosterId: id })],
    ['another day', ({ db }, id) => db.updateTable('hoster').set({ createdAt: '2020' }).where('id', '=', id).execute()],
    ['a change', ({ db }, id) => db.updateTable('hoster').set({ revision: 2 }).where('id', '=', id).execute()],
  ] as const satisfies [string, (world: TestSite, id: string, personId: string) => Promise<unknown>][]) {
    const { world, browser, hosterId, personId } = await openBegun(t)
    await done(world, hosterId, personId)
    assert.equal((await browser.post(draft, { do: 'discard' })).status, 303)
    assert.ok(await isKnown(world, hosterId), why)
  }
})

test('a claim that waits keeps the entry', async (t) => {
  const { world, browser, hosterId } = await openBegun(t)
  await browser.post('/fr/hosters/neuf/claim', {})
  await browser.post(draft, { do: 'discard' })
  assert.ok(await isKnown(world, hosterId))
})

test('a hoster of the register stays when its own draft goes', async (t) => {
  const { world, ana } = await openApplying(t)
  await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  const { hosterId } = await findApplication(world.db, 'crocus')
  await ana.browser.post('/fr/applications/crocus/draft', { do: 'discard' })
  assert.ok(await isKnown(world, hosterId))
})
