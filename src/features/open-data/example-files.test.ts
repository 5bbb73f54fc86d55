import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { TestSite } from '../../testing.ts'
import { openExampleSite } from '../../testing-example.ts'
import { type Description, readFederation } from '../descriptions/index.ts'
import { allHosters, allServices, type Hoster, type Service } from '../hosters/index.ts'
import { federationAddress, hosterAddress, hosterRead, publicUrl, serviceAddress, serviceRead } from './testing.ts'
import { jsonLdIn } from './testing-json-ld.ts'
import { faultsInLibrehost } from './testing-librehost.ts'
import { faultsInJsonLd } from './testing-schema-org.ts'

/** Every hoster that comes with the program, as others read it. */
describe('the files of the example collective', () => {
  let world: TestSite
  let hosters: Hoster[]
  let services: { hoster: Hoster; service: Service }[]

  before(async () => {
    world = await openExampleSite({ publicUrl })
    hosters = (await Array.fromAsync(allHosters(world.db))).flat()
    const all = (await Array.fromAsync(allServices(world.db))).flat()
    services = all.flatMap((service) => {
      const hoster = hosters.find(({ id }) => id === service.hosterId)
      return hoster ? [{ hoster, service }] : []
    })
    assert.ok(hosters.length > 50 && services.length > 80)
  })

  test('a reader finds each member and each of its services, without a fault', async () => {
    const load = async (address: string) => ({ bytes: new TextEncoder().encode(await world.get(address)) })
    const reading = await readFederation(load, federationAddress)
    assert.deepEqual(reading.report.filter(isFault), [])
    assert.ok(reading.hosters.length > 40)
    const read = reading.hosters.map(({ file, services }) => [file.key, services.length])
    const known = reading.hosters.map(({ file }) => [
      file.key,
      services.filter(({ hoster }) => hoster.slug === file.key).length,
    ])
    assert.deepEqual(read, known)
  })

  test('what is read of a hoster is what the register has of it, but for its mailbox', async () => {
    for (const { slug, facts, fictional, logo } of hosters) {
      const file = await hosterRead(world, slug)
      assert.deepEqual(file.report.filter(isFault), [], slug)
      const otherStatements = file.facts.otherStatements.filter(({ key }) => !/\.memberof\.chatons\./.test(key))
      assert.deepEqual({ ...file.facts, otherStatements }, { ...facts, contactEmail: null, logoUrl: file.logo }, slug)
      assert.deepEqual([file.key, file.fictional, file.logo !== null], [slug, fictional, logo !== null])
    }
  })

  test('what is read of a service is what the register has of it, but for its mailbox', async () => {
    for (const { hoster, service } of services) {
      const file = await serviceRead(world, hoster.slug, service.slug)
      assert.deepEqual(file.report.filter(isFault), [], service.slug)
      const { software } = service.facts
      assert.deepEqual(
        file.facts,
        { ...service.facts, contactEmail: null, software: software && { ...software, slug: null } },
        service.slug,
      )
      assert.deepEqual([file.key, file.urlIsGuessed], [service.slug, service.urlIsGuessed])
    }
  })

  test('where each value comes from is read as the register has it', async () => {
    for (const { slug, provenances } of hosters)
      assert.deepEqual((await hosterRead(world, slug)).provenances, provenances, slug)
    for (const { hoster, service } of services)
      assert.deepEqual((await serviceRead(world, hoster.slug, service.slug)).provenances, service.provenances)
  })

  test('nobody’s mailbox is in a file, and who is made up is marked in each', async () => {
    const files = async ({ slug }: Hoster) => [
      await world.get(hosterAddress(slug)),
      await world.get(`/data/hosters/${slug}/librehost.json`),
      ...(await Promise.all(
        services
          .filter(({ hoster }) => hoster.slug === slug)
          .map(({ service }) => world.get(serviceAddress(slug, service.slug))),
      )),
    ]
    const all = [...hosters, ...services.map(({ service }) => service)]
    const mailboxes = all.flatMap(({ facts }) => facts.contactEmail ?? [])
    assert.ok(mailboxes.length > 5)
    for (const hoster of hosters)
      for (const text of await files(hoster)) {
        assert.ok(!mailboxes.some((mailbox) => text.includes(mailbox)), hoster.slug)
        assert.equal(/fictif|"fictional":true/.test(text), hoster.fictional, hoster.slug)
      }
  })

  test('every librehost.json holds only what it may', async () => {
    for (const { slug } of hosters)
      assert.deepEqual(faultsInLibrehost(await world.json(`/data/hosters/${slug}/librehost.json`)), [], slug)
    const directory = await world.json('/data/librehost/directory.json')
    assert.ok(typeof directory === 'object' && directory !== null)
    for (const [name, address] of Object.entries(directory)) {
      const file = await world.json(address)
      assert.ok(typeof file === 'object' && file !== null && 'name' in file)
      assert.ok(name.startsWith(String(file.name)))
    }
  })

  test('what the pages of hosters and services say to machines is of schema.org', async () => {
    let seen = 0
    const pages = [
      ...hosters.map(({ slug }) => `/fr/hosters/${slug}`),
      ...services.map(({ hoster, service }) => `/en/services/${hoster.slug}/${service.slug}`),
    ]
    for (const page of pages) {
      const data = jsonLdIn(await world.get(page))
      if (data === undefined) continue
      assert.deepEqual(faultsInJsonLd(data), [], page)
      seen += 1
    }
    assert.ok(seen > 100, `${seen} pages`)
  })
})

const isFault = ({ severity, message }: Description['report'][number]) =>
  severity !== 'info' && !message.key.startsWith('descriptions.missing-') && !toMend.includes(message.key)

/** What is true of these hosters, and theirs to mend. */
const toMend: string[] = [
  'descriptions.insecure-address',
  'descriptions.license-unknown',
  'descriptions.license-version',
]
