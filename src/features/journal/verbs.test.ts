import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { undoers } from '../../in-journal.ts'
import { hidingVerb } from './queries.ts'
import { verbs } from './verbs.ts'

const src = join(import.meta.dirname, '../..')
const sources = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) => !/test\.tsx?$|testing/.test(file))

test('each verb that a room writes into the journal is listed, and so has its words', () => {
  const written = sources.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/\bverb:[^,\n]*/g)].flatMap(([said]) =>
      [...said.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, verb = '']) => verb),
    ),
  )
  assert.deepEqual(
    [...written, hidingVerb, ...Object.keys(undoers)].filter((verb) => !verbs.includes(verb)),
    [],
  )
})

test('no verb is listed twice, and each names its room', () => {
  assert.deepEqual(
    verbs.filter((verb, at) => verbs.indexOf(verb) !== at || !/^[a-z-]+\.[a-z-]+$/.test(verb)),
    [],
  )
})
