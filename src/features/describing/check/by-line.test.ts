import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDescription } from '../../descriptions/index.ts'
import { byLine } from './by-line.ts'

const linesOf = (...lines: string[]) =>
  byLine(checkDescription('a', new TextEncoder().encode(lines.join('\n')), '2026-11-23').description.report)

test('all remarks on one line stand together, with the last correction and the worst severity', () => {
  const lines = linesOf('file.class = Service', 'service.regstration = "Free;Grille-pain"')
  const second = lines.find(({ line }) => line === 2)
  assert.equal(second?.severity, 'error')
  assert.equal(second?.remarks.length, 3)
  assert.equal(second?.corrected, 'service.registration = Free')
})

test('what concerns the whole file comes first, one remark at a time', () => {
  const lines = linesOf('file.class = Organization', 'organization.name = "Ortie"')
  const whole = lines.filter(({ line }) => line === 0)
  assert.deepEqual(lines.slice(0, whole.length), whole)
  assert.ok(whole.length >= 3 && whole.every(({ remarks }) => remarks.length === 1))
})

test('why something matters is said once for each reason', () => {
  const lines = linesOf('file.class = Organization', 'un mot', 'un autre', 'organization.name = "Ortie"')
  const whys = lines.flatMap(({ remarks }) => remarks.flatMap(({ why }) => why ?? []))
  assert.equal(new Set(whys).size, whys.length)
  assert.ok(whys.includes('form') && whys.includes('absent'))
})
