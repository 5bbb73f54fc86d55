import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { formatsIn, isKey, translator } from '../../../platform/i18n/index.ts'
import { openTestSite } from '../../../testing.ts'
import { openExampleSite } from '../../../testing-example.ts'
import { findHoster } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { checkNamed } from '../checks/index.ts'
import { changesOf } from '../looking/index.ts'
import { said } from '../said.ts'
import { standingOf } from '../standing/index.ts'
import { clauseStates } from '../state.ts'
import { importDiagnoses } from './import-diagnoses.ts'

const looked = ['potager-numerique', 'brin-d-ortie', 'soupe-aux-cailloux']
const day = '2026-11-23'

const folderWith = (file: unknown) => {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-diagnosis-'))
  writeFileSync(join(folder, 'diagnosis.json'), JSON.stringify(file))
  return folder
}

async function standings() {
  const world = await openExampleSite()
  const all = await Promise.all(
    looked.map(async (slug) => {
      const hoster = await findHoster(world.db, slug)
      const standing = await standingOf(world.db, hoster.id, { day, now: world.now, public: true })
      assert.ok(standing?.isPublic, slug)
      return { slug, hoster, standing }
    }),
  )
  return { world, all }
}

test('across three hosters that were made up, every state of a clause can be seen', async () => {
  const { all } = await standings()
  const states = new Set(all.flatMap(({ standing }) => standing.clauses.map(({ state }) => state)))
  for (const state of clauseStates) assert.ok(states.has(state), state)
  assert.ok(states.has(null))
})

test('one contests what breaks a clause for it, and what breaks another clause stands', async () => {
  const { all } = await standings()
  const brin = all.find(({ slug }) => slug === 'brin-d-ortie')?.standing
  const stateOf = (id: string) => brin?.clauses.find(({ clause }) => clause.id === id)?.state
  assert.deepEqual([stateOf('independent.no-tracking'), stateOf('hosters.suppliers')], ['contested', 'not-met'])
})

test('what was recorded is said in both languages, by checks that there are', async () => {
  const { all } = await standings()
  for (const { standing } of all)
    for (const { check, sentence } of [...standing.clauses.flatMap(({ findings }) => findings), ...standing.others]) {
      assert.ok(checkNamed(check), check)
      assert.ok(sentence && isKey(sentence.key))
      for (const language of ['fr', 'en'] as const)
        assert.doesNotMatch(said({ t: translator(language), format: formatsIn(language) }, sentence), /[{}]/)
    }
})

test('days are counted from when the bundle is read, and what changed is known', async () => {
  const { world, all } = await standings()
  const findings = all.flatMap(({ standing }) => standing.clauses.flatMap(({ findings }) => findings))
  const changes = await changesOf(world.db, [...new Set(findings.map(({ id }) => id))], {
    now: world.now,
    public: true,
  })
  assert.deepEqual(
    changes.filter(({ before }) => before !== null).map(({ before, after, at }) => [before, after, at.slice(0, 10)]),
    [
      ['not-found', 'seen', '2026-11-08'],
      ['seen', 'against', '2026-10-28'],
    ],
  )
})

test('again at will: what is there stays, and nothing is made up of who is real', async () => {
  const world = await openTestSite()
  const real = await given.member(world.db, { name: 'Crocus' })
  await given.hoster(world.db, { name: 'Ficelle', standing: 'fictional' })
  const one = (hoster: string) => ({ hoster, toldDaysAgo: 3, publicDaysAgo: 1, findings: [] })
  const folder = folderWith([one(real.slug), one('ficelle'), one('nobody')])
  assert.deepEqual(await importDiagnoses(world.db, folder, world.now), { hosters: 1, left: ['crocus', 'nobody'] })
  assert.deepEqual((await importDiagnoses(world.db, folder, world.now)).hosters, 0)
})

test('a bundle may have none, and a file of another shape is refused', async () => {
  const world = await openTestSite()
  const empty = mkdtempSync(join(tmpdir(), 'chatterie-diagnosis-'))
  assert.deepEqual(await importDiagnoses(world.db, empty, world.now), { hosters: 0, left: [] })
  const wrong = { hoster: 'x', toldDaysAgo: 1, publicDaysAgo: 1, findings: [{ check: 'terms', result: 'perfect' }] }
  await assert.rejects(importDiagnoses(world.db, folderWith([wrong]), world.now), /result/)
})
