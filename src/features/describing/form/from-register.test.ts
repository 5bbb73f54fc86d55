// From the register to lines and back: what a draft begins with, and what publishing it would change.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../../testing-database.ts'
import {
  catalogueOf,
  editHoster,
  editService,
  findHoster,
  findService,
  indexOf,
  removeService,
  servicesOf,
} from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { byHand } from '../../hosters/testing-by-hand.ts'
import { blankDraft, type DescriptionDraft } from './description-draft.ts'
import { hosterFactsOf, serviceFactsOf } from './facts-of-lines.ts'
import { filesOf } from './files.ts'
import { draftFromRegister, linesOfHoster, linesOfService } from './from-register.ts'
import { newService, withoutService, withService } from './machines.ts'
import { isNews, publicationOf } from './publication.ts'
import { valueAt, withValue } from './statements.ts'

const lines = (said: Record<string, string>) => Object.entries(said).map(([key, value]) => ({ key, value }))
const nobody = () => undefined

const machine = {
  name: 'Radis',
  description: null,
  country: 'FR',
  provider: 'home',
  server: 'nano',
  distribution: null,
  hypervisor: null,
} as const

async function open() {
  const { writer: db } = await openTestDatabase()
  await given.catalogue(db)
  const own = { name: 'Crocus', website: 'https://crocus.example/', description: { fr: 'Des fleurs' } }
  const { id } = await given.member(db, own)
  await given.service(db, id, { name: 'Pad', kinds: ['pad'], url: 'https://pad.crocus.example/' })
  await given.service(db, id, { name: 'Visio', kinds: ['visio'] })
  const hoster = await findHoster(db, 'crocus')
  const { findProgram: find } = indexOf(await catalogueOf(db))
  const publication = (draft: DescriptionDraft) => publicationOf(db, { slug: 'crocus', draft, find })
  return { db, hoster, publication, draft: await draftFromRegister(db, hoster) }
}

test('a draft begins with what the register says, and would change none of it', async () => {
  const { draft, publication, hoster } = await open()
  assert.equal(valueAt(draft.organization, 'organization.description'), 'Des fleurs')
  assert.deepEqual([draft.hoster?.id, draft.hoster?.slug], [hoster.id, 'crocus'])
  assert.equal(draft.services.length, 2)
  assert.ok(draft.services.every(({ registered, statements }) => registered?.was.length === statements.length))
  assert.equal(isNews(await publication(draft)), false)
})

test('each change is told once, by its key, with what stood there', async () => {
  const { draft, publication } = await open()
  const organization = withValue(draft.organization, 'organization.description', 'Des bulbes')
  const { hoster, services } = await publication({ ...draft, organization })
  assert.deepEqual(hoster.changes, [{ key: 'organization.description', before: 'Des fleurs', after: 'Des bulbes' }])
  assert.deepEqual([hoster.conflicts, services.flatMap(({ changes }) => changes)], [[], []])
})

test('what cannot be read changes nothing, and is told', async () => {
  const { draft, publication } = await open()
  const odd = lines({
    'organization.startdate': 'hier',
    'organization.type': 'GUILD',
    'organization.logo': 'logo.png',
    'subs.2025': 'figures/2025.properties',
    'organization.guide.user': 'https://crocus.example/guide',
    'organization.chatterie.key': 'tulipe',
    'organization.chatterie.source.name': 'Carnet',
    'nothing.at.all': 'y'.repeat(3000),
    'file.generator': 'a text editor',
  })
  const { hoster } = await publication({ ...draft, organization: [...draft.organization, ...odd] })
  assert.deepEqual(
    hoster.changes.map(({ key }) => key),
    ['organization.guide.user'],
  )
  assert.deepEqual(
    hoster.left.map(({ key, why }) => `${key} ${why}`),
    [
      ...['organization.startdate unread', 'organization.type unread', 'organization.logo unread', 'subs.2025 unread'],
      ...['organization.chatterie.key made-here', 'organization.chatterie.source.name own-source'],
      'nothing.at.all unread',
    ],
  )
})

test('lines that nobody knows, figures, a logo and mailboxes go into the register', async () => {
  const { draft, publication } = await open()
  const odd = lines({
    'organization.own.key': 'x',
    'nothing.at.all': 'y',
    'metrics.http.visits.2026.months': '1,2',
    'organization.logo': 'https://crocus.example/logo.png',
    'organization.contact.email': 'mail@crocus.example',
    'subs.2025': 'https://crocus.example/2025.properties',
  })
  const { hoster } = await publication({ ...draft, organization: [...draft.organization, ...odd] })
  assert.deepEqual(hoster.changes.map(({ key }) => key).sort(), odd.map(({ key }) => key).sort())
  assert.deepEqual(hoster.left, [])
})

