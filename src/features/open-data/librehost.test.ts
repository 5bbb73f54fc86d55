import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { publicUrl } from './testing.ts'
import { faultsInLibrehost } from './testing-librehost.ts'

describe('hosters in the words of LibreHosters', () => {
  let world: TestSite
  before(async () => {
    world = await openTestSite({ publicUrl })
    const radis = await given.member(world.db, {
      name: 'Radis',
      description: { en: 'In English.', fr: 'En français.' },
      website: 'https://radis.example/',
      legalUrl: 'https://radis.example/conditions',
      contactEmail: 'radis@mail.example',
      legalForm: 'association',
      founded: '2019-05',
    })
    await given.service(world.db, radis.id, { name: 'Pad' })
    await given.member(world.db, { name: 'Radis', descriptionAddress: 'https://other.example/' })
    await given.hoster(world.db, { name: 'Ortie', standing: 'fictional' })
  })

  test('a hoster says what it says, and its form is where one writes to it', async () => {
    const said = await world.json('/data/hosters/radis/librehost.json')
    assert.deepEqual(said, {
      version: '0.0.1',
      name: 'Radis',
      description: 'En français.',
      homeUrl: 'https://radis.example/',
      communicationLanguages: ['en', 'fr'],
      contactUrl: `${publicUrl}/fr/contact?to=radis`,
      termsOfServiceUrl: 'https://radis.example/conditions',
      foundingDate: '2019-05',
      organizationType: 'association',
      isServiceProvider: true,
      dateCreated: '2026-11-01T12:00:00Z',
      dateModified: '2026-11-01T12:00:00Z',
    })
    assert.deepEqual(faultsInLibrehost(said), [])
  })

  test('one that is made up is told apart, and provides nothing while it has no service', async () => {
    const said = await world.json('/data/hosters/ortie/librehost.json')
    assert.deepEqual(faultsInLibrehost(said), [])
    assert.ok(typeof said === 'object' && said !== null && 'fictional' in said && 'isServiceProvider' in said)
    assert.deepEqual([said.fictional, said.isServiceProvider], [true, false])
  })

  test('the directory leads from each member’s name to its file, also when two have one name', async () => {
    assert.deepEqual(await world.json('/data/librehost/directory.json'), {
      Radis: `${publicUrl}/data/hosters/radis/librehost.json`,
      'Radis (radis-2)': `${publicUrl}/data/hosters/radis-2/librehost.json`,
    })
  })
})
