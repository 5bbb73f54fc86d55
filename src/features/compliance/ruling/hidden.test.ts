import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenContest, givenRuling, givenToRule, type Opened, openRulings } from './testing.ts'

const reason = 'Ce texte nomme une personne privée.'

/** The coordination hides a text of the page at an address, or freezes all of it. */
async function hide({ angelique }: Opened, address: string, what: string) {
  const about = `/fr/coordination/restrictions/add?about=${encodeURIComponent(address)}`
  const answer = await angelique.browser.post(about, { what, reason })
  if (answer.status !== 303) throw new Error(`${address}: ${answer.status}`)
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
}

test('the reason of a contest is hidden on its page, and where somebody rules', async () => {
  const opened = await openRulings()
  const { world, souci, angelique } = opened
  const contest = await givenContest(opened)
  const id = await hide(opened, `/contests/${contest.id}`, 'contest')
  for (const page of [await world.get(contest.page), await souci.browser.get(contest.case)]) {
    assert.doesNotMatch(page, /sous un autre nom/)
    assert.match(page, /nomme une personne privée/)
  }
  await angelique.browser.post(`/fr/coordination/restrictions/${id}`, { reason: 'Le nom n’y était pas, après tout.' })
  assert.match(await world.get(contest.page), /sous un autre nom/)
})

test('the reason of an appeal is hidden, and the ruling stays', async () => {
  const opened = await openRulings()
  const { world } = opened
  const said = await givenToRule(opened)
  const { id, page } = await givenRuling(opened, said.case)
  await world.post(`${said.receipt}/appeal`, { reason: 'Ces raisons sont trop courtes pour moi.' })
  await hide(opened, `/rulings/${id}`, 'appeal')
  const shown = await world.get(page)
  assert.doesNotMatch(shown, /trop courtes/)
  assert.match(shown, /n’en appelle aucun/)
  const told = JSON.stringify(await world.json(`${page}.json`))
  assert.doesNotMatch(told, /trop courtes/)
  assert.match(told, /"reason":null,"language":"fr","hidden":true/)
})

test('of reasons that are hidden, programs read that they are', async () => {
  const opened = await openRulings()
  const { world } = opened
  const { id, page } = await givenRuling(opened, (await givenToRule(opened)).case)
  await hide(opened, `/rulings/${id}`, 'reasons')
  for (const address of [`${page}.json`, '/fr/rulings.json']) {
    const told = JSON.stringify(await world.json(address))
    assert.doesNotMatch(told, /n’en appelle aucun/, address)
    assert.match(told, /"reasons":null,"language":"fr","hidden":true/, address)
  }
})

test('what is frozen shows none of its words', async () => {
  const opened = await openRulings()
  const { world } = opened
  const said = await givenToRule(opened)
  await hide(opened, `/suspicions/${said.id}`, 'freeze')
  const shown = await world.get(`/fr/suspicions/${said.id}`)
  assert.doesNotMatch(shown, /mesure d’audience|retiré cet appel/)
})

test('a hoster whose pages are frozen says nothing here either; what was ruled on it stays', async () => {
  const opened = await openRulings()
  const { world } = opened
  const contest = await givenContest(opened)
  const { page } = await givenRuling(opened, contest.case)
  await hide(opened, '/hosters/crocus', 'freeze')
  assert.doesNotMatch(await world.get(contest.page), /sous un autre nom/)
  assert.match(await world.get(page), /n’en appelle aucun/)
})

test('each page leads to the form that reports it, and only what is there is hidden', async () => {
  const opened = await openRulings()
  const { world, angelique } = opened
  const contest = await givenContest(opened)
  const { page, id } = await givenRuling(opened, contest.case)
  for (const shown of [page, contest.page])
    assert.ok((await world.get(shown)).includes(`/fr/report?about=${shown.slice(3)}`))
  for (const address of ['/rulings/nothing', '/replies/nothing', `/rulings/${id}/more`, '/suspicions/receipts/x']) {
    const about = `/fr/coordination/restrictions/add?about=${encodeURIComponent(address)}`
    assert.equal((await angelique.browser.post(about, { what: 'reasons', reason })).status, 422, address)
  }
  const wrong = `/fr/coordination/restrictions/add?about=${encodeURIComponent(`/rulings/${id}`)}`
  assert.equal((await angelique.browser.post(wrong, { what: 'reply', reason })).status, 422)
})
