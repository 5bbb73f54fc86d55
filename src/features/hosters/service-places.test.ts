import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { removeService } from './remove-service.ts'
import { hostersAtPlaces, placeOf } from './service-places.ts'
import { given } from './testing.ts'
import { byHand } from './testing-by-hand.ts'

test('an address in another spelling is the same place; another path, port or question is another', () => {
  const place = placeOf('https://pad.example/a')
  for (const same of ['http://pad.example/a/', 'https://www.pad.example/a', 'https://PAD.example/a#x'])
    assert.equal(placeOf(same), place, same)
  for (const other of [
    'https://pad.example/',
    'https://pad.example:8080/a',
    'https://pad.example/a?b',
    'https://x.pad.example/a',
  ])
    assert.notEqual(placeOf(other), place, other)
  assert.deepEqual([placeOf(null), placeOf('nothing')], [null, null])
})

test('who has a service at a place is found, the older first, while it is offered', async () => {
  const { writer: db } = await openTestDatabase()
  const [crocus, ortie] = [await given.member(db, { name: 'Crocus' }), await given.member(db, { name: 'Ortie' })]
  const url = 'https://pad.example/'
  const first = await given.service(db, crocus.id, { name: 'Pad', url })
  await given.service(db, ortie.id, { name: 'Bloc', url: 'http://www.pad.example' })
  await given.service(db, ortie.id, { name: 'Visio', url: null })
  const at = async () => (await hostersAtPlaces(db, ['pad.example', 'nowhere.example'])).map(({ hosterId }) => hosterId)
  assert.deepEqual((await at()).toSorted(), [crocus.id, ortie.id].toSorted())
  await removeService(db, first.id, byHand(24))
  assert.deepEqual(await at(), [ortie.id])
  assert.deepEqual(await hostersAtPlaces(db, []), [])
})
