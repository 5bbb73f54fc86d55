import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { openExampleSite } from '../../../../testing-example.ts'
import { textOf } from '../../../editing/testing.ts'
import { importLitters } from './import-litters.ts'

const fictional = join(import.meta.dirname, '../../../../../examples/fictional')

test('the first litter shows what its sources tell, and no more', async () => {
  const world = await openExampleSite()
  const page = textOf(await world.get('/fr/litters/1'))
  assert.match(page, /Annoncée le 12 octobre 2016/)
  assert.match(page, /Membres 21 dont actifs 14 dont en gestation 7/)
  assert.match(page, /LinuxFr\.org/)
  assert.match(page, /9 hébergeurs du registre en viennent/)
  assert.match(page, /12 autres ne sont pas connus/)
  assert.doesNotMatch(page, /exemple fictif/)
})

test('the litter that is voted is made up, and says so: two applications, their reviews, no ballot', async () => {
  const world = await openExampleSite()
  const page = textOf(await world.get('/fr/litters/12/vote'))
  assert.match(page, /fictif/)
  assert.match(page, /Petit Verger|petit verger/i)
  assert.match(page, /Favorable avec réserves/)
  assert.deepEqual(await world.db.selectFrom('ballot').selectAll().execute(), [])
  const real = world.db.selectFrom('application').innerJoin('hoster', 'hoster.id', 'application.hosterId')
  assert.deepEqual(await real.select('hoster.slug').where('hoster.fictional', '=', 0).execute(), [])
  const decisions = await world.db.selectFrom('decision').select('fictional').execute()
  assert.deepEqual(
    decisions.map(({ fictional }) => fictional),
    [1, 1],
  )
  assert.match(textOf(await world.get('/fr/litters/13')), /Les candidatures sont ouvertes/)
})

test('the same clause is compared between its two applications', async () => {
  const world = await openExampleSite()
  const page = textOf(await world.get('/fr/litters/12/clauses/independent.no-tracking'))
  assert.match(page, /Une vidéo d’un autre site/)
  assert.match(page, /Rien à redire/)
})

test('read again, nothing comes twice', async () => {
  const world = await openExampleSite()
  await importLitters(world.db, fictional, world.now)
  assert.equal((await world.db.selectFrom('litter').select('id').execute()).length, 3)
  assert.equal((await world.db.selectFrom('decision').select('id').execute()).length, 2)
})
