import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readDescription } from '../read-file.ts'
import { readText } from '../testing.ts'
import { statementsAgain } from './statements.ts'
import { faultsIn, meaningOf } from './testing-meaning.ts'
import { textOf } from './text-of.ts'

const root = join(import.meta.dirname, '../../../..')
const address = 'https://brin-d-ortie.example/.well-known/chatonsinfos/ortie.properties'
const read = (path: string) => readDescription(address, readFileSync(join(root, path)))
const examples = globSync('examples/**/*.properties', { cwd: root }).sort()
const corpus = globSync('src/features/descriptions/corpus/*.properties', { cwd: root }).sort()

test('what is written of every example is read back as it was, without a fault', () => {
  assert.ok(examples.length > 150)
  for (const path of examples) {
    const again = readText(textOf(statementsAgain(read(path))))
    assert.deepEqual(meaningOf(again), meaningOf(read(path)), path)
    assert.deepEqual(faultsIn(again), [], path)
  }
})

test('what is written of any file, clean or not, is read back as it was, without a fault', () => {
  assert.ok(corpus.length >= 60)
  for (const path of corpus) {
    const again = readText(textOf(statementsAgain(read(path))))
    assert.deepEqual(meaningOf(again), meaningOf(read(path)), path)
    if (again.class !== 'Unknown') assert.deepEqual(faultsIn(again), [], path)
  }
})

test('the same facts are the same text, however often they are read and written', () => {
  for (const path of [...examples, ...corpus]) {
    const once = textOf(statementsAgain(read(path)))
    assert.equal(textOf(statementsAgain(readText(once))), once, path)
  }
})
