import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { given } from './testing.ts'

const signs = '\u202e\u2066\u2067\u2068\u2069\u200b\u200d\u2060\ufeff'
const tricky = `Ra${signs}dis`

test('signs that turn the text around never enter a name, whoever brings it', async () => {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const hoster = await given.member(world.db, { name: tricky, description: { fr: `Un ${tricky}.` } })
  const service = await given.service(world.db, hoster.id, { name: `Pad du ${tricky}`, kinds: ['pad'] })
  assert.deepEqual([hoster.slug, service.slug], ['radis', 'pad-du-radis'])
  const addresses = [
    '/fr/hosters/radis',
    '/fr/services/radis/pad-du-radis',
    '/fr/services',
    '/fr/services.json',
    '/fr/services.csv',
    '/fr/services.atom',
    '/fr/hosters.json',
    '/fr/journal',
    '/fr/journal.atom',
  ]
  for (const address of addresses) {
    const text = await world.get(address)
    assert.doesNotMatch(text, new RegExp(`[${signs}]|&#x?(202e|8238)`, 'i'), address)
    assert.match(text, /Radis/, address)
  }
})
