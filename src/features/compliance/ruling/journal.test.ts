import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyJournal } from '../../journal/index.ts'
import {
  clauseId,
  givenContest,
  givenFinding,
  givenRuling,
  givenToRule,
  oneSuspicion,
  openRulings,
  suspect,
} from './testing.ts'

const words = ['mesure d’audience', 'retiré cet appel', 'sous un autre nom', 'n’en appelle aucun', 'trop courtes']

/** Everything that is written down, over both sorts of cases. */
async function openWritten() {
  const opened = await openRulings()
  const { world, pervenche, angelique } = opened
  const contest = await givenContest(opened)
  const { findingId } = contest
  await pervenche.browser.post(`/fr/hosters/crocus/diagnosis/${findingId}/reply`, {
    text: 'Cet hôte, sous un autre nom, est à nous.',
  })
  const said = await givenToRule(opened)
  const ruled = await givenRuling(opened, said.case)
  await world.post(`${said.receipt}/appeal`, { reason: 'Ces raisons sont trop courtes pour moi.' })
  await angelique.browser.post(`/fr/coordination/appeals/${ruled.id}`, { outcome: 'met', name: 'AG', url: '' })
  return { ...opened, contest, said, ruled }
}

test('each step is a line of the public journal, in words and in both languages, with its page', async () => {
  const { world, ruled, contest } = await openWritten()
  const french = await world.get('/fr/journal')
  for (const line of [
    /Un constat est contesté\s:.*une contestation de Crocus/,
    /Une réponse à un constat est publiée\s:/,
    /L’hébergeur répond\s:.*un signalement sur Crocus/,
    /La coordination fait trancher\s:/,
    /Un avis est rendu\s:.*un avis sur Crocus/,
    /Un appel est fait\s:/,
    /Les membres décident d’un appel\s:/,
  ])
    assert.match(french, line)
  assert.ok(french.includes(`href="/fr/rulings/${ruled.id}"`))
  assert.ok(french.includes(`href="${contest.page}"`))
  const english = await world.get('/en/journal')
  for (const line of [/A finding was contested: /, /A ruling was made: /, /The members decided on an appeal: /])
    assert.match(english, line)
  assert.doesNotMatch(french + english, /journal\.verb|compliance\./)
})

test('it keeps none of the words that people wrote: these may be hidden or erased one day', async () => {
  const { db } = await openWritten()
  const rows = await db.selectFrom('journalEntry').select('content').execute()
  const all = rows.map(({ content }) => content).join()
  for (const word of words) assert.ok(!all.includes(word), word)
  assert.ok(all.includes(clauseId))
})

test('what is not public is a line for the coordination alone', async () => {
  const opened = await openRulings()
  const { world, angelique, pervenche } = opened
  await suspect(world)
  const { id } = await oneSuspicion(world)
  await angelique.browser.post(`/fr/coordination/suspicions/${id}/dismissal`, {
    dismissal: 'Cet hôte est celui de Crocus, sous un autre nom.',
  })
  assert.doesNotMatch(await world.get('/fr/journal'), /un signalement sur Crocus/)
  assert.doesNotMatch(await pervenche.browser.get('/fr/journal?hoster=crocus'), /un signalement sur Crocus/)
  const desk = await angelique.browser.get('/fr/journal?private=1')
  assert.match(desk, /La coordination ne retient rien\s:.*un signalement sur Crocus/)
  assert.ok(desk.includes(`/fr/coordination/suspicions/${id}`))
})

test('what is said of a finding that nobody may read yet is a line for the coordination alone', async () => {
  const opened = await openRulings()
  const { db, world, pervenche } = opened
  const findingId = await givenFinding(opened)
  await db.updateTable('diagnosis').set({ toldAt: null }).execute()
  await pervenche.browser.post(`/fr/hosters/crocus/diagnosis/${findingId}/reply`, { text: 'Nous regardons.' })
  assert.doesNotMatch(await world.get('/fr/journal'), /une réponse de Crocus à un constat/)
})

test('the chain holds over all of it, also when somebody is erased', async () => {
  const { world, db, souci } = await openWritten()
  await souci.browser.post('/fr/account/erasure', { sure: 'yes' })
  for (let times = 0; times < 2; times++) {
    world.pass({ minutes: 1 })
    await world.runJobs()
  }
  const { fault, sealed } = await verifyJournal(db, world.secret)
  assert.equal(fault, null)
  assert.ok(sealed > 5)
})

test('what somebody of another hoster ruled stands in the journal in the name of that one', async () => {
  const { db, bleuet, souci, crocus } = await openWritten()
  const row = await db
    .selectFrom('journalEntry')
    .selectAll()
    .where('verb', '=', 'ruling.made')
    .executeTakeFirstOrThrow()
  assert.deepEqual([row.actor, row.forHosterId, row.hosterId], [souci.id, bleuet.id, crocus.id])
})
