import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenContest, givenRuling, givenToRule, openRulings } from './testing.ts'

const decision = { outcome: 'met', name: 'AG du 1er décembre 2026', url: '' }
const reason = 'Cet hôte est bien le nôtre, voyez notre page.'

/** What the journal says of a ruling on one sort of case, and of the members’ decision on it. */
async function said(sort: 'contest' | 'suspicion') {
  const opened = await openRulings()
  const { world, db, pervenche, angelique } = opened
  const matter = sort === 'contest' ? await givenContest(opened) : await givenToRule(opened)
  const { id } = await givenRuling(opened, matter.case, { outcome: 'unfounded' })
  await pervenche.browser.post(`/fr/hosters/crocus/rulings/${id}/appeal`, { reason })
  await angelique.browser.post(`/fr/coordination/appeals/${id}`, decision)
  const rows = await db.selectFrom('journalEntry').select(['id', 'verb']).where('subjectKind', '=', 'ruling').execute()
  const pageOf = (verb: string, language: string) =>
    world.get(`/${language}/journal/${rows.find((row) => row.verb === verb)?.id}`)
  return { made: (language: string) => pageOf('ruling.made', language), decided: await pageOf('ruling.decided', 'fr') }
}

test('a contest without effect is not said to have had nothing in it', async () => {
  const { made, decided } = await said('contest')
  assert.match(await made('fr'), /La contestation ne change rien au constat/)
  assert.match(await made('en'), /The contest changes nothing of the finding/)
  assert.doesNotMatch(await made('fr'), /rien à retenir|unfounded|contestOutcome/)
  assert.match(decided, /La contestation ne change rien au constat.*le constat ne compte pas/s)
})

test('what is ruled on a suspicion keeps its own words', async () => {
  const { made, decided } = await said('suspicion')
  assert.match(await made('fr'), /Il n’y avait rien à retenir/)
  assert.doesNotMatch(await made('fr'), /contestation/)
  assert.match(decided, /Il n’y avait rien à retenir.*L’engagement est tenu/s)
})
