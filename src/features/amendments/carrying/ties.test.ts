// Several proposals in one ranked vote: who wins, what a tie leaves as it is, and what each writer hears.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { versionsOf } from '../../charter/index.ts'
import { castBallot } from '../../decisions/index.ts'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { amendmentAt, carried, decisionOf, openAmending, proposed } from '../testing.ts'
import { closeNow } from '../testing-votes.ts'

const asItIs = 'as-it-is'

/** Proposals on salt that share a vote, by the words that each would have. */
async function openRanked(words: string[], names = ['Crocus', 'Souci', 'Iris', 'Lilas']) {
  const opened = await openAmending(names)
  const { world, db, melisse, members } = opened
  const proposals: { url: string; id: string }[] = []
  for (const text of words) {
    const url = await proposed(melisse.browser, { 'bread.salt': { 'text.fr': text } }, { 'title.fr': text })
    proposals.push({ url, id: (await amendmentAt(db, url)).id })
  }
  const [first, ...others] = proposals
  assert.ok(first && members[0])
  await carried(
    members[0],
    first.url,
    others.map(({ id }) => id),
  )
  const decisionId = await decisionOf(db, first.url)
  const vote = async (...ballots: string[][]) => {
    for (const [at, ranking] of ballots.entries()) {
      const { id: hosterId, personId } = members[at] ?? { id: '', personId: '' }
      const ranks = Object.fromEntries(ranking.map((option, at) => [option, at + 1]))
      const actor = { kind: 'person', personId, forHosterId: hosterId } as const
      await castBallot(db, { actor, now: world.now }, { decisionId, hosterId, ballot: { ranks } })
    }
    await closeNow(world)
  }
  const outcomes = async () => {
    const all: unknown[] = []
    for (const { url } of proposals) all.push((await amendmentAt(db, url)).outcome)
    return all
  }
  return { ...opened, proposals, ids: proposals.map(({ id }) => id), vote, outcomes }
}

test('two proposals that come out equal are not adopted: the text stays, and the coordination reads of the tie', async () => {
  const { world, db, document, proposals, ids, vote, outcomes } = await openRanked(['Beaucoup.', 'Peu.'])
  const [much = '', little = ''] = ids
  await vote([much, little, asItIs], [little, much, asItIs])
  assert.deepEqual(await outcomes(), ['declined', 'declined'])
  assert.equal((await versionsOf(db, document.id)).length, 1)
  for (const { url } of proposals) assert.match(textOf(await world.get(url)), /Pas adopté.*Égalité entre/)
  const angelique = await givenPerson(db, { name: 'Angélique', roles: ['coordination'] })
  assert.match(textOf(await (await world.as(angelique.id)).get('/fr/coordination')), /égalité/)
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 0)
})

test('a proposal that only equals the text as it is changes nothing', async () => {
  const { db, document, ids, vote, outcomes } = await openRanked(['Beaucoup.', 'Peu.'])
  const [much = '', little = ''] = ids
  await vote([much, asItIs, little], [asItIs, much, little])
  assert.deepEqual(await outcomes(), ['declined', 'declined'])
  assert.equal((await versionsOf(db, document.id)).length, 1)
})

test('a tie among those behind the winner is no tie', async () => {
  const { world, ids, vote, outcomes } = await openRanked(['Beaucoup.', 'Peu.', 'Une pincée.'])
  const [much = '', little = '', pinch = ''] = ids
  await vote([pinch, much, little, asItIs], [pinch, little, much, asItIs])
  assert.deepEqual(await outcomes(), ['declined', 'declined', 'adopted'])
  assert.match(await world.get('/fr/documents/charter/versions/2'), /Une pincée\./)
})

test('the one that beats each of the others wins, though fewer put it first', async () => {
  const { ids, vote, outcomes } = await openRanked(
    ['Beaucoup.', 'Peu.', 'Une pincée.'],
    [...['Crocus', 'Souci', 'Iris', 'Lilas', 'Menthe']],
  )
  const [much = '', little = '', pinch = ''] = ids
  await vote(
    [much, pinch, little, asItIs],
    [much, pinch, little, asItIs],
    [little, pinch, much, asItIs],
    [little, pinch, much, asItIs],
    [pinch, little, much, asItIs],
  )
  assert.deepEqual(await outcomes(), ['declined', 'declined', 'adopted'])
})

test('whoever wrote one hears what became of each, and the ones that lost are open no more', async () => {
  const { world, melisse, proposals, ids, vote } = await openRanked(['Beaucoup.', 'Peu.'])
  const [much = '', little = ''] = ids
  await vote([much, little], [much, little], [little, much])
  const keys = (await toldTo(world, melisse.id)).map(({ key }) => key)
  for (const key of ['amendments.told-adopted', 'amendments.told-declined'])
    assert.equal(keys.filter((one) => one === key).length, 1, key)
  const lost = proposals[1]?.url ?? ''
  assert.equal((await melisse.browser.post(`${lost}/withdrawal`, {})).status, 409)
  assert.match(await world.get(lost), /Pas adopté/)
  assert.doesNotMatch(await world.get('/fr/documents/charter/clauses/bread.salt'), /amendments\/peu/)
})
