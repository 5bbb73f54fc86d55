// Who may do what with an application, asked of the verbs themselves: each asks again in its transaction.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Id } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { type By, byMachine } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { askToBeLookedAt } from './ask-to-be-looked-at.ts'
import { beginApplication } from './begin-application.ts'
import { discardApplication } from './discard-application.ts'
import { findApplication } from './queries.ts'
import { markOf, saveStep } from './save-step.ts'
import { sendApplication } from './send-application.ts'
import { stepOf } from './steps.ts'
import { givenApplication, givenAssessment, givenLitter, openApplying } from './testing.ts'
import { eraseApplication, withdrawApplication } from './withdraw-application.ts'

const by = ({ now }: TestSite, personId: Id, forHosterId: Id | null = null) => ({
  actor: { kind: 'person', personId, forHosterId } as const,
  now,
})

const isForbidden = (error: unknown) => error instanceof Refusal && error.status === 403

/** Everything that one can try with the dossier of Crocus. */
function attempts(world: TestSite, who: By) {
  const { db } = world
  return {
    save: async () => {
      const { dossier } = await findApplication(db, 'crocus')
      const mark = markOf(stepOf(dossier, 'users'))
      await saveStep(db, 'crocus', { step: 'users', typed: { users: 'Autre.' }, mark }, who)
    },
    look: async () => askToBeLookedAt(db, await findApplication(db, 'crocus'), who),
    send: async () => sendApplication(db, 'crocus', (await findApplication(db, 'crocus')).revision, who),
    discard: () => discardApplication(db, 'crocus', who),
    withdraw: () => withdrawApplication(db, 'crocus', { reason: null, language: 'fr', erase: false }, who),
    erase: () => eraseApplication(db, 'crocus', who),
  }
}

async function open(t: Parameters<typeof openApplying>[0]) {
  const opened = await openApplying(t)
  const { world, hoster, ana } = opened
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  await givenApplication(world, { hosterId: hoster.id, personId: ana.id, sent: false })
  return opened
}

test('nobody but its people does anything with a dossier: not the coordination, not another hoster', async (t) => {
  const { world, hoster } = await open(t)
  const { id: coordination } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const { id: stranger } = await givenPerson(world.db, { name: 'Ronce' })
  const whos = [by(world, coordination), by(world, stranger), by(world, stranger, hoster.id), byMachine('x', world.now)]
  for (const who of whos)
    for (const [name, attempt] of Object.entries(attempts(world, who)))
      await assert.rejects(async () => attempt(), isForbidden, name)
  assert.equal((await findApplication(world.db, 'crocus')).state, 'draft')
})

test('who acts for the hoster no more works on its dossier no more', async (t) => {
  const { world, hoster, ana } = await open(t)
  const endedAt = '2026-11-22T10:00:00.000Z'
  await world.db.updateTable('delegation').set({ endedAt }).where('personId', '=', ana.id).execute()
  for (const attempt of Object.values(attempts(world, by(world, ana.id, hoster.id))))
    await assert.rejects(async () => attempt(), isForbidden)
  assert.equal((await ana.browser.request('/fr/applications/crocus/draft')).status, 403)
})

test('what is sent is not thrown away, and what is not is not withdrawn', async (t) => {
  const { world, hoster, ana } = await open(t)
  const own = attempts(world, by(world, ana.id, hoster.id))
  await assert.rejects(own.withdraw, /membership.not-now/)
  await assert.rejects(own.erase, /membership.not-now/)
  await own.send()
  await assert.rejects(own.discard, /membership.not-a-draft/)
  await assert.rejects(own.save, /membership.not-to-change/)
  await assert.rejects(own.send, /membership.not-now/)
})

test('one begins for a hoster that one acts for, and that is no member', async (t) => {
  const { world, hoster, ana } = await openApplying(t)
  const begin = (hosterId: Id, personId: Id) =>
    beginApplication(world.db, { hosterId, language: 'fr', day: '2026-11-23' }, by(world, personId, hosterId))
  const other = await given.hoster(world.db, { name: 'Oseille' })
  await assert.rejects(begin(other.id, ana.id), isForbidden)
  await world.db.updateTable('delegation').set({ hosterId: other.id }).where('personId', '=', ana.id).execute()
  await assert.rejects(begin(hoster.id, ana.id), isForbidden)
  assert.equal(await begin(other.id, ana.id), 'oseille')
  const incubating = await given.hoster(world.db, { name: 'Sureau', standing: 'incubating' })
  await world.db.updateTable('delegation').set({ hosterId: incubating.id }).where('personId', '=', ana.id).execute()
  assert.equal(await begin(incubating.id, ana.id), 'sureau', 'who is on the way applies')
  const paused = await given.hoster(world.db, { name: 'Menthe', standing: 'paused' })
  await world.db.updateTable('delegation').set({ hosterId: paused.id }).where('personId', '=', ana.id).execute()
  await assert.rejects(begin(paused.id, ana.id), /membership.is-member/)
})
