import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addService, findHoster, removeService, restoreService, servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { serviceFacts } from '../../hosters/testing-records.ts'
import { freeze, lift } from '../../moderation/index.ts'
import { heldChangesOf, sourceOf } from '../queries.ts'
import { type Crawl, conditional, openRead, organization, root, service, serviceAt } from '../testing.ts'

const four = { a: 'a.properties', b: 'b.properties', c: 'c.properties', d: 'd.properties' }
const { d: _, ...three } = four

/** A later edition of the hoster's own file, which the site has read when it says so. */
const later = (subs: Record<string, string>) => organization({ 'organization.startdate': '2011' }, subs)
const foundedIn = async ({ world }: Crawl) => (await findHoster(world.db, 'crocus')).facts.founded
const namesIn = async ({ world, hosterId }: Crawl) =>
  (await servicesOf(world.db, hosterId)).map(({ facts }) => facts.name).sort()

async function idOf({ world, hosterId }: Crawl, name: string) {
  const service = (await servicesOf(world.db, hosterId)).find(({ facts }) => facts.name === name)
  assert.ok(service)
  return service.id
}

const byHand = ({ world, keeperId }: Crawl & { keeperId: string }) => ({
  actor: { kind: 'person', personId: keeperId, forHosterId: null } as const,
  now: world.now,
})

/** Freezes a page; gives what frees it. */
async function frozen(crawl: Awaited<ReturnType<typeof openRead>>, subject: { kind: string; id: string }) {
  const { world, hosterId } = crawl
  const id = await freeze(world.db, { subject, hosterId, reason: 'Vend des montres.' }, byHand(crawl))
  return () => lift(world.db, id, 'C’était une erreur.', byHand(crawl))
}

test('what the files say while a page is frozen goes in when it is free, and what waited still waits', async (t) => {
  const crawl = await openRead(t)
  crawl.says({ [root]: organization({ 'organization.name': 'Casino' }) })
  await crawl.nextDay()
  const free = await frozen(crawl, { kind: 'hoster', id: crawl.hosterId })
  conditional(crawl.web, root, organization({ 'organization.name': 'Casino', 'organization.startdate': '2011' }))
  await crawl.nextDay()
  assert.equal(await foundedIn(crawl), null)
  assert.equal((await heldChangesOf(crawl.world.db, crawl.hosterId)).length, 1)
  await free()
  await crawl.nextDay()
  assert.equal(await foundedIn(crawl), '2011')
})

test('a frozen service that the files drop or change stays, the rest goes in, and follows when it is free', async (t) => {
  const crawl = await openRead(t, {}, four)
  const freeing = [await frozen(crawl, { kind: 'service', id: await idOf(crawl, 'd') })]
  freeing.push(await frozen(crawl, { kind: 'service', id: await idOf(crawl, 'a') }))
  crawl.says({ [serviceAt('a')]: service('A+', { 'service.website': 'https://a.crocus.example' }) })
  crawl.says({ [root]: later(three) })
  await crawl.nextDay()
  assert.equal(await foundedIn(crawl), '2011')
  assert.deepEqual(await namesIn(crawl), ['a', 'b', 'c', 'd'])
  for (const free of freeing) await free()
  await crawl.nextDay()
  assert.deepEqual(await namesIn(crawl), ['A+', 'b', 'c'])
})

test('a service that the files dropped and somebody brought back is there when the files name it again', async (t) => {
  const crawl = await openRead(t, {}, four)
  const id = await idOf(crawl, 'd')
  crawl.says({ [root]: organization({}, three) })
  await crawl.nextDay()
  assert.deepEqual(await namesIn(crawl), ['a', 'b', 'c'])
  await restoreService(crawl.world.db, id, byHand(crawl))
  crawl.says({ [root]: later(four) })
  await crawl.nextDay()
  assert.equal(await foundedIn(crawl), '2011')
  assert.deepEqual(await namesIn(crawl), ['a', 'b', 'c', 'd'])
})

test('the file of a service that was removed by hand is not given to one that was typed at its address', async (t) => {
  const crawl = await openRead(t, {}, four)
  await removeService(crawl.world.db, await idOf(crawl, 'd'), byHand(crawl))
  const facts = serviceFacts({ name: 'Typed', url: 'https://d.crocus.example/' })
  await addService(crawl.world.db, crawl.hosterId, { facts }, byHand(crawl))
  crawl.says({ [root]: later(four) })
  await crawl.nextDay()
  assert.equal(await foundedIn(crawl), '2011')
  assert.deepEqual(await namesIn(crawl), ['Typed', 'a', 'b', 'c'])
})

test('the file of another hoster’s service is not taken by looking like one’s own', async (t) => {
  const crawl = await openRead(t, {}, four)
  const other = await given.hoster(crawl.world.db, { name: 'Ortie', key: 'ortie' })
  const theirs = 'https://ortie.example/pad.properties'
  await given.service(crawl.world.db, other.id, { name: 'Pad', descriptionAddress: theirs })
  const lookingLike = { 'service.website': 'https://d.crocus.example', 'service.chatterie.key': 'd' }
  crawl.says({ [root]: later({ ...three, d: theirs }), [theirs]: service('Pad', lookingLike) })
  await crawl.nextDay()
  assert.equal(await foundedIn(crawl), '2011')
  assert.deepEqual(
    (await servicesOf(crawl.world.db, other.id)).map(({ facts }) => facts.name),
    ['Pad'],
  )
  assert.match(await crawl.ada.get('/fr/hosters/crocus/source'), /décrit déjà un service d’un autre hébergeur/)
})

test('a domain at which another hoster’s own file is found is refused, and both are told once', async (t) => {
  const crawl = await openRead(t)
  const { world, ada, keeper } = crawl
  const other = await given.member(world.db, { name: 'Ortie', key: 'ortie' })
  await keeper.post('/fr/hosters/ortie/source', { address: 'crocus.example' })
  await world.runJobs()
  for (let day = 0; day < 3; day++) await crawl.nextDay()
  assert.equal((await sourceOf(world.db, other.id))?.root, null)
  assert.match(await keeper.get('/fr/hosters/ortie/source'), /est déjà celui d’un autre hébergeur/)
  for (const person of [ada, keeper]) {
    const told = (await person.get('/fr/account')).match(/la même adresse de description/g) ?? []
    assert.equal(told.length, 1)
  }
})

test('one file is one hoster’s, whatever spelling of its address is given', async (t) => {
  const { world, keeper } = await openRead(t)
  const other = await given.member(world.db, { name: 'Ortie', key: 'ortie' })
  const spellings = [root.replace('https:', 'http:'), `${root}?x`, root.replace('//', '//www.')]
  for (const address of spellings)
    assert.equal((await keeper.post('/fr/hosters/ortie/source', { address })).status, 422, address)
  assert.equal(await sourceOf(world.db, other.id), undefined)
})
