// Which known names are proposed for one that nobody knows.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { catalogueOf, indexOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { programNamed } from '../../hosters/testing-parts.ts'
import { nearest } from './nearest.ts'
import { namesWaiting } from './settle-name.ts'
import { unknownNames } from './unknown-names.ts'

const called = (...names: string[]) => names.map((name) => ({ slug: name, name, words: [name] }))
const near = (name: string, ...others: string[]) => nearest(name, called(...others)).map(({ slug }) => slug)

test('a slip of the pen, an accent, a number of a release: the name is still near', () => {
  for (const name of ['Nextclud', 'NEXT CLOUD', 'Nèxtcloud', 'nextcloud 29', 'nextcloud-server'])
    assert.deepEqual(near(name, 'Mastodon', 'Nextcloud', 'PeerTube'), ['Nextcloud'], name)
})

test('the nearest comes first, and three are enough to choose from', () => {
  const found = near('collabora', 'Collabora Online', 'Collab', 'Collabora', 'Colibri', 'Collabora Office')
  assert.equal(found[0], 'Collabora')
  assert.equal(found.length, 3)
})

test('a program is near by any of its names', () => {
  const jitsi = { slug: 'jitsi-meet', name: 'Jitsi Meet', words: ['jitsi-meet', 'Jitsi Meet', 'Framatalk'] }
  assert.deepEqual(
    nearest('frama-talk', [jitsi]).map(({ name }) => name),
    ['Jitsi Meet'],
  )
})

test('where nothing is near, or nothing is known, nothing is proposed', () => {
  assert.deepEqual(near('Zygomatique', 'Nextcloud', 'Etherpad'), [])
  assert.deepEqual(near('Nextcloud'), [])
  assert.deepEqual(near('!!!', 'Nextcloud'), [])
})

test('names in another script are near to their own alone', () => {
  assert.deepEqual(near('блокноты', 'メモ', 'Блокнот'), ['Блокнот'])
  assert.deepEqual(near('メモ', 'Блокнот', '動画'), [])
})

test('a very long name is near to what is like it alone', () => {
  const others = Array.from({ length: 200 }, (_, at) => `Programme ${at} ${'y'.repeat(2000)}`)
  assert.deepEqual(near('x'.repeat(100_000), ...others), [])
  assert.deepEqual(near('x'.repeat(100_000), ...others, 'xxxx'), ['xxxx'])
})

/** The names that wait on a site with these services. */
async function waiting(...services: Parameters<typeof given.service>[2][]) {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const hoster = await given.member(world.db, { name: 'Crocus' })
  for (const service of services) await given.service(world.db, hoster.id, service)
  return { world, names: await namesWaiting(world.db), catalogue: indexOf(await catalogueOf(world.db)) }
}

const using = (name: string) => ({ software: programNamed(name) })

test('what the catalogue knows by any name does not wait', async () => {
  const { names } = await waiting(
    { name: 'Un', kinds: ['pad'], ...using('Etherpad') },
    { name: 'Deux', kinds: ['visio'], ...using('JITSI') },
    { name: 'Trois', kinds: ['write'] },
    { name: 'Quatre' },
  )
  assert.deepEqual(names, [])
})

test('a program and a kind of the same name are two that wait', async () => {
  const { names } = await waiting({ name: 'Un', kinds: ['wiki'], ...using('wiki') }, { name: 'Deux', kinds: ['Wiki'] })
  assert.deepEqual(
    names.map(({ shelf, name, services }) => [shelf, name.toLowerCase(), services.length]),
    [
      ['kind', 'wiki', 2],
      ['software', 'wiki', 1],
    ],
  )
})

test('a name is shown as most write it, and the most used comes first', async () => {
  const { names } = await waiting(
    { name: 'Un', ...using('Beta') },
    { name: 'Deux', ...using('Écri-Vain') },
    { name: 'Trois', ...using('Ecrivain') },
    { name: 'Quatre', ...using('Ecrivain') },
  )
  assert.deepEqual(
    names.map(({ name }) => name),
    ['Ecrivain', 'Beta'],
  )
})

test('nothing waits where there are no services', async () => {
  const { catalogue } = await waiting()
  assert.deepEqual(unknownNames([], catalogue), [])
})

test('who reads English is offered kinds by their English names', async () => {
  const { world } = await waiting({ name: 'Un', kinds: ['visios'] })
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const browser = await world.as(id)
  const page = async (language: string) => browser.get(`/${language}/coordination/catalogue/unknown`)
  assert.match(await page('en'), /It is <bdi>Video call<\/bdi>/)
  assert.match(await page('fr'), /C’est <bdi>Visioconférence<\/bdi>/)
  assert.match(await page('en'), /Kind of one service:/)
})
