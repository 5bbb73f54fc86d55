import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { given } from '../hosters/testing.ts'
import { type Actor, recordChange, verbs } from './index.ts'
import { givenChange } from './testing.ts'
import { sentenceKey } from './words.tsx'

async function aSite() {
  const world = await openTestSite()
  const radis = await given.member(world.db, { name: 'Radis' })
  await world.db.deleteFrom('journalEntry').execute()
  const somebody = async (name: string, roles: ('coordination' | 'administrator')[] = []) => {
    const { id } = await givenPerson(world.db, { name, roles })
    return { id, browser: await world.as(id) }
  }
  return { world, radis, somebody }
}

test('every verb of the house has a sentence in both languages, and another says what it is called', async () => {
  const { world } = await aSite()
  for (const verb of verbs) assert.notEqual(sentenceKey(verb), 'journal.verb-unknown', verb)
  assert.equal(sentenceKey('kitten.stroked'), 'journal.verb-unknown')
  await givenChange(world.db, { verb: 'kitten.stroked' })
  for (const language of ['fr', 'en']) assert.match(textOf(await world.get(`/${language}/journal`)), /kitten\.stroked/)
})

test('the public reads in whose name something was done, never by whom', async () => {
  const { world, radis, somebody } = await aSite()
  const { id } = await somebody('Pervenche')
  const { browser } = await somebody('Ortie')
  const done: [Actor, RegExp][] = [
    [{ kind: 'person', personId: id, forHosterId: radis.id }, /Radis/],
    [{ kind: 'key', personId: id, keyId: 'k', forHosterId: radis.id }, /Radis/],
    [{ kind: 'person', personId: id, forHosterId: 'gone' }, /hébergeur/],
    [{ kind: 'person', personId: id, forHosterId: null }, /coordination/],
    [{ kind: 'job', name: 'seal' }, /site/],
    [{ kind: 'machine', name: 'import' }, /import|fichiers/i],
  ]
  for (const [actor, words] of done) {
    const entry = await givenChange(world.db, { actor, subject: { kind: 'x', id: 'x' }, before: null, after: null })
    for (const reader of [world, browser]) {
      const page = textOf(await reader.get(`/fr/journal/${entry}`))
      assert.match(page, words, JSON.stringify(actor))
      assert.doesNotMatch(page, /Pervenche|pervenche@/)
    }
  }
})

test('the coordination reads the name too, and a program of theirs does not', async () => {
  const { world, radis, somebody } = await aSite()
  const { id } = await somebody('Pervenche')
  const sauge = await somebody('Sauge', ['coordination'])
  const actor = { kind: 'person', personId: id, forHosterId: radis.id } as const
  const entry = await givenChange(world.db, { actor })
  assert.match(textOf(await sauge.browser.get(`/fr/journal/${entry}`)), /Pervenche.{0,20}Radis/)
  assert.doesNotMatch(await world.get(`/fr/journal/${entry}.json`), /Pervenche/)
})

test('what is gone keeps the name that its entry gave it, and what never had one is nameless', async () => {
  const { world } = await aSite()
  const subject = { kind: 'service', id: 'gone' }
  const named = await givenChange(world.db, { subject, verb: 'service.removed', before: { name: 'Pad' }, after: null })
  assert.match(textOf(await world.get(`/fr/journal/${named}`)), /Pad/)
  for (const name of ['', '  ', 3, null, { fr: 'x' }]) {
    const entry = await givenChange(world.db, { subject, verb: 'service.removed', before: { name }, after: null })
    const page = textOf(await world.get(`/fr/journal/${entry}`))
    assert.doesNotMatch(page, /undefined|null|\[object/, JSON.stringify(name))
  }
})

test('an entry is written with what its verb gives it, and with nothing of the clock of the machine', async () => {
  const { world, radis } = await aSite()
  const change = { verb: 'hoster.edited', subject: { kind: 'hoster', id: radis.id }, hosterId: radis.id } as const
  const said = { ...change, before: null, after: { name: 'Radis noir' }, visibility: 'public' } as const
  const actor = { kind: 'machine', name: 'import' } as const
  const id = await recordChange(world.db, { actor, ...said }, world.now)
  const row = await world.db.selectFrom('journalEntry').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual(
    [row.at, row.actorKind, row.actor, row.keyId, row.forHosterId, row.undoes, row.number, row.seal],
    [world.now.toString({ smallestUnit: 'millisecond' }), 'machine', 'import', null, null, null, null, null],
  )
  assert.equal(row.content, '{"before":null,"after":{"name":"Radis noir"}}')
})

test('two entries never have the same salt: equal contents have different hashes', async () => {
  const { world } = await aSite()
  for (let n = 0; n < 3; n++) await givenChange(world.db)
  const rows = await world.db.selectFrom('journalEntry').select(['salt', 'contentHash']).execute()
  assert.equal(new Set(rows.map(({ salt }) => salt)).size, 3)
  assert.equal(new Set(rows.map(({ contentHash }) => contentHash)).size, 3)
})
