import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { openExampleSite } from '../../../../testing-example.ts'
import { importLife } from './import-life.ts'

const folder = join(import.meta.dirname, '../../../../../examples/fictional')

test('in the example, made-up hosters are in the making and welcome people, marked so', async () => {
  const world = await openExampleSite()
  for (const _ of [1, 2]) await importLife(world.db, folder, world.now)
  const rows = await world.db.selectFrom('incubationNote').select('id').execute()
  assert.equal(rows.length, 3, 'again at will')
  const list = await world.get('/fr/incubating')
  assert.match(list, /petit-verger[\s\S]*class="fictional"[\s\S]*potager-numerique[\s\S]*class="fictional"/)
  assert.match(await world.get('/fr/incubating/petit-verger'), /fait moins de bruit que le frigo/)
  assert.match(await world.get('/fr/migration'), /potager-numerique[\s\S]*class="fictional"[\s\S]*200 places/)
})

test('nothing is made up of a real hoster', async () => {
  const world = await openExampleSite()
  const real = await world.db.selectFrom('hoster').select('id').where('fictional', '=', 0).execute()
  const ids = new Set(real.map(({ id }) => id))
  const rows = [
    ...(await world.db.selectFrom('incubationNote').select('hosterId').execute()),
    ...(await world.db.selectFrom('welcome').select('hosterId').execute()),
    ...(await world.db.selectFrom('departure').select('hosterId').execute()),
    ...(await world.db.selectFrom('sanction').select('hosterId').execute()),
  ]
  assert.equal(
    rows.some(({ hosterId }) => ids.has(hosterId)),
    false,
  )
})