test('figures that no draft could hold stay in the register, and publishing leaves them there', async () => {
  const { db, hoster, publication } = await open()
  const figures = Array.from({ length: 20 }, (_, at) => ({
    key: `metrics.visits.${2000 + at}.days`,
    value: Array.from({ length: 366 }, () => '100').join(),
  }))
  for (let at = 0; at < 20; at += 1) await given.service(db, hoster.id, { name: `Pad ${at}`, figures })
  const draft = await draftFromRegister(db, hoster)
  assert.doesNotMatch(JSON.stringify(draft), /metrics\./)
  assert.equal(isNews(await publication(draft)), false)
})

test('what others changed meanwhile is neither a change of one’s own nor a conflict', async () => {
  const { db, draft, publication, hoster } = await open()
  const { facts, revision } = hoster
  await editHoster(db, hoster.id, { facts: { ...facts, founded: '2017' }, revision }, byHand(20))
  const pad = await findService(db, hoster.id, 'pad')
  await editService(db, pad.id, { facts: { ...pad.facts, kinds: ['visio'] }, revision: pad.revision }, byHand(20))
  const after = await publication(draft)
  assert.equal(isNews(after), false)
  assert.equal(after.hoster.revision, revision + 1, 'the page shows the present one')
  assert.equal(valueAt(after.hoster.statements, 'organization.startdate'), '2017')
})

test('both said the same meanwhile: there is nothing to publish and nothing to settle', async () => {
  const { db, draft, publication, hoster } = await open()
  const { facts, revision } = hoster
  const same = { ...facts, description: { fr: 'Des bulbes' } }
  await editHoster(db, hoster.id, { facts: same, revision }, byHand(20))
  const organization = withValue(draft.organization, 'organization.description', 'Des bulbes')
  const after = await publication({ ...draft, organization })
  assert.deepEqual([isNews(after), after.hoster.conflicts], [false, []])
})

test('a service that was taken out of the draft waits for a yes, and is named as the register has it', async () => {
  const { draft, publication } = await open()
  const visio = draft.services.find(({ statements }) => valueAt(statements, 'service.name') === 'Visio')
  const after = await publication(withoutService(draft, visio?.id ?? ''))
  assert.deepEqual(
    after.removed.map(({ name }) => name),
    ['Visio'],
  )
  assert.equal(isNews(after), true)
})

test('what others took off meanwhile is nothing to take off any more', async () => {
  const { db, draft, publication, hoster } = await open()
  const [first] = await servicesOf(db, hoster.id)
  const part = draft.services.find(({ registered }) => registered?.id === first?.id)
  await removeService(db, first?.id ?? '', byHand(20))
  const taken = await publication(withoutService(draft, part?.id ?? ''))
  assert.deepEqual([taken.removed, isNews(taken)], [[], false])
  assert.equal(isNews(await publication(draft)), false, 'nor is it added again by who left it as it was')
})

test('a new service is news though nothing can be read of it yet', async () => {
  const { draft, publication } = await open()
  const after = await publication(withService(draft, newService(lines({ 'service.startdate': 'hier' }))))
  const added = after.services.filter(({ id }) => id === null)
  assert.deepEqual(
    added.map(({ name, revision }) => [name, revision]),
    [['', null]],
  )
  assert.equal(isNews(after), true)
})

test('services on the same machine bring it into the draft once, and keep it in the register', async () => {
  const { db, hoster } = await open()
  for (const { id, facts, revision } of await servicesOf(db, hoster.id))
    await editService(db, id, { facts: { ...facts, host: machine }, revision }, byHand(20))
  const draft = await draftFromRegister(db, hoster)
  assert.equal(draft.machines.length, 1)
  assert.ok(draft.services.every((service) => service.machine === draft.machines[0]?.id))
  const files = filesOf(draft, '2026-11-23T10:00:00.000Z').slice(1)
  assert.ok(files.every(({ statements }) => valueAt(statements, 'host.name') === 'Radis'))
})

test('lines make facts, and facts the same lines again', async () => {
  const { db, hoster } = await open()
  const again = hosterFactsOf(linesOfHoster(hoster))
  assert.deepEqual(again, { ...hoster.facts, places: again.places })
  for (const service of await servicesOf(db, hoster.id))
    assert.deepEqual(serviceFactsOf(linesOfService(service), nobody).facts, service.facts)
})

test('a service’s facts come from its own sections: a file that says more makes nothing else of it', () => {
  const statements = lines({
    'service.name': 'Pad',
    'organization.name': 'Intrus',
    'federation.name': 'Intruse',
    'file.class': 'Federation',
    'software.name': 'Etherpad',
  })
  const { facts } = serviceFactsOf(statements, nobody)
  assert.deepEqual([facts.name, facts.software?.name, facts.software?.slug], ['Pad', 'Etherpad', null])
  assert.equal(hosterFactsOf(statements).name, 'Intrus')
})

test('no lines at all are a hoster and a service that say nothing, not a fault', () => {
  assert.equal(hosterFactsOf([]).name, '')
  const { facts } = serviceFactsOf([], nobody)
  assert.deepEqual([facts.name, facts.software, facts.host, facts.kinds], ['', null, null, []])
  assert.deepEqual(
    filesOf(blankDraft, '2026-11-23T10:00:00.000Z').map(({ name }) => name),
    ['organization.properties'],
  )
})
