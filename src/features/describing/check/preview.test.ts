import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { checkFiles } from './check.ts'
import { previewFrom } from './preview.ts'
import { organization, service } from './testing.ts'

let world: TestSite
before(async () => {
  world = await openTestSite()
})

const previewOf = (...texts: string[]) => {
  const files = texts.map((text, n) => ({ name: `${n}`, bytes: new TextEncoder().encode(text) }))
  return previewFrom(checkFiles(files, '2026-11-23').files, world.directory.current())
}

const place = [
  'organization.chatterie.town = Brest',
  'organization.chatterie.postcode = 29200',
  'organization.geolocation.address = 3 impasse des Orties',
  'organization.geolocation.latitude = 48.40001',
  'organization.geolocation.longitude = -4.50001',
].join('\n')

test('a hoster with its services is shown whole, and nothing of it is in the register', () => {
  const preview = previewOf(organization, service, service)
  assert.equal(preview?.shown.hoster.facts.name, 'Brin d’ortie')
  assert.deepEqual(
    preview?.shown.services.map(({ service }) => service.slug),
    ['preview-1', 'preview-2'],
  )
  assert.deepEqual([preview?.isAlone, preview?.shown.standing, preview?.shown.mayBeWrittenTo], [false, 'none', false])
})

test('an address may be met at, unless somebody lives there', () => {
  const [open] = previewOf(`${organization}\n${place}`)?.shown.hoster.facts.places ?? []
  assert.equal(open?.address, '3 impasse des Orties')
  const individual = organization.replace('ASSOC.IATION', 'INDIVIDUAL')
  const [home] = previewOf(`${individual}\n${place}`)?.shown.hoster.facts.places ?? []
  assert.deepEqual([home?.town, home?.address, home?.postcode], ['Brest', null, null])
  assert.notEqual(home?.latitude, 48.40001)
})

test('services alone have pages too; metrics and federations have none', () => {
  assert.equal(previewOf(service)?.isAlone, true)
  assert.equal(previewOf('metrics.http.hits.2020.months = 1'), null)
  assert.equal(previewOf('file.class = Federation'), null)
})

test('of very many services fifty are shown', () => {
  assert.equal(previewOf(organization, ...Array.from({ length: 60 }, () => service))?.shown.services.length, 50)
})
