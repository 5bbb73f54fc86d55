import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLines } from './lines.ts'
import { openReport } from './report.ts'
import { readStatements } from './statements.ts'
import { home, inShort } from './testing.ts'

function stated(...lines: string[]) {
  const report = openReport(home)
  const { statements, unknown } = readStatements(readLines(new TextEncoder().encode(lines.join('\n')), report), report)
  return {
    kept: statements.map(({ canonical, entry }) => `${entry.line} ${canonical}`),
    unknown: unknown.map(({ line }) => line),
    said: report.lines().map(inShort),
  }
}

test('each key is stated once, in the order of its first line', () => {
  const { kept, said } = stated('service.name = A', 'host.name = B', 'service.name = C')
  assert.deepEqual(kept, ['3 service.name', '2 host.name'])
  assert.deepEqual(said, ['3 warning duplicate-key'])
})

test('the same line twice does no harm', () => {
  assert.deepEqual(stated('service.name = A', 'service.name = A').said, ['2 info duplicate-key'])
})

test('the right spelling counts before a wrong one, wherever it stands', () => {
  assert.deepEqual(stated('service.name = A', 'Service.Name = B').kept, ['1 service.name'])
  assert.deepEqual(stated('Service.Name = B', 'service.name = A').kept, ['2 service.name'])
})

test('an empty line never takes the place of a filled one', () => {
  assert.deepEqual(stated('Service.Name = B', 'service.name =').kept, ['1 service.name'])
})

test('a text in two languages is two statements', () => {
  const { kept, said } = stated('service.description = A', 'service.description.EN = B')
  assert.deepEqual(kept, ['1 service.description', '2 service.description.en'])
  assert.deepEqual(said, ['2 warning key-spelling'])
})

test('files and networks under names of their own do not clash', () => {
  const { kept } = stated(
    'subs.Pad = a',
    'subs.pad = b',
    'organization.chatrooms.matrix = c',
    'organization.chatrooms.matrix2 = d',
  )
  assert.equal(kept.length, 4)
})

test('of a file of nothing known, at most a thousand lines are kept', () => {
  const lines = Array.from({ length: 1200 }, (_, n) => `nuage.n${n} = ${n}`)
  assert.equal(stated(...lines).unknown.length, 1000)
})
