// Steps of applications, taken at random and one by one: the table holds, and everybody is told what concerns them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { type ApplicationState, applicationStates, changesAllowed, isOver } from './application.ts'
import { changeApplication } from './change-application.ts'
import { changesOf, findApplication } from './queries.ts'
import { givenApplication, givenAssessment, givenLitter, openApplying, page } from './testing.ts'

async function openSent(t: Parameters<typeof openApplying>[0]) {
  const opened = await openApplying(t)
  const { world, hoster, ana } = opened
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  const { id } = await givenApplication(world, { hosterId: hoster.id, personId: ana.id })
  const become = (to: ApplicationState) =>
    changeApplication(
      world.db,
      id,
      { to, reason: `Vers ${to}.`, nextStep: null, expectedAt: null, language: 'fr' },
      byMachine('test', world.now),
    )
  return { ...opened, id, become }
}

/** The same numbers each time. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

test('whatever is tried in whatever order, only what the table allows happens, and each step is a row', async (t) => {
  const { world, id, become } = await openSent(t)
  const next = numbers(7)
  let state: ApplicationState = 'sent'
  let taken = 2
  for (let at = 0; at < 60; at++) {
    const to = applicationStates[next(applicationStates.length)] ?? 'sent'
    const isAllowed = changesAllowed[state].includes(to)
    if (isOver(to) && at < 45) continue
    if (!isAllowed) await assert.rejects(become(to), /membership.not-now/, `${state} → ${to}`)
    else {
      await become(to)
      state = to
      taken++
    }
    assert.equal((await findApplication(world.db, 'crocus')).state, state)
  }
  const changes = await changesOf(world.db, id)
  assert.equal(changes.length, taken)
  for (const [at, change] of changes.entries())
    assert.equal(change.from, at === 0 ? null : changes[at - 1]?.to, 'each begins where the one before ended')
})

test('its people are told of each step in words, in both languages', async (t) => {
  const { world, zoe, become } = await openSent(t)
  for (const to of ['in-review', 'corrections', 'in-review', 'ready', 'declined', 'admitted'] as const) await become(to)
  const keys = (await toldTo(world, zoe.id)).map(({ key }) => key)
  for (const key of ['sent', 'in-review', 'corrections', 'ready', 'declined', 'admitted'])
    assert.ok(keys.includes(`membership.told-${key}`), key)
  world.pass({ minutes: 5 })
  await world.runJobs()
  const mails = (await world.mails()).map(({ body }) => body).join('\n')
  assert.match(mails, /Des corrections sont demandées dans la candidature de Crocus/)
})

test('each step stands in the journal with its application, and says what became of it', async (t) => {
  const { world, become } = await openSent(t)
  await become('in-review')
  await become('ready')
  const french = textOf(await world.get('/fr/journal'))
  assert.match(french, /Une candidature entre en relecture : candidature de Crocus/)
  assert.match(french, /Une candidature est prête pour le vote : candidature de Crocus/)
  const ready = world.db.selectFrom('journalEntry').select('id').where('verb', '=', 'application.ready')
  const { id } = await ready.executeTakeFirstOrThrow()
  assert.match(textOf(await world.get(`/fr/journal/${id}`)), /État de la candidature.*En relecture.*Prête pour le vote/)
  assert.doesNotMatch(french, /commencée : candidature de Crocus/, 'a draft is nobody else’s business')
  assert.match(textOf(await world.get('/en/journal')), /An application goes into review: application of Crocus/)
})

test('the line of time says each step with its day and its reason, for everybody', async (t) => {
  const { world, become } = await openSent(t)
  world.pass({ hours: 24 * 3 })
  await become('in-review')
  world.pass({ hours: 24 * 10 })
  await become('ready')
  const text = textOf(await world.get(page))
  assert.match(text, /Dossier envoyé 23 novembre 2026.*Relecture 26 novembre 2026.*Vers in-review.*6 décembre 2026/)
})

test('the coordination is told of a withdrawal', async (t) => {
  const { world, ana } = await openSent(t)
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  await ana.browser.post(`${page}/withdrawal`, { reason: '' })
  assert.deepEqual(
    (await toldTo(world, id)).map(({ key }) => key),
    ['membership.told-coordination-withdrawn'],
  )
})

test('a step in a language says in which, and one without words says nothing', async (t) => {
  const { world, id } = await openSent(t)
  const said = { nextStep: null, expectedAt: null } as const
  const by = byMachine('test', world.now)
  await changeApplication(world.db, id, { to: 'in-review', reason: null, ...said }, by)
  const next = { to: 'corrections', reason: 'Say **who** answers.', language: 'en', ...said } as const
  await changeApplication(world.db, id, next, by)
  assert.match(await world.get(page), /lang="en"[^>]*><p>Say <strong>who<\/strong> answers/)
})
