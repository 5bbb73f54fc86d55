// Whoever applies is looked at like a member, from when its domain is proven until it applies no more.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toInstant } from '../../../platform/database/index.ts'
import type { TestSite } from '../../../testing.ts'
import { givenApplication, givenAssessment, givenLitter, openApplying, page } from './testing.ts'

const guestUntil = async ({ db }: TestSite, subjectId: string) =>
  (await db.selectFrom('diagnosis').select('guestUntil').where('subjectId', '=', subjectId).executeTakeFirst())
    ?.guestUntil ?? null

const visits = async ({ db }: TestSite, hosterId: string) =>
  (await db.selectFrom('job').select(['kind', 'payload']).where('kind', '=', 'visit-hoster').execute()).filter(
    ({ payload }) => payload.includes(hosterId),
  ).length

test('a dossier that was sent has its hoster looked at, and its withdrawal ends that', async (t) => {
  const { world, hoster, ana } = await openApplying(t)
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  await givenApplication(world, { hosterId: hoster.id, personId: ana.id })
  const until = toInstant(world.now.toZonedDateTimeISO('UTC').add({ months: 12 }).toInstant())
  assert.equal(await guestUntil(world, hoster.id), until)
  assert.equal(await visits(world, hoster.id), 1)
  await ana.browser.post(`${page}/withdrawal`, { reason: '' })
  assert.equal(await guestUntil(world, hoster.id), null)
})

test('a draft asks for it by a button, once its domain is proven', async (t) => {
  const { world, hoster, ana } = await openApplying(t)
  await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  await world.db.updateTable('delegation').set({ proof: 'mail', provedAgainAt: null }).execute()
  const look = () => ana.browser.post(`${page}/sending`, { do: 'look' })
  assert.equal((await look()).headers.get('location'), `${page}/draft?saved=looked`)
  assert.equal(await guestUntil(world, hoster.id), null, 'nobody has others looked at')
  await world.db.updateTable('delegation').set({ proof: 'file' }).where('personId', '=', ana.id).execute()
  await look()
  await look()
  assert.notEqual(await guestUntil(world, hoster.id), null)
  assert.equal(await visits(world, hoster.id), 1)
})

test('nobody looks at a hoster that was made up', async (t) => {
  const { world, hoster, ana } = await openApplying(t, { standing: 'fictional' })
  await givenLitter(world.db, 13, '2026-11-23', true)
  await givenAssessment(ana.browser)
  await givenApplication(world, { hosterId: hoster.id, personId: ana.id })
  assert.equal(await guestUntil(world, hoster.id), null)
  assert.equal(await visits(world, hoster.id), 0)
})
