// Two people, two windows, the same instant: one dossier, one sending, nothing lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Clash } from '../../../platform/database/index.ts'
import { findApplication, versionsOf } from './queries.ts'
import { draft, givenApplication, givenAssessment, givenLitter, openApplying, page, sendNow } from './testing.ts'

test('two people begin at once: they work on the same dossier', async (t) => {
  const { world, ana, zoe } = await openApplying(t)
  const begin = ({ browser }: typeof ana) => browser.post('/fr/join/begin', { hoster: 'crocus' })
  const answers = await Promise.all([begin(ana), begin(zoe), begin(ana)])
  assert.deepEqual(
    answers.map((answer) => answer.headers.get('location')),
    [draft, draft, draft],
  )
  assert.equal((await world.db.selectFrom('application').select('id').execute()).length, 1)
})

test('the database holds one open application for each hoster', async (t) => {
  const { world, hoster, ana } = await openApplying(t)
  await givenApplication(world, { hosterId: hoster.id, personId: ana.id, sent: false })
  const row = await world.db.selectFrom('application').selectAll().executeTakeFirstOrThrow()
  await assert.rejects(
    world.db
      .insertInto('application')
      .values({ ...row, id: 'other', slug: 'other' })
      .execute(),
    Clash,
  )
})

test('a button pressed twice sends once', async (t) => {
  const { world, hoster, ana, zoe } = await openApplying(t)
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  const { id } = await givenApplication(world, { hosterId: hoster.id, personId: ana.id, sent: false })
  const statuses = (await Promise.all([sendNow(ana.browser), sendNow(zoe.browser)])).map(({ status }) => status)
  assert.deepEqual(statuses.toSorted(), [303, 409])
  assert.equal((await versionsOf(world.db, id)).length, 1)
})

test('what is saved while it is sent is either in it or refused', async (t) => {
  const { world, hoster, ana, zoe } = await openApplying(t)
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  const { id } = await givenApplication(world, { hosterId: hoster.id, personId: ana.id, sent: false })
  const [, mark = ''] = /name="mark" value="([^"]+)"/.exec(await zoe.browser.get(`${draft}/users`)) ?? []
  const [sent, saved] = await Promise.all([
    sendNow(ana.browser),
    zoe.browser.post(`${draft}/users`, { mark, users: 'Autre chose.', go: 'stay' }),
  ])
  const { dossier, state } = await findApplication(world.db, 'crocus')
  const [version] = await versionsOf(world.db, id)
  if (sent.status === 303 && sent.headers.get('location') === page) {
    assert.equal(state, 'sent')
    assert.equal(version?.dossier.users, dossier.users, 'nothing stands in the dossier that was not sent')
  } else assert.equal(saved.status, 303)
})

test('a dossier is withdrawn once', async (t) => {
  const { world, hoster, ana, zoe } = await openApplying(t)
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  await givenApplication(world, { hosterId: hoster.id, personId: ana.id })
  const leave = ({ browser }: typeof ana) => browser.post(`${page}/withdrawal`, { reason: 'Plus tard.' })
  await Promise.all([leave(ana), leave(zoe)])
  const { id } = await findApplication(world.db, 'crocus')
  const rows = world.db.selectFrom('applicationChange').select('to').where('applicationId', '=', id)
  assert.equal((await rows.where('to', '=', 'withdrawn').execute()).length, 1)
})
