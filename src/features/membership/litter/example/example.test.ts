import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Migration } from 'kysely/migration'
import * as madeUpLitters from '../../../../../migrations/2026-11-24T1610-made-up-litters.ts'
import { openExampleSite } from '../../../../testing-example.ts'
import { givenPerson } from '../../../accounts/testing.ts'
import { textOf } from '../../../editing/testing.ts'
import { datesAround } from '../testing.ts'
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
  const page = textOf(await world.get('/fr/litters/1001/vote'))
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
  assert.match(textOf(await world.get('/fr/litters/1002')), /Les candidatures sont ouvertes/)
})

test('the same clause is compared between its two applications', async () => {
  const world = await openExampleSite()
  const page = textOf(await world.get('/fr/litters/1001/clauses/independent.no-tracking'))
  assert.match(page, /Une vidéo d’un autre site/)
  assert.match(page, /Rien à redire/)
})

test('read again, nothing comes twice', async () => {
  const world = await openExampleSite()
  await importLitters(world.db, fictional, world.now)
  assert.equal((await world.db.selectFrom('litter').select('id').execute()).length, 3)
  assert.equal((await world.db.selectFrom('decision').select('id').execute()).length, 2)
})

test('made-up litters have names of their own, and take no number of a real one', async () => {
  const world = await openExampleSite()
  assert.match(textOf(await world.get('/fr/litters/1001')), /Portée n° F1[\s\S]*La portée des noisettes/)
  assert.match(textOf(await world.get('/fr/litters/1001/vote')), /Le vote de la portée n° F1/)
  const { id } = await givenPerson(world.db, { name: 'Bourrache', roles: ['coordination'] })
  const desk = await world.as(id)
  assert.match(
    await desk.get('/fr/coordination/litters/add'),
    /name="number"[^>]*value="2"|value="2"[^>]*name="number"/,
  )
  const typed = { ...datesAround('2027-03-01'), nameFr: '', nameEn: '' }
  const add = (number: string) => desk.post('/fr/coordination/litters/add', { ...typed, number })
  assert.equal((await add('1003')).status, 422)
  assert.equal((await add('12')).status, 303)
  assert.doesNotMatch(textOf(await world.get('/fr/litters/12')), /fictif/)
})

test('made-up litters that had numbers of real ones are moved, with all that names them', async () => {
  const world = await openExampleSite()
  const { db } = world
  const step: Migration = madeUpLitters
  await db.updateTable('litter').set({ number: 12 }).where('number', '=', 1001).execute()
  await db.updateTable('litter').set({ number: 13 }).where('number', '=', 1002).execute()
  await db.updateTable('application').set({ litterNumber: 12 }).where('litterNumber', '=', 1001).execute()
  await db.updateTable('decision').set({ batch: 'litter-12', votedAt: '/litters/12/vote' }).execute()
  await step.up(db)
  const numbers = await db.selectFrom('litter').select('number').orderBy('number').execute()
  assert.deepEqual(
    numbers.map(({ number }) => number),
    [1, 1001, 1002],
  )
  assert.match(textOf(await world.get('/fr/litters/1001/vote')), /Petit verger/i)
  await step.up(db)
  assert.match(textOf(await world.get('/fr/litters/1001/vote')), /Petit verger/i)
})
