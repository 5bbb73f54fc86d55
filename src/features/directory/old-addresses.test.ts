import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { byMachine, recordOldAddresses } from '../hosters/index.ts'
import { fillMarket } from './testing-market.ts'
import { textOf } from './testing-text.ts'

describe('addresses of the former site', () => {
  let world: TestSite
  before(async () => {
    world = await openTestSite()
    await fillMarket(world)
    const addresses = [
      { sort: 'software' as const, value: '224', target: 'etherpad' },
      { sort: 'kind' as const, value: '108', target: 'pad' },
      { sort: 'alternative' as const, value: '7', target: 'google-docs' },
      { sort: 'hoster' as const, value: 'ciboule-asso', target: 'ciboule' },
      { sort: 'page' as const, value: 'serfouetteorg', target: '/hosters/serfouette' },
    ]
    await recordOldAddresses(world.db, addresses, byMachine('test', world.now))
  })

  const lead = async (address: string) => {
    const answer = await world.request(address)
    return `${answer.status} ${answer.headers.get('location')}`
  }

  test('its search leads to ours, for ever, when its numbers are known', async () => {
    const search = '/search/by-service?service_type_target_id=108&field_software_target_id=224'
    assert.equal(await lead(search), '301 /fr/services?kind=pad&software=etherpad')
    assert.equal(
      await lead(
        '/en/search/by-service?field_alternatives_aux_services_target_id=7&title=docs&service_type_target_id=All',
      ),
      '301 /en/services?q=docs&alternative=google-docs',
    )
    assert.equal(await lead('/search/by-service'), '301 /fr/services')
  })

  test('a number that nobody knows leads to the search, with a sentence', async () => {
    const search = '/search/by-service?field_software_target_id=9999&service_type_target_id=108'
    assert.equal(await lead(search), '302 /fr/services?kind=pad&note=old-address')
    const html = await world.get('/fr/services?kind=pad&note=old-address')
    assert.match(textOf(html), /L’adresse que vous avez suivie vient de l’ancien site/)
    assert.doesNotMatch(html, /href="[^"]*note=/)
    assert.doesNotMatch(await world.get('/fr/services?kind=pad&note=other'), /ancien site/)
  })

  test('its pages of hosters lead to ours, whatever they began with', async () => {
    for (const address of [
      '/chatons/ciboule-asso',
      '/index.php/chatons/ciboule',
      '/fr/chatons/ciboule',
      '/fr/page/ciboule',
    ])
      assert.equal(await lead(address), '301 /fr/hosters/ciboule', address)
    assert.equal(await lead('/en/chatons/ciboule'), '301 /en/hosters/ciboule')
    assert.equal(await lead('/en/page/serfouetteorg'), '301 /en/hosters/serfouette')
  })

  test('none of them is ever lost', async () => {
    for (const address of ['/chatons/nobody', '/fr/page/nothing', `/fr/chatons/${'x'.repeat(500)}`, '/chatons/%00'])
      assert.match(await lead(address), /^302 \/fr\/hosters\?note=old-address$/, address)
    assert.match(textOf(await world.get('/fr/hosters?note=old-address')), /ancien site/)
  })
})
