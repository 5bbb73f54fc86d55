import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ballot } from '../../decision.ts'
import type { Opening } from '../../opening/open-decision.ts'
import { no, yes } from '../../testing.ts'
import { abc, closeVote, openVote } from '../testing.ts'

const blank: Ballot = { choice: 'blank' }

/** Without what stands in every file: title, page, licence, date. */
async function abif(said: Partial<Opening>, ballots: Ballot[]) {
  const { world, decision, page } = await openVote(said, ballots)
  await closeVote(world, decision)
  const text = await world.get(`${page}.abif`)
  assert.match(text, /^# Changer de logo\n# http:\/\/localhost:3000\/fr\/decisions\/changer-de-logo\n# ODbL-1\.0 \(/)
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

const choice = { options: abc, defaultOption: 'chat' }
const names = ['=O1:[Lynx]', '=O2:[Chat]', '=O3:[Genette]']

test('alike ballots are counted together, equal ranks and unranked ones are told', async () => {
  const lynx: Ballot = { ranks: { lynx: 1, chat: 2 } }
  const lines = await abif({ ...choice, method: 'ranked' }, [
    lynx,
    { ranks: { genette: 3, lynx: 7, chat: 3 } },
    lynx,
    { ranks: {} },
  ])
  assert.deepEqual(lines, [...names, '2:O1>O2>O3', '1:O1=O2=O3', '1:O2=O3>O1'])
})

test('grades and approvals are scores', async () => {
  const graded: Ballot = { grades: { lynx: 'excellent', chat: 'fair' } }
  assert.deepEqual(await abif({ ...choice, method: 'judgment' }, [graded]), [...names, '1:O1/4>O2/2>O3/0'])
  const approved: Ballot = { approved: ['genette', 'lynx'] }
  assert.deepEqual(await abif({ ...choice, method: 'approval' }, [approved, { approved: [] }]), [
    ...names,
    '1:O1/1=O3/1>O2/0',
    '1:O1=O2=O3',
  ])
})

test('a vote for or against is between two', async () => {
  const lines = await abif({}, [yes, yes, no, blank])
  assert.deepEqual(lines, ['=O1:[Pour]', '=O2:[Contre]', '2:O1>O2', '1:O1=O2', '1:O2>O1'])
})

test('what an option is called writes no line of its own', async () => {
  const options = [
    { id: 'a', label: { fr: 'Un]\n9:O2>O1' } },
    { id: 'b', label: { fr: 'Deux' } },
  ]
  const lines = await abif({ options, defaultOption: 'a', method: 'ranked' }, [{ ranks: { a: 1 } }])
  assert.equal(lines[0], '=O1:[Un  9:O2>O1]')
  assert.equal(lines.length, 3)
})

test('objections have no place in it', async () => {
  const { world, page } = await openVote({ method: 'consent', defaultOption: 'object' }, [])
  const answer = await world.request(`${page}.abif`)
  assert.equal(answer.status, 404)
  assert.match(await answer.text(), /n’a pas de place pour les objections/)
})
