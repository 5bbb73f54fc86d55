import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { closesSoon, takesPart } from './candidate.ts'
import { givenPlace, opened } from './testing.ts'
import { givenCandidate } from './testing-candidate.ts'

test('what closes within a month takes no part; before that it does', () => {
  const ending = (endsOn: string | null) => givenCandidate({ endsOn })
  const day = '2026-11-23'
  assert.deepEqual(
    [null, '2027-06-01', '2026-12-24', '2026-12-23', '2026-11-22'].map((endsOn) => takesPart(ending(endsOn), day)),
    [true, true, true, false, false],
  )
  assert.deepEqual(
    [null, '2026-12-24', '2026-12-23', '2026-11-23'].map((endsOn) => closesSoon(ending(endsOn), day)),
    [false, false, true, false],
  )
})

test('a service that closes soon is no longer drawn by lot, and the page of its kind says so', async () => {
  const world = await openTestSite()
  await given.catalogue(world.db)
  await givenPlace(world.db, 'Aneth')
  await givenPlace(world.db, 'Basilic', { service: { endsOn: '2026-12-10' } })
  for (let times = 0; times < 12; times++)
    assert.match((await opened(world, '/open/pad')).to ?? '', /pad\.aneth\.example/)
  assert.match(await world.get('/fr/portal/pad'), /Ferme bientôt[\s\S]*Basilic[\s\S]*10 décembre 2026/)
})
