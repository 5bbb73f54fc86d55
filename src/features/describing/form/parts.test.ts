// The parts of a draft, without any page: services, machines, what a program brings, what a draft was an older
// release’s.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { broughtBySoftware, licenceAddress, withCountryName } from './complete.ts'
import { blankDraft, type DescriptionDraft, descriptionDrafts } from './description-draft.ts'
import { filesOf, serviceLines } from './files.ts'
import { newService, withMachine, withoutMachine, withoutService, withService } from './machines.ts'
import { machinePlace, organizationPlace, servicePlace, servicesOn } from './places.ts'
import { nameIn, sectionOf, valueAt, withValues } from './statements.ts'
import { pageAfter, pageBefore, stepAfter, stepBefore, stepHref, stepOfKey, steps } from './step-list.ts'

const lines = (said: Record<string, string>) => Object.entries(said).map(([key, value]) => ({ key, value }))
const at = '2026-11-23T10:00:00.000Z'
const named = (name: string, more: Record<string, string> = {}) => newService(lines({ 'service.name': name, ...more }))

test('a draft of an older release is read with what came since, and one of nothing is a draft', () => {
  const old = { services: [{ id: 's', statements: [] }], machines: [{ id: 'm', statements: [] }] }
  const draft = descriptionDrafts.schema.parse(old)
  assert.deepEqual(draft.services[0], { id: 's', statements: [], machine: null, registered: null })
  assert.deepEqual([draft.organization, draft.home, draft.hoster, draft.removed], [[], '', null, []])
  assert.deepEqual(descriptionDrafts.schema.parse({}), blankDraft)
})

test('a service that changes keeps its place; a new one comes last', () => {
  const [pad, visio] = [named('Pad'), named('Visio')]
  const draft = [pad, visio].reduce(withService, blankDraft)
  const changed = withService(draft, { ...pad, statements: lines({ 'service.name': 'Bloc' }) })
  assert.deepEqual(
    changed.services.map(({ statements }) => nameIn(statements, 'service')),
    ['Bloc', 'Visio'],
  )
})

test('only services of the register are remembered once they are taken out', () => {
  const known = { ...named('Pad'), registered: { id: 'r1', was: [] } }
  const fresh = named('Visio')
  const draft = [known, fresh].reduce(withService, blankDraft)
  const empty = [known, fresh].reduce((left, { id }) => withoutService(left, id), draft)
  assert.deepEqual(empty.removed, [{ id: 'r1', name: 'Pad' }])
  assert.deepEqual(withoutService(empty, known.id), empty, 'twice is once')
})

test('a machine that goes takes nothing else along, and its services stay', () => {
  const host = { 'host.name': 'Radis' }
  const draft = [named('Pad', host), named('Visio', { 'host.name': 'Navet' })].reduce(withMachine, blankDraft)
  const [radis] = draft.machines
  const left = withoutMachine(draft, radis?.id ?? '')
  assert.deepEqual([left.machines.length, left.services.length], [1, 2])
  assert.deepEqual(
    left.services.map(({ machine }) => machine),
    [null, draft.machines[1]?.id],
  )
})

test('what a service once said of a host gives way to its machine', () => {
  const own = named('Pad', { 'host.name': 'Ancien' })
  const draft: DescriptionDraft = {
    ...blankDraft,
    machines: [{ id: 'm', statements: lines({ 'host.name': 'Radis' }) }],
    services: [{ ...own, machine: 'm' }],
  }
  const hosts = (service: DescriptionDraft['services'][number]) =>
    serviceLines(draft, service).flatMap(({ key, value }) => (key === 'host.name' ? [value] : []))
  assert.deepEqual(draft.services.flatMap(hosts), ['Radis'])
  assert.deepEqual(hosts(own), ['Ancien'], 'without a machine it stays as it came')
  assert.deepEqual(hosts({ ...own, machine: 'gone' }), [])
})

test('ticking services on a machine’s page moves them there, unticking leaves them without', () => {
  const [pad, visio] = [named('Pad'), named('Visio')]
  const machines = ['a', 'b'].map((id) => ({ id, statements: [] }))
  const draft = [
    { ...pad, machine: 'a' },
    { ...visio, machine: 'b' },
  ].reduce(withService, { ...blankDraft, machines })
  const moved = machinePlace('a').put(draft, [], { services: [visio.id, 'nobody'] })
  assert.deepEqual(
    servicesOn(moved, 'a').map(({ id }) => id),
    [visio.id],
  )
  assert.deepEqual(
    moved.services.map(({ machine }) => machine),
    [null, 'a'],
  )
})

