import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { personalData } from '../index.ts'
import { givenContest, givenRuling, givenToRule, openRulings, suspect } from './testing.ts'

async function openTraces() {
  const opened = await openRulings()
  const { world, angelique, souci, pervenche } = opened
  const contest = await givenContest(opened)
  await angelique.browser.post(`${contest.case}/request`, { email: souci.email })
  await pervenche.browser.post(`/fr/hosters/crocus/diagnosis/${contest.findingId}/reply`, {
    text: 'Réponse de Pervenche.',
  })
  const navet = await givenPerson(world.db, { name: 'Navet' })
  const said = await givenToRule(opened, navet.email)
  const ruled = await givenRuling(opened, said.case, { reasons: 'Raisons de Souci, qui suffisent pour trancher ici.' })
  await pervenche.browser.post(`/fr/hosters/crocus/rulings/${ruled.id}/appeal`, {
    reason: 'Appel de Pervenche, assez long.',
  })
  await suspect(world, { text: 'Autre chose, que personne ne retient.' }, { visitor: '203.0.113.9' })
  const other = await world.db.selectFrom('suspicion').select('id').where('id', '!=', said.id).executeTakeFirstOrThrow()
  await angelique.browser.post(`/fr/coordination/suspicions/${other.id}/dismissal`, {
    dismissal: 'Réponse d’Angélique, assez longue.',
  })
  const about = async (id: string) => JSON.stringify(await personalData.aboutPerson(world.db, id))
  return { ...opened, navet, about }
}

test('each is told what they wrote, and nothing of others', async () => {
  const { navet, souci, pervenche, angelique, about } = await openTraces()
  const told = {
    navet: await about(navet.id),
    souci: await about(souci.id),
    pervenche: await about(pervenche.id),
    angelique: await about(angelique.id),
  }
  assert.match(told.navet, /mesure d’audience/)
  assert.doesNotMatch(told.navet, /Souci|Pervenche|Angélique/)
  assert.match(told.souci, /Raisons de Souci.*"name":"Souci"/)
  assert.match(told.souci, /"rulingRequests":\[\{"at"/)
  assert.doesNotMatch(told.souci, /mesure d’audience|Pervenche/)
  assert.match(told.pervenche, /Réponse de Pervenche.*sous un autre nom.*retiré cet appel.*Appel de Pervenche/)
  assert.doesNotMatch(told.pervenche, /mesure d’audience|Souci|navet/)
  assert.match(told.angelique, /Réponse d’Angélique/)
  assert.doesNotMatch(told.angelique, /mesure d’audience|navet|personne ne retient/)
})

test('who is forgotten leaves what was said, and no trace of who it was; as often as it is asked', async () => {
  const { db, world, navet, souci, pervenche, angelique } = await openTraces()
  const people = [navet, souci, pervenche, angelique]
  for (const { id } of [...people, ...people]) await personalData.forgetPerson(db, id, world.now)
  const tables = ['findingReply', 'contest', 'suspicion', 'suspicionVoice', 'ruling', 'rulingRequest'] as const
  const left = JSON.stringify(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())))
  for (const { id, email } of people) assert.ok(!left.includes(id) && !left.includes(email))
  assert.doesNotMatch(left, /"rulerName":"/)
  for (const text of ['mesure d’audience', 'Raisons de Souci', 'Réponse de Pervenche', 'Réponse d’Angélique'])
    assert.ok(left.includes(text), text)
})

test('who never did anything is told nothing', async () => {
  const { db, about } = await openTraces()
  const { id } = await givenPerson(db, { name: 'Personne' })
  assert.equal(
    await about(id),
    JSON.stringify({
      ...{ declarationsBegun: [], declarationsSent: [], waivers: [], replies: [], contests: [], suspicions: [] },
      ...{ suspicionAnswers: [], dismissals: [], rulings: [], appeals: [], rulingRequests: [] },
    }),
  )
})

test('what one reads of oneself stands under words, in both languages', async () => {
  const { souci, pervenche } = await openTraces()
  for (const { browser } of [souci, pervenche])
    for (const language of ['fr', 'en']) {
      const page = await browser.get(`/${language}/account/data/export`)
      assert.deepEqual(
        [...page.matchAll(/<dt><code>([^<]*)/g)].map(([, name]) => name),
        [],
      )
    }
})

test('the privacy page says what is kept of suspicions, and for how long', async () => {
  const { world } = await openRulings()
  assert.match(
    await world.get('/fr/privacy'),
    /Engagements que l’on dit non tenus.*12 mois après la fin, 24 mois au plus/s,
  )
  assert.match(await world.get('/en/privacy'), /Clauses said not to be kept/)
})
