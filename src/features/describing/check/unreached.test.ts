import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { answerTo } from './answer.ts'
import { whyOf } from './why.ts'

const means = { today: '2026-11-23', follows: false }

test('a domain that does not exist is told so, and not that it holds no file', async (t) => {
  const { outbound } = await openTestWeb(t, ['ortie.example'])
  const { report } = await answerTo({ address: 'https://nowhere.example/' }, { ...means, outbound })
  assert.deepEqual(
    report.map(({ severity, message }) => [severity, message.key]),
    [['error', 'descriptions.link-unknown-name']],
  )
  const empty = await answerTo({ address: 'https://ortie.example/' }, { ...means, outbound })
  assert.deepEqual(
    empty.report.map(({ message }) => message.key),
    ['describing.nothing-found'],
  )
})

test('why a missing description matters is not told as a matter of spelling', () => {
  assert.equal(whyOf('describing.nothing-found'), 'files')
})
