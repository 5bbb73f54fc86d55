import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, toldTo } from '../../delegates/testing.ts'
import { editHoster, editService, findHoster, findService, servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { givenServiceIn, whereTo } from './testing.ts'

const place = '/fr/hosters/crocus/description'

async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const own = { standing: 'active', name: 'Crocus', website: 'https://crocus.example/' } as const
  const hoster = await given.hoster(world.db, own)
  const said = { kinds: ['pad'], url: 'https://pad.crocus.example/', retention: { fr: '30 jours' } }
  await given.service(world.db, hoster.id, { name: 'Pad', ...said })
  await given.service(world.db, hoster.id, { name: 'Visio', kinds: ['visio'] })
  const delegate = await delegateIn(world, hoster.id, 'Sauge')
  const { browser } = delegate
  const begin = async () => whereTo(await browser.post(place, {}))
  const by = { actor: { kind: 'machine', name: 'somebody else' } as const, now: world.now }
  return { world, hoster, delegate, browser, begin, by }
}

/** Presses the button of the page as it is shown. */
async function publish(browser: Awaited<ReturnType<typeof open>>['browser'], more: Record<string, string[]> = {}) {
  const page = await browser.get(`${place}/publication`)
  const hidden = [...page.matchAll(/name="(revision-[^"]+)" value="(\d+)"/g)]
  const revisions = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
  return { page, answer: await browser.post(`${place}/publication`, { ...revisions, ...more }) }
}

test('the form begins with all that the register knows, and says where it is served', async () => {
  const { browser, begin } = await open()
  assert.match(await browser.get(place), /\/\.well-known\/chatonsinfos\/hosters\/crocus\/organization\.properties/)
  const draft = await begin()
  assert.match(await browser.get(`${draft}/about`), /value="https:\/\/crocus\.example\/"/)
  const services = await browser.get(`${draft}/services`)
  assert.match(services, /Pad/)
  assert.match(services, /Visio/)
  assert.equal(await begin(), draft, 'there is one draft of a hoster: its people go on with it')
})

test('what nobody touched changes nothing', async () => {
  const { browser, begin } = await open()
  await begin()
  const { page } = await publish(browser)
  assert.match(page, /L’annuaire dit déjà tout cela/)
  assert.doesNotMatch(page, /Publier<\/button>|<del>|<ins>/)
})

test('what is published goes through the register’s own verbs, by the name of who did it', async () => {
  const { world, hoster, delegate, browser, begin } = await open()
  const draft = await begin()
  await browser.post(`${draft}/place`, {
    'organization.country.code': 'BE',
    'organization.chatterie.town': 'Namur',
    go: 'next',
  })
  const about = {
    'organization.name': 'Crocus',
    'organization.website': 'https://crocus.example/',
    'organization.description': 'Des fleurs',
  }
  await browser.post(`${draft}/about`, { ...about, go: 'next' })
  await givenServiceIn(browser, draft, {
    name: 'Formulaires',
    software: 'Etherpad',
    address: 'https://forms.crocus.example/',
  })
  const { page, answer } = await publish(browser)
  assert.match(page, /<ins><bdi>Des fleurs<\/bdi><\/ins>/)
  assert.match(page, /Un nouveau service/)
  assert.equal(whereTo(answer), `${place}?saved=yes`)
  const { facts } = await findHoster(world.db, 'crocus')
  assert.deepEqual(facts.description, { fr: 'Des fleurs' })
  assert.equal(facts.places[0]?.town, 'Namur')
  const added = await findService(world.db, hoster.id, 'formulaires')
  assert.equal(added.facts.software?.slug, 'etherpad')
  const entries = await world.db.selectFrom('journalEntry').select(['verb', 'actor', 'forHosterId']).execute()
  const own = entries
    .filter(({ actor, forHosterId }) => actor === delegate.id && forHosterId === hoster.id)
    .map(({ verb }) => verb)
  assert.deepEqual(own.sort(), ['hoster.edited', 'service.added'])
  assert.match(await browser.get(`${place}?saved=yes`), /C’est publié/)
  assert.equal((await browser.request(draft)).status, 404, 'the draft is over')
})

test('what is kept and shown to nobody is marked, and what stays in the files is told with its reason', async () => {
  const { world, browser, begin } = await open()
  const draft = await begin()
  const typed = { 'organization.contact.email': 'mail@crocus.example', 'organization.chatterie.contactform': 'on' }
  await browser.post(`${draft}/help`, { ...typed, go: 'next' })
  const about = { 'organization.name': 'Crocus', 'organization.website': 'https://crocus.example/' }
  const odd = { 'organization.startdate': 'hier', 'organization.logo': 'https://crocus.example/logo.png' }
  await browser.post(`${draft}/about`, { ...about, ...odd, go: 'next' })
  const figures = { 'subs.0-name': 'metrics', 'subs.0-url': 'https://crocus.example/metrics.properties' }
  await browser.post(`${draft}/figures`, { ...figures, go: 'next' })
  const { page } = await publish(browser)
  assert.match(page, /mail@crocus\.example.*Gardé dans l’annuaire, montré à personne/s)
  assert.match(page, /Ce qui reste dans vos fichiers.*ne se lisent pas.*<code>organization\.startdate<\/code>/s)
  assert.doesNotMatch(page, /<code>organization\.logo<\/code>/)
  const { facts } = await findHoster(world.db, 'crocus')
  assert.equal(facts.logoUrl, 'https://crocus.example/logo.png')
  assert.deepEqual(facts.figuresAt, [{ key: 'metrics', url: 'https://crocus.example/metrics.properties' }])
})

