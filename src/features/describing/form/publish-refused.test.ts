// What is published, and what is not: frozen pages, nameless services, what others took off or changed meanwhile.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { editService, findHoster, findService, removeService, servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { freeze, lift } from '../../moderation/index.ts'
import { givenServiceIn, whereTo } from './testing.ts'

const place = '/fr/hosters/crocus/description'
const publication = `${place}/publication`

async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const hoster = await given.member(world.db, { name: 'Crocus', website: 'https://crocus.example/' })
  const pad = await given.service(world.db, hoster.id, { name: 'Pad', kinds: ['pad'] })
  await given.service(world.db, hoster.id, { name: 'Visio', kinds: ['visio'] })
  const { browser } = await delegateIn(world, hoster.id, 'Sauge')
  const draft = whereTo(await browser.post(place, {}))
  const say = (words: string) => browser.post(`${draft}/about`, { ...about, 'organization.description': words })
  const by = { actor: { kind: 'machine', name: 'somebody else' } as const, now: world.now }
  const slugs = async () => (await servicesOf(world.db, hoster.id)).map(({ slug }) => slug).sort()
  const description = async () => (await findHoster(world.db, 'crocus')).facts.description.fr
  return { world, hoster, pad, browser, draft, say, by, slugs, description }
}

async function coordinationIn(world: TestSite) {
  const { id } = await givenPerson(world.db, { name: 'Cerfeuil', roles: ['coordination'] })
  return { kind: 'person', personId: id, forHosterId: null } as const
}

type Browser = Awaited<ReturnType<typeof open>>['browser']

const about = { 'organization.name': 'Crocus', 'organization.website': 'https://crocus.example/', go: 'next' }

/** The fields of the page as it stands, to be sent now or later. */
async function shownIn(browser: Browser, page = publication): Promise<Record<string, string>> {
  const hidden = [...(await browser.get(page)).matchAll(/name="(revision-[^"]+)" value="(\d+)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}

const publish = async (browser: Browser, more: Record<string, string[]> = {}) =>
  browser.post(publication, { ...(await shownIn(browser)), ...more })

/** The address of the pages of a service in its draft. */
async function partNamed(browser: Browser, draft: string, name: string): Promise<string> {
  const page = (await browser.get(`${draft}/services`)).replaceAll('<b>', '')
  const [, part = ''] = new RegExp(`services/([\\w-]+)/what">\\s*<bdi>${name}<`).exec(page) ?? []
  return `${draft}/services/${part}`
}

test('a frozen page refuses the whole publication, says why, and keeps the draft', async () => {
  const { world, hoster, browser, draft, say, slugs, description } = await open()
  await say('Des fleurs')
  await givenServiceIn(browser, draft, { name: 'Nuage' })
  const actor = await coordinationIn(world)
  const subject = { kind: 'hoster', id: hoster.id }
  const frozen = await freeze(
    world.db,
    { subject, hosterId: hoster.id, reason: 'Une page qui vend.' },
    { actor, now: world.now },
  )
  const answer = await publish(browser)
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /La coordination a gelé cette page/)
  const english = await browser.post(publication.replace('/fr/', '/en/'), await shownIn(browser))
  assert.match(await english.text(), /The coordination has frozen this page/)
  assert.equal(await description(), undefined)
  assert.deepEqual(await slugs(), ['pad', 'visio'])
  await lift(world.db, frozen, 'Elle ne vend plus rien.', { actor, now: world.now })
  assert.equal((await publish(browser)).status, 303, 'nothing was lost')
  assert.deepEqual([await description(), await slugs()], ['Des fleurs', ['nuage', 'pad', 'visio']])
})

test('one frozen service keeps all the rest from being published with it, and nothing is half done', async () => {
  const { world, hoster, pad, browser, draft, say, description } = await open()
  await say('Des fleurs')
  const part = await partNamed(browser, draft, 'Pad')
  await browser.post(`${part}/offer`, { 'service.chatterie.kinds': 'pad', 'service.description': 'Gelé', go: 'next' })
  const actor = await coordinationIn(world)
  const subject = { kind: 'service', id: pad.id }
  await freeze(world.db, { subject, hosterId: hoster.id, reason: 'Il ment.' }, { actor, now: world.now })
  assert.equal((await publish(browser)).status, 409)
  assert.equal(await description(), undefined, 'the hoster’s own words wait with it')
})

test('a service without a name is named before anything is published', async () => {
  const { browser, draft, say, slugs, description } = await open()
  await say('Des fleurs')
  const service = await givenServiceIn(browser, draft, { software: 'Etherpad' })
  for (const [language, words] of [
    ['fr', /Un service n’a pas de nom/],
    ['en', /A service has no name: give it one, or take it out/],
  ] as const) {
    const answer = await browser.post(publication.replace('/fr/', `/${language}/`), await shownIn(browser))
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), words)
  }
  assert.deepEqual([await description(), await slugs()], [undefined, ['pad', 'visio']])
  await browser.post(`${service}/removal`, {})
  assert.equal((await publish(browser)).status, 303)
})

test('a service that says nothing but its name is published so: nothing is made up for it', async () => {
  const { world, hoster, browser, draft } = await open()
  await givenServiceIn(browser, draft, { name: 'Mystère' })
  assert.equal((await publish(browser)).status, 303)
  const { facts } = await findService(world.db, hoster.id, 'mystere')
  assert.deepEqual([facts.kinds, facts.software, facts.url], [[], null, null])
  assert.match(await world.get('/fr/services/crocus/mystere'), /Mystère/)
})

