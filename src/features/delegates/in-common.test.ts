import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { givenPerson } from '../accounts/testing.ts'
import { hostersById } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { inCommonAmong } from './in-common.ts'
import { givenDelegate } from './testing.ts'

test('hosters that share somebody, an owner or a machine are named so, each beside the other', async () => {
  const { writer: db } = await openTestDatabase()
  const owner = { name: 'Les Jardins', website: null, logo: null }
  const crocus = await given.member(db, { name: 'Crocus', owner })
  const lierre = await given.member(db, { name: 'Lierre', owner: { ...owner, name: 'les  jardins' } })
  const souci = await given.member(db, { name: 'Souci' })
  const bleuet = await given.member(db, { name: 'Bleuet' })
  const { id: personId } = await givenPerson(db, { name: 'Mélisse' })
  for (const { id: hosterId } of [lierre, souci]) await givenDelegate(db, { personId, hosterId })
  await given.service(db, souci.id, { name: 'Pad', url: 'https://pad.fleurs.example/souci' })
  await given.service(db, bleuet.id, { name: 'Pad', url: 'https://www.pad.fleurs.example/bleuet' })
  const hosters = await hostersById(db, [crocus.id, lierre.id, souci.id, bleuet.id])
  const common = await inCommonAmong(db, hosters)
  assert.deepEqual(common.get(crocus.id), [{ withHosterId: lierre.id, what: 'owner' }])
  assert.deepEqual(common.get(lierre.id), [
    { withHosterId: crocus.id, what: 'owner' },
    { withHosterId: souci.id, what: 'delegates' },
  ])
  assert.deepEqual(common.get(bleuet.id), [{ withHosterId: souci.id, what: 'machine' }])
  const [alone] = await hostersById(db, [(await given.member(db, { name: 'Mauve' })).id])
  assert.equal((await inCommonAmong(db, alone ? [...hosters, alone] : [])).get(alone?.id ?? ''), undefined)
})