test('a change of contact is told to the others, as from any form', async () => {
  const { world, hoster, browser, begin } = await open()
  const other = await delegateIn(world, hoster.id, 'Mélisse')
  const draft = await begin()
  await browser.post(`${draft}/help`, {
    'organization.contact.email': 'new@crocus.example',
    'organization.chatterie.contactform': 'on',
    go: 'next',
  })
  await publish(browser)
  await world.runJobs()
  assert.equal((await findHoster(world.db, 'crocus')).facts.contactEmail, 'new@crocus.example')
  assert.ok((await toldTo(world, other.id)).length > 0)
})

test('a service that was taken out leaves the register only when somebody says so', async () => {
  const { world, hoster, browser, begin } = await open()
  const takeOut = async (draft: string) => {
    const page = await browser.get(`${draft}/services`)
    const [, part = ''] = /services\/([\w-]+)\/what">(?:<b>)?<bdi>Visio/.exec(page.replaceAll('<b>', '')) ?? []
    await browser.post(`${draft}/services/${part}/removal`, {})
  }
  await takeOut(await begin())
  const { page } = await publish(browser)
  assert.match(page, /Retirer <bdi>Visio<\/bdi>/)
  assert.equal((await servicesOf(world.db, hoster.id)).length, 2, 'it was not ticked')
  await takeOut(await begin())
  const [, visio = ''] = /name="remove" value="([^"]+)"/.exec(await browser.get(`${place}/publication`)) ?? []
  await publish(browser, { remove: [visio] })
  assert.deepEqual(
    (await servicesOf(world.db, hoster.id)).map(({ slug }) => slug),
    ['pad'],
  )
})

test('what somebody else changed meanwhile stays, unless both changed it: then both are shown', async () => {
  const { world, hoster, browser, begin, by } = await open()
  const draft = await begin()
  const about = { 'organization.website': 'https://crocus.example/', 'organization.description': 'Les miennes' }
  await browser.post(`${draft}/about`, { 'organization.name': 'Crocus', ...about, go: 'next' })
  const { facts, revision } = await findHoster(world.db, 'crocus')
  const theirs = { ...facts, description: { fr: 'Les leurs' }, legalForm: 'association' as const }
  await editHoster(world.db, hoster.id, { facts: theirs, revision }, by)
  const pad = await findService(world.db, hoster.id, 'pad')
  const longer = { ...pad.facts, retention: { fr: '60 jours' } }
  await editService(world.db, pad.id, { facts: longer, revision: pad.revision }, by)
  const { page } = await publish(browser)
  assert.match(page, /Entre-temps, c’est devenu\u00a0: Les leurs/)
  assert.doesNotMatch(page, /30 jours/)
  const after = await findHoster(world.db, 'crocus')
  assert.deepEqual(after.facts.description, { fr: 'Les miennes' })
  assert.equal(after.facts.legalForm, 'association')
  assert.deepEqual((await findService(world.db, hoster.id, 'pad')).facts.retention, { fr: '60 jours' })
})

test('who presses the button on an old page sees the new one first, and loses nothing', async () => {
  const { world, hoster, browser, begin, by } = await open()
  const draft = await begin()
  await browser.post(`${draft}/about`, {
    'organization.name': 'Crocus',
    'organization.description': 'Les miennes',
    go: 'next',
  })
  const { facts, revision } = await findHoster(world.db, 'crocus')
  await editHoster(world.db, hoster.id, { facts: { ...facts, legalForm: 'association' }, revision }, by)
  const answer = await browser.post(`${place}/publication`, { [`revision-${hoster.id}`]: String(revision) })
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /Les miennes/)
  assert.deepEqual((await findHoster(world.db, 'crocus')).facts.description, {})
  assert.equal(whereTo((await publish(browser)).answer), `${place}?saved=yes`)
})

test('a description without a name is not published, and says so', async () => {
  const { world, browser, begin } = await open()
  const draft = await begin()
  await browser.post(`${draft}/about`, { 'organization.name': '', go: 'next' })
  const { answer } = await publish(browser)
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Il manque le nom/)
  assert.equal((await findHoster(world.db, 'crocus')).facts.name, 'Crocus')
})

test('nobody but those who act for the hoster sees, changes or publishes its draft', async () => {
  const { world, begin } = await open()
  const draft = await begin()
  const stranger = await world.as((await givenPerson(world.db, { name: 'Ronce' })).id)
  assert.equal((await stranger.request(draft)).status, 404)
  for (const page of [place, `${place}/publication`]) assert.equal((await stranger.request(page)).status, 403)
  assert.equal((await stranger.post(`${place}/publication`, {})).status, 403)
  assert.equal((await world.request(draft)).status, 404)
})

test('its people are told before an old draft of theirs is deleted', async () => {
  const { world, delegate, browser, begin } = await open()
  const draft = await begin()
  world.setClock('2027-10-24T10:00:00Z')
  await world.runJobs()
  world.pass({ hours: 25 })
  await world.runJobs()
  assert.ok(
    (await toldTo(world, delegate.id)).some(
      ({ key, href }) => key === 'drafting.fading' && draft.endsWith(href ?? '-'),
    ),
  )
  world.setClock('2027-11-25T10:00:00Z')
  await world.runJobs()
  assert.equal((await browser.request(draft)).status, 404)
})