test('what nobody ticked stays, and what is ticked but not of this draft is not taken off', async () => {
  const { world, browser, draft, slugs, pad } = await open()
  const other = await given.member(world.db, { name: 'Oseille' })
  const theirs = await given.service(world.db, other.id, { name: 'Leur pad' })
  await browser.post(`${await partNamed(browser, draft, 'Visio')}/removal`, {})
  assert.equal((await publish(browser, { remove: [theirs.id, pad.id, 'nothing'] })).status, 303)
  assert.deepEqual(await slugs(), ['pad', 'visio'])
  assert.equal((await servicesOf(world.db, other.id)).length, 1)
})

test('what somebody else took off meanwhile, and one did not touch, does not come back', async () => {
  const { world, hoster, pad, browser, say, slugs, by, description } = await open()
  await say('Des fleurs')
  await removeService(world.db, pad.id, by)
  assert.doesNotMatch(await browser.get(publication), /Un nouveau service/)
  assert.equal((await publish(browser)).status, 303)
  assert.deepEqual([await slugs(), await description()], [['visio'], 'Des fleurs'])
  assert.equal((await findHoster(world.db, 'crocus')).id, hoster.id)
})

test('what somebody else took off while one was writing about it is offered as new, in plain sight', async () => {
  const { world, pad, browser, draft, slugs, by } = await open()
  const part = await partNamed(browser, draft, 'Pad')
  await browser.post(`${part}/offer`, { 'service.chatterie.kinds': 'pad', 'service.description': 'Mieux', go: 'next' })
  await removeService(world.db, pad.id, by)
  assert.match(await browser.get(publication), /<bdi>Pad<\/bdi>[\s\S]*Un nouveau service/)
  assert.equal((await publish(browser)).status, 303)
  assert.deepEqual(await slugs(), ['pad-2', 'visio'], 'the former address stays what it was')
})

test('two who press the button at once publish once', async () => {
  const { world, browser, say, hoster } = await open()
  await say('Des fleurs')
  const fields = await shownIn(browser)
  const answers = await Promise.all([1, 2, 3].map(() => browser.post(publication, fields)))
  const statuses = answers.map(({ status }) => status).sort()
  assert.equal(statuses.filter((status) => status === 303).length, 1, statuses.join())
  assert.ok(
    statuses.every((status) => status < 500),
    statuses.join(),
  )
  const edits = await world.db.selectFrom('journalEntry').select('id').where('verb', '=', 'hoster.edited').execute()
  assert.equal(edits.length, 1)
  assert.equal((await findHoster(world.db, 'crocus')).id, hoster.id)
})

test('a draft that is published is over: its pages and its publication are gone', async () => {
  const { browser, draft, say } = await open()
  await say('Des fleurs')
  const fields = await shownIn(browser)
  assert.equal((await browser.post(publication, fields)).status, 303)
  for (const address of [draft, `${draft}/about`, `${draft}/archive`, publication])
    assert.equal((await browser.request(address)).status, 404, address)
  assert.equal((await browser.post(publication, fields)).status, 404)
})

test('revisions that are no numbers, or none at all, publish nothing', async () => {
  const { browser, say, description, hoster } = await open()
  await say('Des fleurs')
  const odd = ['', 'NaN', '1e400', '-1', '9'.repeat(400), '<script>']
  for (const revision of odd) {
    const answer = await browser.post(publication, { [`revision-${hoster.id}`]: revision })
    assert.equal(answer.status, 409, revision)
  }
  assert.equal((await browser.post(publication, {})).status, 409)
  assert.equal(await description(), undefined)
})

test('the coordination publishes by its own name, not the hoster’s', async () => {
  const { world, say } = await open()
  await say('Des fleurs')
  const { id } = await givenPerson(world.db, { name: 'Cerfeuil', roles: ['coordination'] })
  const coordination = await world.as(id)
  assert.equal((await publish(coordination)).status, 303)
  const entry = await world.db
    .selectFrom('journalEntry')
    .select(['actor', 'forHosterId'])
    .where('verb', '=', 'hoster.edited')
    .executeTakeFirstOrThrow()
  assert.deepEqual([entry.actor, entry.forHosterId], [id, null])
})

test('a service that both changed keeps one’s own words, and the page shows the others’', async () => {
  const { world, pad, browser, draft, hoster, by } = await open()
  const part = await partNamed(browser, draft, 'Pad')
  await browser.post(`${part}/offer`, {
    'service.chatterie.kinds': 'pad',
    'service.description': 'Le mien',
    go: 'next',
  })
  const { facts, revision } = await findService(world.db, hoster.id, 'pad')
  await editService(world.db, pad.id, { facts: { ...facts, description: { fr: 'Le leur' } }, revision }, by)
  const english = await browser.get(publication.replace('/fr/', '/en/'))
  assert.match(english, /Somebody changed the same points meanwhile/)
  assert.match(english, /Meanwhile it became: Le leur/)
  assert.equal((await publish(browser)).status, 303)
  assert.deepEqual((await findService(world.db, hoster.id, 'pad')).facts.description, { fr: 'Le mien' })
})
