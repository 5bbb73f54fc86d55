import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { textOf } from './testing-text.ts'

test('pages of a list hold each thing once, in the same order each time', async () => {
  const world = await openTestSite()
  for (let number = 0; number < 9; number++) {
    const { id } = await given.member(world.db, { name: `Membre ${number}` })
    for (let service = 0; service < 5; service++) await given.service(world.db, id, { name: `Service ${service}` })
  }
  const idsOn = async (page: number): Promise<string[]> => {
    const { results }: { results: { id: string }[] } = JSON.parse(await world.get(`/fr/services.json?page=${page}`))
    return results.map(({ id }) => id)
  }
  const all = [...(await idsOn(1)), ...(await idsOn(2)), ...(await idsOn(3))]
  assert.equal(new Set(all).size, 45)
  world.kept.clear()
  assert.deepEqual(await idsOn(2), all.slice(20, 40))
  assert.deepEqual(await idsOn(4), [])
  assert.match(textOf(await world.get('/fr/services?page=4')), /Cette liste s’arrête à la page 3/)

  const hosters: string[] = (await world.get('/fr/services')).match(/\/fr\/services\/membre-\d/g) ?? []
  const first = [...new Set(hosters)].slice(0, 5)
  assert.equal(first.length, 5, 'one hoster does not fill the first places')

  world.pass({ hours: 24 })
  assert.notDeepEqual(await idsOn(1), all.slice(0, 20), 'another day, another draw')
})
