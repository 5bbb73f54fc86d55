import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Description } from '../description.ts'
import { findKey } from '../key-tree.ts'
import { readDescription } from '../read-file.ts'
import { readText } from '../testing.ts'
import { corpus, mutated, randomFrom } from '../testing-mutations.ts'
import { cleanText } from '../values/text.ts'
import { writtenText } from './plain-words.ts'
import { hosterStatements, serviceStatements, statementsAgain } from './statements.ts'
import { anyHoster, anyService, hostileText } from './testing-facts.ts'
import { faultsIn, meaningOf } from './testing-meaning.ts'
import { textOf } from './text-of.ts'

const again = (file: Description) => readText(textOf(statementsAgain(file)), file.address)

test('any text comes back as it can be shown, whatever stands in it', () => {
  const random = randomFrom(1)
  for (let round = 0; round < 4000; round += 1) {
    const text = hostileText(random)
    for (const most of [200, 5000]) {
      const clean = cleanText(text.toWellFormed().replace(/\r\n?/g, '\n'), most)
      const { facts } = read(`organization.${most === 200 ? 'name' : 'description'} = ${writtenText(text, most)}`)
      assert.equal(most === 200 ? facts.name : (facts.description.fr ?? ''), clean, JSON.stringify(text))
    }
  }
})

test('what anybody typed is written without a fault, and reading it is the end of its changes', () => {
  const random = randomFrom(2)
  for (let round = 0; round < 150; round += 1) {
    for (const statements of [
      hosterStatements({ facts: anyHoster(random) }),
      serviceStatements({ facts: anyService(random) }),
    ]) {
      const first = readText(textOf(statements))
      assert.deepEqual(faultsIn(first), [], `round ${round}`)
      const known = first.unknown.filter(({ key }) => findKey(key))
      assert.deepEqual(known, [])
      assert.deepEqual(meaningOf(again(first)), meaningOf(first), `round ${round}`)
    }
  }
})

test('what anybody typed rightly is not changed at all', () => {
  const random = randomFrom(3)
  for (let round = 0; round < 150; round += 1) {
    const once = readText(textOf(serviceStatements({ facts: anyService(random), urlIsGuessed: false })))
    if (once.class !== 'Service') throw new Error('not read as a service')
    const twice = readText(textOf(serviceStatements(once)))
    assert.deepEqual(twice.class === 'Service' && twice.facts, once.facts)
  }
})

test('whatever a broken file says is written so that it is read again', () => {
  const random = randomFrom(4)
  for (let round = 0; round < 800; round += 1) {
    const bytes = mutated(corpus[random(corpus.length)] ?? new Uint8Array(), random)
    const file = readDescription('https://brin-d-ortie.example/ortie.properties', bytes)
    assert.deepEqual(meaningOf(again(file)), meaningOf(file), `round ${round}`)
  }
})

function read(line: string) {
  const file = readText(`file.class = Organization\n${line}`)
  if (file.class !== 'Organization') throw new Error('not read as a hoster')
  return file
}
