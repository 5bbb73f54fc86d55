import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { findHoster, servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { heldChangesOf, sourceOf } from '../queries.ts'
import { type Crawl, openCrawl, organization, root, service, serviceAt } from '../testing.ts'

const page = '/fr/hosters/crocus/source'

const whats = async ({ world, hosterId }: Crawl) =>
  (await heldChangesOf(world.db, hosterId)).filter(({ answer }) => answer === null).map(({ what }) => what)

/** A hoster whose files were read and say what the register says. */
async function openRead(t: Parameters<typeof openCrawl>[0], said = {}, subs: Record<string, string> = {}) {
  const crawl = await openCrawl(t)
  crawl.says({ [root]: organization(said, subs) })
  for (const name of Object.keys(subs)) crawl.says({ [serviceAt(name)]: service(name) })
  await crawl.give()
  await crawl.read()
  return crawl
}

const takeovers: [string, Record<string, string>, string][] = [
  ['another name', { 'organization.name': 'Casino Crocus' }, 'fact:name'],
  ['another website', { 'organization.website': 'https://thief.example' }, 'fact:website'],
  ['another mailbox', { 'organization.contact.email': 'me@thief.example' }, 'fact:contactEmail'],
  ['another contact page', { 'organization.contact.url': 'https://thief.example/hello' }, 'fact:contactUrl'],
  ['other legal pages', { 'organization.legal.url': 'https://thief.example/legal' }, 'fact:legalUrl'],
  ['a status page', { 'organization.chatterie.statuspage': 'https://thief.example/up' }, 'fact:statusPageUrl'],
  ['a room to talk', { 'organization.chatrooms.xmpp': 'https://thief.example/chat' }, 'fact:chat'],
  ['no website any more', { 'organization.website': '' }, 'fact:website'],
]
for (const [what, said, held] of takeovers)
  test(`a takeover by ${what} waits, and the rest of the file goes in`, async (t) => {
    const crawl = await openRead(t)
    const before = await findHoster(crawl.world.db, 'crocus')
    crawl.says({ [root]: organization({ ...said, 'organization.startdate': '2011' }) })
    await crawl.nextDay()
    assert.deepEqual(await whats(crawl), [held])
    const { facts } = await findHoster(crawl.world.db, 'crocus')
    assert.deepEqual({ ...facts, founded: null }, { ...before.facts, founded: null })
    assert.equal(facts.founded, '2011')
  })

test('a new owner waits', async (t) => {
  const crawl = await openRead(t, { 'organization.owner.name': 'Les Crocus' })
  crawl.says({ [root]: organization({ 'organization.owner.name': 'Thief & Co' }) })
  await crawl.nextDay()
  // The first owner came with the first reading of an entry that was there already: it led nowhere new.
  assert.deepEqual(await whats(crawl), ['fact:owner'])
})

test('a service that moves to somebody else’s domain waits with its old address', async (t) => {
  const crawl = await openRead(t, {}, { pad: 'pad.properties' })
  crawl.says({ [serviceAt('pad')]: service('pad', { 'service.website': 'https://thief.example/pad' }) })
  await crawl.nextDay()
  const whatHeld = await whats(crawl)
  assert.ok(whatHeld.every((what) => what.startsWith(`service:${serviceAt('pad')}`)) && whatHeld.length > 0)
  const [pad] = await servicesOf(crawl.world.db, crawl.hosterId)
  assert.equal(pad?.facts.url ?? pad?.facts.pageUrl, 'https://pad.crocus.example/')
})

test('a new service on somebody else’s domain is not added before a yes', async (t) => {
  const crawl = await openRead(t, {}, { pad: 'pad.properties' })
  const subs = { pad: 'pad.properties', casino: 'casino.properties' }
  crawl.says({
    [root]: organization({}, subs),
    [serviceAt('casino')]: service('Casino', { 'service.website': 'https://thief.example' }),
  })
  await crawl.nextDay()
  const names = async () => (await servicesOf(crawl.world.db, crawl.hosterId)).map(({ facts }) => facts.name)
  assert.deepEqual(await names(), ['pad'])
  const [held] = await heldChangesOf(crawl.world.db, crawl.hosterId)
  await crawl.ada.post(`${page}/held`, { held: held?.id ?? '', answer: 'yes' })
  assert.deepEqual((await names()).sort(), ['Casino', 'pad'])
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), [], 'and it is asked about no more')
})

test('more than a third of the services gone at once wait; a third goes', async (t) => {
  const subs = { a: 'a.properties', b: 'b.properties', c: 'c.properties' }
  const crawl = await openRead(t, {}, subs)
  crawl.says({ [root]: organization({}, { a: 'a.properties' }) })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), ['gone'])
  assert.equal((await servicesOf(crawl.world.db, crawl.hosterId)).length, 3)
  crawl.says({ [root]: organization({}, { a: 'a.properties', b: 'b.properties' }) })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), [])
  assert.equal((await servicesOf(crawl.world.db, crawl.hosterId)).length, 2)
})

test('a root that leads to another domain is not followed', async (t) => {
  const crawl = await openRead(t)
  crawl.web.pages.set(root, (_, response) => response.writeHead(302, { location: 'https://thief.example/x' }).end())
  crawl.says({ 'https://thief.example/x': organization({ 'organization.startdate': '1999' }) })
  await crawl.nextDay()
  assert.equal((await findHoster(crawl.world.db, 'crocus')).facts.founded, null)
  assert.match(await crawl.ada.get(page), /renvoie vers un autre nom de domaine/)
})

