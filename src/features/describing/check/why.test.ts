import assert from 'node:assert/strict'
import { test } from 'node:test'
import en from '../../../../locales/en.json' with { type: 'json' }
import { isKey } from '../../../platform/i18n/index.ts'
import { whyOf, whys } from './why.ts'

const why = (name: string) => {
  const key = `descriptions.${name}`
  return isKey(key) ? whyOf(key) : null
}

test('each remark has its reason', () => {
  assert.equal(why('missing-mandatory'), 'absent')
  assert.equal(why('link-dead'), 'address')
  assert.equal(why('same-address'), 'address-twice')
  assert.equal(why('bad-mail'), 'contact')
  assert.equal(why('mail-as-address'), 'contact')
  assert.equal(why('bad-choice-near'), 'choice')
  assert.equal(why('coordinates-swapped'), 'place')
  assert.equal(why('quoted'), 'form')
  assert.equal(why('sub-loop'), 'files')
})

test('a further file that does not answer is more than a dead link', () => {
  assert.equal(whyOf('descriptions.link-dead', 'subs.pad'), 'files')
  assert.equal(whyOf('descriptions.link-dead', 'organization.website'), 'address')
})

test('no reason is without a remark', () => {
  const keys = Object.keys(en).filter((key) => key.startsWith('descriptions.'))
  const used = new Set(keys.flatMap((key) => (isKey(key) ? [whyOf(key)] : [])))
  assert.deepEqual([...used].sort(), [...whys].sort())
})
