// A hoster's page leads to what is told of how it comes in, while it does.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../editing/testing.ts'
import { beginPeriod, byMachine } from '../../../hosters/index.ts'
import { changeApplication } from '../../application/change-application.ts'
import { givenApplication } from '../../application/testing.ts'
import { applicantIn, openLitter } from '../../litter/testing.ts'
import { openLife } from '../testing.ts'

const application = /href="\/fr\/applications\/iris"/

test('who applies has its application on its page, until that is over', async () => {
  const { world, db } = await openLitter()
  const iris = await applicantIn(world, 'Iris', 'Violette')
  const page = await world.get('/fr/hosters/iris')
  assert.match(page, application)
  assert.match(textOf(page), /Il demande à rejoindre le collectif/)
  const next = { to: 'withdrawn', reason: null, nextStep: null, expectedAt: null } as const
  await changeApplication(db, iris.applicationId, next, byMachine('test', world.now))
  assert.doesNotMatch(await world.get('/fr/hosters/iris'), application)
})

test('a draft is told to nobody', async () => {
  const { world, hoster, delegate } = await openLife({ standing: 'none' })
  await givenApplication(world, { hosterId: hoster.id, personId: delegate.id, sent: false })
  assert.doesNotMatch(await world.get('/fr/hosters/crocus'), /\/applications\//)
})

test('who is accompanied has its goals and news on its page; a member has not', async () => {
  const { world, db, hoster } = await openLife({ standing: 'none' })
  const begun = { litter: null, from: '2026-11-20', mentor: null, charterVersion: null } as const
  await beginPeriod(db, hoster.id, { ...begun, state: 'incubating' }, byMachine('test', world.now))
  assert.match(await world.get('/fr/hosters/crocus'), /href="\/fr\/incubating\/crocus">ses objectifs et ses nouvelles/)
  const other = await openLife()
  assert.doesNotMatch(await other.world.get('/fr/hosters/crocus'), /\/incubating\/crocus/)
})