test('whoever acts for the hoster sees both sides, says yes, and the journal says who', async (t) => {
  const crawl = await openRead(t)
  const { world, ada } = crawl
  crawl.says({ [root]: organization({ 'organization.name': 'Crocus et Compagnie' }) })
  await crawl.nextDay()
  assert.match(await ada.get(page), /Ce qui attend votre accord[\s\S]*Crocus[\s\S]*Crocus et Compagnie/)
  assert.match(await ada.get('/fr/account'), /changement qui attend votre accord/)
  world.pass({ minutes: 2 })
  await world.runJobs()
  assert.match((await world.mails()).at(-1)?.body ?? '', /changement qui attend votre accord/, 'told at once')
  const [held] = await heldChangesOf(world.db, crawl.hosterId)
  assert.equal((await ada.post(`${page}/held`, { held: held?.id ?? '', answer: 'yes' })).status, 303)
  assert.equal((await findHoster(world.db, 'crocus-et-compagnie')).facts.name, 'Crocus et Compagnie')
  const row = await world.db
    .selectFrom('journalEntry')
    .select('actorKind')
    .where('verb', '=', 'hoster.edited')
    .orderBy('at', 'desc')
    .executeTakeFirst()
  assert.equal(row?.actorKind, 'person')
})

test('a no holds while the file says the same, and is asked again when it says something else', async (t) => {
  const crawl = await openRead(t)
  const { world, ada, hosterId } = crawl
  crawl.says({ [root]: organization({ 'organization.name': 'Casino' }) })
  await crawl.nextDay()
  const [held] = await heldChangesOf(world.db, hosterId)
  await ada.post(`${page}/held`, { held: held?.id ?? '', answer: 'no' })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), [])
  assert.match(await ada.get(page), /Refusé/)
  crawl.says({ [root]: organization({ 'organization.name': 'Casino royal' }) })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), ['fact:name'])
  assert.equal((await findHoster(world.db, 'crocus')).facts.name, 'Crocus')
})

test('nobody else answers, nor for a change of another hoster', async (t) => {
  const crawl = await openRead(t)
  const { world, ada } = crawl
  crawl.says({ [root]: organization({ 'organization.name': 'Casino' }) })
  await crawl.nextDay()
  const [held] = await heldChangesOf(world.db, crawl.hosterId)
  const answer = { held: held?.id ?? '', answer: 'yes' }
  const stranger = await world.as((await givenPerson(world.db, { name: 'Basilic' })).id)
  assert.equal((await stranger.post(`${page}/held`, answer)).status, 403)
  assert.equal((await world.post(`${page}/held`, answer)).status, 401)
  const other = await given.member(world.db, { name: 'Ortie', key: 'ortie' })
  assert.equal((await ada.post(`/fr/hosters/${other.slug}/source/held`, answer)).status, 403)
  assert.equal((await ada.post(`${page}/held`, { held: 'none', answer: 'yes' })).status, 404)
  assert.equal((await findHoster(world.db, 'crocus')).facts.name, 'Crocus')
})

test('a file makes nobody a member, and says nothing of another hoster', async (t) => {
  const crawl = await openCrawl(t)
  const { world, hosterId } = crawl
  const other = await given.hoster(world.db, { name: 'Ortie', key: 'ortie' })
  const theirs = await given.service(world.db, other.id, { name: 'Pad', descriptionAddress: serviceAt('pad') })
  crawl.says({
    [root]: organization(
      {
        'organization.memberof.chatons.status.level': 'ACTIVE',
        'organization.memberof.chatons.startdate': '2015-01-01',
      },
      { pad: 'pad.properties' },
    ),
    [serviceAt('pad')]: service('Mine now'),
  })
  const before = await findHoster(world.db, 'crocus')
  await crawl.give()
  await crawl.read()
  assert.deepEqual((await findHoster(world.db, 'crocus')).periods, before.periods)
  assert.equal((await sourceOf(world.db, hosterId))?.claims[0]?.federation, 'chatons')
  const [pad] = await servicesOf(world.db, other.id)
  assert.deepEqual([pad?.id, pad?.facts.name], [theirs.id, 'Pad'])
  assert.match(await crawl.ada.get(page), /décrit déjà un service d’un autre hébergeur/)
})

test('an address that another hoster has is not added, and both are told', async (t) => {
  const crawl = await openRead(t)
  const { world, ada } = crawl
  const other = await given.member(world.db, { name: 'Ortie', key: 'ortie' })
  const keeper = await givenPerson(world.db, { name: 'Sarriette', roles: ['coordination'] })
  const answer = await (await world.as(keeper.id)).post('/fr/hosters/ortie/source', { address: root })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /déjà celle de «\s*Crocus[\s\S]*value="https:\/\/crocus\.example/)
  assert.equal(await sourceOf(world.db, other.id), undefined)
  assert.match(await ada.get('/fr/account'), /la même adresse de description/)
  assert.match(await (await world.as(keeper.id)).get('/fr/account'), /la même adresse de description/)
})

test('the site does not read itself', async (t) => {
  const { ada, world, hosterId } = await openCrawl(t)
  const address = 'http://localhost:3000/.well-known/chatonsinfos/hosters/crocus/organization.properties'
  for (const ours of [address, address.replace('localhost:3000', 'LOCALHOST:3000')]) {
    const answer = await ada.post(page, { address: ours })
    assert.equal(answer.status, 422)
  }
  assert.equal(await sourceOf(world.db, hosterId), undefined)
})
