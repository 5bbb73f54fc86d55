// The example has one open proposal: of made-up hosters, plainly marked, with reasons and what is said of it.
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openExampleSite } from '../../../testing-example.ts'
import { textOf } from '../../editing/testing.ts'
import { given } from '../../hosters/testing.ts'
import { openAmending } from '../testing.ts'
import { importAmendments } from './import-amendments.ts'

const fictional = join(import.meta.dirname, '../../../../examples/fictional')

const bundleOf = (amendments: unknown) => {
  const folder = mkdtempSync(join(tmpdir(), 'amendments-'))
  writeFileSync(join(folder, 'amendments.json'), JSON.stringify(amendments))
  return folder
}

const small = {
  ...{ hoster: 'potager', daysAgo: 3, forceDays: 30, graceDays: 90 },
  title: { fr: 'Encore du sel' },
  reasons: { fr: 'Pour le goût.' },
  changes: [{ document: 'charter', clause: 'bread.salt', level: 'required' }],
  topics: [],
}

test('the proposal of the example is open, made up and says so, in both languages', async () => {
  const world = await openExampleSite()
  const list = await (await world.request('/fr/amendments.json')).json()
  assert.deepEqual(
    list.amendments.map(({ state, fictional, changes }: Record<string, unknown>) => [state, fictional, changes]),
    [['open', true, 2]],
  )
  const [{ slug }] = list.amendments
  const page = await world.get(`/fr/amendments/${slug}`)
  assert.match(page, /class="notice pretended"/)
  assert.match(textOf(page), /Proposé par Le Potager numérique \(fictif\) le .*Raisons.*Et pour qui n’a qu’une machine/)
  assert.match(textOf(await world.get(`/en/amendments/${slug}`)), /A rehearsal each season.*At least once a season/)
  assert.match(await world.get('/fr/journal'), /class="fictional"/)
})

test('one made-up hoster asks something of it, and another one answers', async () => {
  const world = await openExampleSite()
  const { amendments } = await (await world.request('/fr/amendments.json')).json()
  const page = await world.get(`/fr/amendments/${amendments[0].slug}`)
  const [, topic = ''] = /href="(\/fr\/discussions\/[\w-]+)"/.exec(page) ?? []
  const talk = await world.get(topic)
  assert.match(textOf(talk), /Premier message, par La Botte de radis.*Réponse 1, par Le Potager numérique/)
  assert.match(talk, /class="fictional"/)
})

test('no real text, no real hoster and nobody is touched by it, and read again nothing comes twice', async () => {
  const world = await openExampleSite()
  const { db } = world
  await importAmendments(db, fictional, world.now)
  assert.equal((await db.selectFrom('amendment').select('id').execute()).length, 1)
  assert.equal((await db.selectFrom('topic').select('id').execute()).length, 1)
  assert.deepEqual(await db.selectFrom('amendmentCarrying').select('id').execute(), [])
  assert.deepEqual(await db.selectFrom('notification').select('id').execute(), [])
})

test('a real hoster proposes nothing in an example, and says nothing', async () => {
  const { world, db } = await openAmending()
  await given.hoster(db, { name: 'Potager', standing: 'fictional' })
  const topic = { by: 'crocus', daysAgo: 2, language: 'fr', title: 'Combien ?', text: 'Un gramme ?', answers: [] }
  const answers = [
    { by: 'souci', daysAgo: 1, language: 'fr', text: 'Deux.' },
    { by: 'potager', daysAgo: 1, language: 'fr', text: 'Trois.' },
  ]
  const topics = [topic, { ...topic, by: 'potager', answers }]
  const folder = bundleOf([
    { ...small, hoster: 'crocus', title: { fr: 'Vrai' } },
    { ...small, topics },
  ])
  await importAmendments(db, folder, world.now)
  const { amendments } = await (await world.request('/fr/amendments.json')).json()
  assert.deepEqual(
    amendments.map(({ slug }: { slug: string }) => slug),
    ['encore-du-sel'],
  )
  assert.equal((await db.selectFrom('topicAnswer').select('id').execute()).length, 2)
})

test('where the charter has not what it would change, it is left out', async () => {
  const { world, db } = await openAmending()
  await given.hoster(db, { name: 'Potager', standing: 'fictional' })
  const lost = [{ document: 'charter', clause: 'tea.leaves', level: 'required' }]
  await importAmendments(db, bundleOf([{ ...small, changes: lost }]), world.now)
  await importAmendments(db, bundleOf([{ ...small, changes: [{ ...lost[0], document: 'gone' }] }]), world.now)
  assert.deepEqual(await db.selectFrom('amendment').select('id').execute(), [])
})