test('a page writes its own part alone, and nowhere when that is gone', () => {
  const pad = named('Pad')
  const draft = withService({ ...blankDraft, organization: lines({ 'organization.name': 'Crocus' }) }, pad)
  const said = lines({ 'organization.name': 'Safran' })
  assert.deepEqual(organizationPlace('about').put(draft, said, {}).services, draft.services)
  assert.deepEqual(servicePlace('gone', 'what').put(draft, said, {}), draft)
  assert.equal(servicePlace('gone', 'what').part(draft), undefined)
  assert.equal(machinePlace('gone').part(draft), undefined)
})

test('the files are dated and made by us, whatever came with them', () => {
  const organization = lines({ 'file.class': 'Federation', 'file.generator': 'Autre', 'organization.name': 'Crocus' })
  const [file] = filesOf({ ...blankDraft, organization }, at)
  const values = (key: string) => file?.statements.filter((line) => line.key === key).map(({ value }) => value)
  assert.deepEqual([values('file.class'), values('file.generator')], [['Organization'], ['Chatterie']])
  assert.deepEqual(values('file.datetime'), ['2026-11-23T10:00:00'])
})

test('a line that led to a service before is written anew, one that leads elsewhere stays', () => {
  const organization = lines({
    'organization.name': 'Crocus',
    'subs.pad': 'https://old.example/pad.properties',
    'subs.2025': 'https://old.example/2025.properties',
  })
  const [file] = filesOf({ ...withService(blankDraft, named('Pad')), organization, home: 'https://x.example' }, at)
  const statements = file?.statements ?? []
  assert.equal(valueAt(statements, 'subs.pad'), 'https://x.example/pad.properties')
  assert.equal(valueAt(statements, 'subs.2025'), 'https://old.example/2025.properties')
})

test('only licences that SPDX knows have an address there', () => {
  assert.equal(licenceAddress('MIT'), 'https://spdx.org/licenses/MIT.html')
  for (const name of [null, '', 'toString', '__proto__', 'Maison', 'MIT/../x']) assert.equal(licenceAddress(name), '')
})

test('what a program brought goes with it, what somebody changed of it stays', () => {
  const program = (slug: string, website: string) => ({
    slug,
    name: slug,
    aliases: [],
    sentence: {},
    free: true,
    source: null,
    license: 'MIT',
    website,
    kinds: ['pad'],
  })
  const known = new Map(['old', 'new'].map((slug) => [slug, program(slug, `https://${slug}.example`)]))
  const find = { findProgram: (name: string) => known.get(name) }
  const before = broughtBySoftware(lines({ 'software.name': 'old' }), [], find)
  const renamed = withValues(before, { 'software.name': 'new', 'software.license.name': 'AGPL-3.0-only' })
  const after = broughtBySoftware(renamed, before, find)
  assert.equal(valueAt(after, 'software.website'), 'https://new.example')
  assert.equal(valueAt(after, 'software.license.name'), 'AGPL-3.0-only')
  assert.equal(valueAt(after, 'service.chatterie.kinds'), 'pad')
})

test('a code that is no country has no name, and takes no other’s away', () => {
  const said = lines({ 'host.country.code': 'ZZZ', 'host.country.name': 'Nulle part' })
  assert.equal(valueAt(withCountryName(said, said, 'host'), 'host.country.name'), 'Nulle part')
  const blank = lines({ 'host.country.code': '<b>' })
  assert.equal(valueAt(withCountryName(blank, [], 'host'), 'host.country.name'), '')
})

test('the way through the form goes forth and back over the same steps', () => {
  for (const step of steps.slice(0, -1)) assert.equal(stepBefore(stepAfter(step)), step)
  assert.deepEqual([stepAfter('summary'), stepBefore('about')], ['summary', 'about'])
  assert.deepEqual([pageAfter('figures'), pageBefore('what')], [undefined, undefined])
  assert.equal(new Set(steps.map((step) => stepHref('d', step))).size, steps.length)
  assert.equal(stepOfKey('organization.contact.email'), 'help')
  assert.deepEqual([stepOfKey('service.name'), stepOfKey('__proto__')], [undefined, undefined])
  assert.deepEqual(['a.b.c', 'a', ''].map(sectionOf), ['a', 'a', ''])
})
