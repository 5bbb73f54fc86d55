import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine, findHoster, hosterById, servicesOf } from '../../hosters/index.ts'
import { addFederation, placeHoster } from '../federations/federations.ts'
import { hostersNamedBy } from '../federations/queries.ts'
import { heldChangesOf } from '../queries.ts'
import { type Crawl, openRead, organization, root, service, serviceAt } from '../testing.ts'

const page = '/fr/hosters/crocus/source'
const liberapay = (who: string) => ({ 'organization.funding.liberapay': `https://liberapay.com/${who}` })

const whats = async ({ world, hosterId }: Crawl) =>
  (await heldChangesOf(world.db, hosterId)).filter(({ answer }) => answer === null).map(({ what }) => what)

test('money is asked for at another address only after a yes', async (t) => {
  const crawl = await openRead(t)
  const funding = async () => (await findHoster(crawl.world.db, 'crocus')).facts.funding.map(({ url }) => url)
  crawl.says({ [root]: organization(liberapay('crocus')) })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), ['fact:funding'])
  await crawl.answerAll('yes')
  assert.deepEqual(await funding(), ['https://liberapay.com/crocus'])
  crawl.says({ [root]: organization(liberapay('thief')) })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), ['fact:funding'])
  assert.deepEqual(await funding(), ['https://liberapay.com/crocus'])
  crawl.says({ [root]: organization() })
  await crawl.nextDay()
  assert.deepEqual([await whats(crawl), await funding()], [[], []], 'to ask for none is no takeover')
})

test('a first owner on somebody else’s domain waits, one without a website does not', async (t) => {
  const crawl = await openRead(t)
  const owner = { 'organization.owner.name': 'Thief & Co' }
  crawl.says({ [root]: organization({ ...owner, 'organization.owner.website': 'https://thief.example' }) })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), ['fact:owner'])
  crawl.says({ [root]: organization(owner) })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), [])
  assert.equal((await findHoster(crawl.world.db, 'crocus')).facts.owner?.name, 'Thief & Co')
})

test('another address on this site waits, like another name', async (t) => {
  const crawl = await openRead(t)
  crawl.says({ [root]: organization({ 'organization.chatterie.key': 'framasoft', 'organization.startdate': '2011' }) })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), ['fact:slug'])
  assert.equal((await findHoster(crawl.world.db, 'crocus')).facts.founded, '2011')
  assert.match(await crawl.ada.get(page), /crocus[\s\S]*framasoft/)
  await crawl.answerAll('yes')
  assert.equal((await hosterById(crawl.world.db, crawl.hosterId))?.slug, 'framasoft')
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), [])
})

test('who decides on a new service sees each address of it, and a yes is for those alone', async (t) => {
  const crawl = await openRead(t)
  const casino = (at: string) =>
    service('Casino', { 'service.website': 'https://casino.crocus.example', 'service.contact.url': at })
  crawl.says({
    [root]: organization({}, { casino: 'casino.properties' }),
    [serviceAt('casino')]: casino('https://thief.example/write'),
  })
  await crawl.nextDay()
  assert.match(await crawl.ada.get(page), /casino\.crocus\.example[\s\S]*thief\.example\/write/)
  crawl.says({ [serviceAt('casino')]: casino('https://thief.example/pay') })
  const [asked] = await heldChangesOf(crawl.world.db, crawl.hosterId)
  await crawl.nextDay()
  assert.equal((await crawl.ada.post(`${page}/held`, { held: asked?.id ?? '', answer: 'yes' })).status, 404)
  assert.deepEqual(await servicesOf(crawl.world.db, crawl.hosterId), [])
})

test('a harmless change does not make another’s domain one’s own', async (t) => {
  const crawl = await openRead(t, {}, { pad: 'pad.properties' })
  const steps = [
    { 'service.legal.url': 'https://thief.example/terms', 'service.guide.user': 'https://thief.example/help' },
    { 'service.chatterie.page': 'https://thief.example/page' },
    { 'service.chatterie.url': 'https://thief.example' },
  ]
  for (const step of steps) {
    crawl.says({ [serviceAt('pad')]: service('pad', step) })
    crawl.says({ [root]: organization({ 'organization.socialnetworks.mastodon': 'https://thief.example/@us' }) })
    await crawl.nextDay()
  }
  crawl.says({ [root]: organization({ 'organization.contact.url': 'https://thief.example/contact' }) })
  await crawl.nextDay()
  assert.ok((await whats(crawl)).includes('fact:contactUrl'))
  assert.equal((await findHoster(crawl.world.db, 'crocus')).facts.contactUrl, null)
})

const named = (name: string, website: string, said = {}) =>
  organization({ 'organization.name': name, 'organization.website': website, ...said })

test('a newcomer is called as it was when the coordination let it in', async (t) => {
  const crawl = await openRead(t)
  const { world } = crawl
  const [list, file] = ['https://federation.example/all.properties', 'https://ortie.example/ortie.properties']
  crawl.says({
    [list]: `file.class = Federation\nfederation.name = Voisins\nsubs.ortie = ${file}`,
    [file]: named('Ortie &lt;3 <b>\\n', 'https://ortie.example'),
  })
  const by = byMachine('test', world.now)
  const federation = await addFederation(world.db, list, by)
  await world.runJobs()
  const [row] = await hostersNamedBy(world.db, federation)
  const id = await placeHoster(world.db, row?.id ?? '', 'add', by)
  assert.equal((await hosterById(world.db, id))?.facts.name, row?.name)
  crawl.says({ [file]: named('Crocus', 'https://crocus.example', { 'organization.startdate': '2011' }) })
  await world.runJobs()
  const { facts } = (await hosterById(world.db, id)) ?? {}
  assert.deepEqual([facts?.name, facts?.website, facts?.founded], [row?.name, 'https://ortie.example/', '2011'])
  assert.deepEqual(
    (await heldChangesOf(world.db, id)).map(({ what }) => what),
    ['fact:name', 'fact:website'],
  )
})
