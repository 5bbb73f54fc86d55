import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, translator } from '../../platform/i18n/index.ts'
import { openTestDatabase } from '../../testing.ts'
import { meantIn } from './meant.ts'
import type { Describers, Meanings } from './rooms-tell.ts'

const words = { language: 'fr', t: translator('fr'), format: formatsIn('fr'), timeZone: 'Europe/Paris' } as const

const asked: string[][] = []
const describers: Describers = {
  async kind(_db, ids) {
    asked.push(ids)
    return new Map(ids.filter((id) => id !== 'gone').map((id) => [id, { name: `Type ${id}`, href: `/kinds/${id}` }]))
  },
}
const meanings: Meanings = {
  kinds: { of: 'kind' },
  parent: { of: 'kind' },
  other: { of: 'nothing' },
  state: { said: (value) => (value === 'idle' ? 'en sommeil' : undefined) },
}

async function meant(before: Record<string, unknown> | null, after: Record<string, unknown> | null) {
  const { reader } = await openTestDatabase()
  return meantIn(reader, { before, after }, { meanings, describers }, words)
}

test('ids are named by the room of their kind, which is asked once, wherever they stand', async () => {
  asked.length = 0
  const say = await meant(
    { kinds: ['pad'], deep: { parent: 'date' } },
    { kinds: ['pad', 'gone'], list: [{ kinds: ['x'] }] },
  )
  assert.deepEqual(asked, [['pad', 'date', 'gone', 'x']])
  assert.deepEqual(say('kinds', 'pad'), { name: 'Type pad', href: '/kinds/pad' })
  assert.deepEqual(say('parent', 'date'), { name: 'Type date', href: '/kinds/date' })
})

test('what nobody knows any more, or never did, stands as the data have it', async () => {
  const say = await meant({ kinds: ['gone'], other: 'x', name: 'pad' }, null)
  for (const [field, value] of [
    ['kinds', 'gone'],
    ['other', 'x'],
    ['name', 'pad'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
  ] as const)
    assert.equal(say(field, value), undefined, field)
})

test('a word of a closed list is said as the page speaks, and another is left alone', async () => {
  const say = await meant({ state: 'idle' }, { state: 'dancing' })
  assert.deepEqual(say('state', 'idle'), { name: 'en sommeil', href: null })
  assert.equal(say('state', 'dancing'), undefined)
})

test('an entry that asks for thousands of names is answered with some', async () => {
  asked.length = 0
  await meant({ kinds: Array.from({ length: 5000 }, (_, n) => `kind ${n}`) }, null)
  assert.equal(asked[0]?.length, 400)
})

test('what was hidden means nothing', async () => {
  const { reader } = await openTestDatabase()
  assert.equal((await meantIn(reader, null, { meanings, describers }, words))('kinds', 'pad'), undefined)
})
