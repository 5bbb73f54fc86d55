import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'

const french = 'Des pads pour les associations de Brest.'

test('words in another language than the page’s carry their own, on every page that shows them', async () => {
  const world = await openTestSite()
  await given.collective(world.db)
  const { id } = await given.member(world.db, { name: 'Ciboule', description: { fr: french } })
  await given.service(world.db, id, { name: 'Pad', description: { fr: french }, retention: { fr: 'trente jours' } })
  const met = new Set<string>()
  for (const address of ['/hosters/ciboule', '/services/ciboule/pad', '/services', '/compare?services=ciboule/pad']) {
    const page = await world.get(`/en${address}`)
    for (const words of [french, 'trente jours'])
      for (const before of shownBefore(page, words)) {
        met.add(`${address} ${words}`)
        assert.match(before, /<\w+[^>]* lang="fr"[^>]*>(?:<(?:p|bdi)>)*$/, `${address}: ${words}`)
      }
  }
  assert.ok(met.size >= 5, [...met].join())
})

/** What stands before each showing of these words: in the body, not in an attribute, nor in the data for machines. */
function shownBefore(page: string, words: string): string[] {
  const parts = page.slice(page.indexOf('<body')).split(words)
  const before = parts.slice(1).map((_, at) => parts.slice(0, at + 1).join(words))
  return before.filter((text) => text.lastIndexOf('>') > text.lastIndexOf('<'))
}
