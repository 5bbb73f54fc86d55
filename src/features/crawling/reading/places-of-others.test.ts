import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delegateIn, toldTo } from '../../delegates/testing.ts'
import { removeService, servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { byHand } from '../../hosters/testing-by-hand.ts'
import { heldChangesOf } from '../queries.ts'
import { openCrawl, organization, root, service, serviceAt } from '../testing.ts'

const page = '/fr/hosters/crocus/source'
const theirs = 'https://pad.crocus.example/'
const subs = { pad: 'pad.properties', visio: 'visio.properties' }

/** Another hoster has a pad at the address that the files of Crocus give theirs. */
async function openTwo(t: Parameters<typeof openCrawl>[0]) {
  const crawl = await openCrawl(t)
  const { world } = crawl
  const other = await given.member(world.db, { name: 'Ortie', key: 'ortie' })
  const taken = await given.service(world.db, other.id, { name: 'Bloc', url: theirs })
  const ortie = await delegateIn(world, other.id, 'Menthe')
  const [ada] = await world.db
    .selectFrom('delegation')
    .select('personId')
    .where('hosterId', '=', crawl.hosterId)
    .execute()
  const names = async () => (await servicesOf(world.db, crawl.hosterId)).map(({ facts }) => facts.name).sort()
  const told = async (person = '') =>
    (await toldTo(world, person)).filter(({ key }) => key === 'crawling.told-service-taken')
  crawl.says({
    [root]: organization({}, subs),
    [serviceAt('pad')]: service('Pad'),
    [serviceAt('visio')]: service('Visio'),
  })
  return { ...crawl, other, taken, ortie, adaId: ada?.personId ?? '', names, told }
}

test('a service at an address that another hoster has is not added; both are told once, and the report says so', async (t) => {
  const crawl = await openTwo(t)
  await crawl.give()
  await crawl.read()
  assert.deepEqual(await crawl.names(), ['Visio'])
  assert.match(
    await crawl.ada.get(page),
    /pas été pris à l’adresse https:\/\/pad\.crocus\.example.*déjà celle d’un service de «\s*Ortie/,
  )
  for (const person of [crawl.adaId, crawl.ortie.id]) assert.equal((await crawl.told(person)).length, 1)
  await crawl.nextDay()
  await crawl.nextDay()
  assert.match(await crawl.ada.get(page.replace('/fr/', '/en/')), /was not taken at the address/, 'as long as it is so')
  for (const person of [crawl.adaId, crawl.ortie.id]) assert.equal((await crawl.told(person)).length, 1)
})

test('it is added as soon as the other has that address no more, though no file changed', async (t) => {
  const crawl = await openTwo(t)
  await crawl.give()
  await crawl.read()
  await removeService(crawl.world.db, crawl.taken.id, byHand(24))
  await crawl.nextDay()
  assert.deepEqual(await crawl.names(), ['Pad', 'Visio'])
  assert.doesNotMatch(await crawl.ada.get(page), /pas été pris à l’adresse/)
})

test('a service that is there moves to no such address, however it is spelt, and nobody’s yes is asked', async (t) => {
  const crawl = await openTwo(t)
  crawl.says({ [serviceAt('pad')]: service('Pad', { 'service.website': 'https://carnet.crocus.example' }) })
  await crawl.give()
  await crawl.read()
  crawl.says({ [serviceAt('pad')]: service('Pad', { 'service.website': 'http://www.pad.crocus.example' }) })
  await crawl.nextDay()
  const pad = (await servicesOf(crawl.world.db, crawl.hosterId)).find(({ facts }) => facts.name === 'Pad')
  assert.equal(pad?.facts.url, 'https://carnet.crocus.example/')
  assert.deepEqual(await heldChangesOf(crawl.world.db, crawl.hosterId), [])
  assert.equal((await crawl.told(crawl.ortie.id)).length, 1)
})
