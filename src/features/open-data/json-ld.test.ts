import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenDocument } from '../charter/testing.ts'
import type { Area } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { publicUrl } from './testing.ts'
import { jsonLdIn } from './testing-json-ld.ts'
import { faultsInJsonLd } from './testing-schema-org.ts'

const areas: Record<string, Area | null> = {
  silence: null,
  everywhere: { reach: 'everywhere' },
  countries: { reach: 'countries', countries: ['FR', 'BE'] },
  regions: { reach: 'regions', regions: ['FR-29'] },
  around: { reach: 'around', town: 'Brest', latitude: 48.39, longitude: -4.49, kilometres: 30 },
}

describe('what pages say to machines', () => {
  let world: TestSite
  before(async () => {
    world = await openTestSite({ publicUrl })
    await given.collective(world.db, { name: 'Les Essais', website: 'https://essais.example' })
    for (const [name, area] of Object.entries(areas)) {
      const { id } = await given.member(world.db, { name, area, founded: '2019', description: { fr: '</script>' } })
      await given.service(world.db, id, { name: 'Pad', url: 'https://pad.example/' })
    }
    await given.hoster(world.db, { name: 'Ancien', standing: 'former' })
    await given.hoster(world.db, { name: 'Ortie', standing: 'fictional' })
  })

  const said = async (address: string) => JSON.stringify(jsonLdIn(await world.get(address)))

  test('is of schema.org, whatever area is served', async () => {
    for (const name of Object.keys(areas))
      for (const page of [`/fr/hosters/${name}`, `/en/services/${name}/pad`])
        assert.deepEqual(faultsInJsonLd(jsonLdIn(await world.get(page))), [], page)
  })

  test('tells of the charter which version it is, since when', async () => {
    await givenDocument(world.db)
    await world.runJobs()
    for (const page of ['/fr/documents/charter', '/en/documents/charter/versions/1'])
      assert.deepEqual(faultsInJsonLd(jsonLdIn(await world.get(page))), [], page)
    assert.match(await said('/fr/documents/charter'), /"version":"1".*"datePublished":"2026-01-01"/)
    assert.deepEqual(faultsInJsonLd(jsonLdIn(await world.get('/fr/documents/charter/clauses/bread.salt'))), [])
  })

  test('names the area that a hoster and its services serve', async () => {
    assert.match(await said('/en/hosters/countries'), /"areaServed":\[\{"@type":"Country","name":"France"\}/)
    assert.match(await said('/fr/services/regions/pad'), /"AdministrativeArea","name":"Finistère"/)
    assert.match(await said('/fr/services/around/pad'), /"GeoCircle".*"geoRadius":30000/)
    for (const name of ['silence', 'everywhere']) assert.doesNotMatch(await said(`/fr/hosters/${name}`), /areaServed/)
  })

  test('tells membership of members only', async () => {
    assert.match(await said('/fr/hosters/silence'), /"memberOf":\{"@type":"Organization","name":"Les Essais"/)
    assert.doesNotMatch(await said('/fr/hosters/ancien'), /memberOf/)
  })

  test('is silent of who does not exist', async () => {
    assert.equal(jsonLdIn(await world.get('/fr/hosters/ortie')), undefined)
  })

  test('the checker finds what should not be there', () => {
    const faults = (thing: object) => faultsInJsonLd({ '@context': 'https://schema.org', '@graph': [thing] })
    assert.deepEqual(faults({ '@type': 'Organization', name: 'A', email: 'a@b.example' }), ['0 Organization.email'])
    assert.deepEqual(faults({ '@type': 'Cat' }), ['0 @type Cat'])
    assert.deepEqual(faults({ '@type': 'Service', url: 'pad' }), ['0 Service.url[0] "pad"'])
    assert.deepEqual(faults({ '@type': 'Service', provider: { '@type': 'Service' } }), [
      '0 Service.provider[0] @type Service',
    ])
    assert.deepEqual(faultsInJsonLd({}), ['@context'])
  })
})
