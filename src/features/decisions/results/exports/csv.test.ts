import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { TestSite } from '../../../../testing.ts'
import type { Ballot } from '../../decision.ts'
import { abc, openVote } from '../testing.ts'

const rowsOf = async (world: TestSite, page: string): Promise<Record<string, string>[]> =>
  parse(await world.get(`${page}.csv`), { columns: true })

test('a line for each ballot, a column for each option', async () => {
  const graded: Ballot = { grades: { lynx: 'good' } }
  const { world, page } = await openVote({ method: 'judgment', options: abc, defaultOption: 'chat' }, [graded])
  const [row, ...others] = await rowsOf(world, page)
  assert.deepEqual(others, [])
  assert.deepEqual([row?.hoster, row?.hosterName, row?.token], ['crocus', 'Crocus', ''])
  assert.deepEqual([row?.['option lynx'], row?.['option chat']], ['good', ''])
  assert.deepEqual(
    [row?.decision, row?.method, row?.state, row?.fictional],
    ['changer-de-logo', 'judgment', 'open', 'false'],
  )
  assert.equal(row?.license, 'ODbL-1.0')
})

test('ranks and approvals stand under their options', async () => {
  const choice = { options: abc, defaultOption: 'chat' }
  const ranked = await openVote({ ...choice, method: 'ranked' }, [{ ranks: { chat: 1, lynx: 2 } }])
  const [rank] = await rowsOf(ranked.world, ranked.page)
  assert.deepEqual([rank?.['option lynx'], rank?.['option chat'], rank?.['option genette']], ['2', '1', ''])
  const approval = await openVote({ ...choice, method: 'approval' }, [{ approved: ['chat'] }])
  const [approved] = await rowsOf(approval.world, approval.page)
  assert.deepEqual([approved?.['option lynx'], approved?.['option chat']], ['false', 'true'])
})

test('what a spreadsheet would take for a formula is text', async () => {
  const object: Ballot = { choice: 'object', reason: '=HYPERLINK("https://mauve.example")' }
  const title = { fr: '+1 pour le lynx' }
  const { world, page } = await openVote({ title, method: 'consent', defaultOption: 'object' }, [object])
  const [row] = await rowsOf(world, page)
  assert.equal(row?.objection, '\'=HYPERLINK("https://mauve.example")')
  assert.equal(row?.title, "'+1 pour le lynx")
  assert.equal(row?.resolved, 'false')
})
