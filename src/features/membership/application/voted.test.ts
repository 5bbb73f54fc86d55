// An application and the vote on it: when it is taken back, and when no more.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Database, toInstant } from '../../../platform/database/index.ts'
import { decisionsAbout, openDecision } from '../../decisions/index.ts'
import { textOf } from '../../editing/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { changeApplication } from './change-application.ts'
import { findApplication } from './queries.ts'
import { givenApplication, givenAssessment, givenLitter, openApplying, page } from './testing.ts'

async function openReadyForVote(t: Parameters<typeof openApplying>[0], opensIn: number) {
  const opened = await openApplying(t)
  const { world, hoster, ana } = opened
  await given.member(world.db, { name: 'Oseille' })
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  const { id } = await givenApplication(world, { hosterId: hoster.id, personId: ana.id })
  const by = byMachine('test', world.now)
  await changeApplication(world.db, id, { to: 'ready', reason: null, nextStep: null, expectedAt: null }, by)
  await openDecision(world.db, by, {
    ...{ kind: 'admission', title: { fr: 'Admettre Crocus' }, text: { fr: 'Faut-il admettre Crocus ?' } },
    ...{ method: 'for-against', options: [], defaultOption: 'against', secret: false, resultsHidden: true },
    ...{ about: { kind: 'application', id, address: '/applications/crocus' }, withoutHosterIds: [hoster.id] },
    ...{ batch: null, opensAt: toInstant(world.now.add({ hours: 24 * opensIn })) },
  })
  return { ...opened, id, browser: ana.browser }
}

const votesOn = async (db: Database, id: string) =>
  (await decisionsAbout(db, { kind: 'application', id })).filter(({ withdrawnAt }) => withdrawnAt === null)

test('what is taken back before the vote opens is put to no vote', async (t) => {
  const { world, id, browser } = await openReadyForVote(t, 3)
  assert.match(await browser.get(page), /Retirer la candidature/)
  assert.equal((await browser.post(`${page}/withdrawal`, { reason: '' })).status, 303)
  assert.deepEqual(await votesOn(world.db, id), [])
  assert.equal((await findApplication(world.db, 'crocus')).state, 'withdrawn')
})

test('once the vote is open nothing is taken back, and nothing erased', async (t) => {
  const { world, id, browser } = await openReadyForVote(t, 0)
  assert.doesNotMatch(await browser.get(page), /Retirer la candidature/)
  assert.match(textOf(await browser.get(`${page}/withdrawal`)), /Les membres votent ou ont voté/)
  assert.equal((await browser.post(`${page}/withdrawal`, { reason: '' })).status, 409)
  assert.equal((await votesOn(world.db, id)).length, 1)
  assert.equal((await findApplication(world.db, 'crocus')).state, 'ready')
})
