import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Database } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import { blankService, type ServiceKnown } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { findHosterFor, findServiceFor, hosterNamed } from './find-entry.ts'
import { openRegister } from './register.ts'

// Within: a hook of a whole file would run before the tests of every other one.
describe('whom a line means', () => {
  let db: Database

  beforeEach(async () => {
    db = (await openTestDatabase()).writer
    await given.hoster(db, { name: 'Le Crocus', key: 'crocus', website: 'https://www.crocus.example/fr/' })
    await given.hoster(db, {
      name: 'Thym',
      key: 'thym',
      website: 'https://thym.example',
      descriptionAddress: 'sheet:hosters/12',
    })
    await given.hoster(db, { name: 'Ortie', key: 'ortie', website: 'https://platform.example/ortie' })
  })

  const nothing = { address: 'sheet:hosters/x', key: null, name: '', website: null }

  async function found(said: { address?: string; key?: string; name?: string; website?: string }) {
    const { entry, candidates } = findHosterFor(await openRegister(db), { ...nothing, ...said })
    return entry ? entry.slug : candidates.map(({ slug }) => slug).toSorted()
  }

  test('a hoster is known by an earlier list, its key, its site or its name', async () => {
    assert.equal(await found({ address: 'sheet:hosters/12' }), 'thym')
    assert.equal(await found({ key: 'crocus' }), 'crocus')
    assert.equal(await found({ website: 'http://crocus.example' }), 'crocus')
    assert.equal(await found({ name: 'le CROCUS' }), 'crocus')
    assert.deepEqual(await found({ name: 'Sauge', website: 'https://sauge.example' }), [])
  })

  test('a site of the same name in another place is not the same', async () => {
    assert.equal(await found({ website: 'https://platform.example/ortie/' }), 'ortie')
    assert.deepEqual(await found({ website: 'https://platform.example/sauge', name: 'Sauge' }), [])
  })

  test('a name and a site that mean two hosters mean none', async () => {
    assert.deepEqual(await found({ name: 'Thym', website: 'https://crocus.example' }), ['crocus', 'thym'])
  })

  test('of two that share a name the site tells which, and of two that share a site the name', async () => {
    const other = { key: 'thym-2', descriptionAddress: 'https://other.example/x', name: 'Thym' }
    await given.hoster(db, { ...other, website: 'https://thym.other.example' })
    assert.deepEqual(await found({ name: 'Thym' }), ['thym', 'thym-2'])
    assert.equal(await found({ name: 'Thym', website: 'https://thym.other.example' }), 'thym-2')
    await given.hoster(db, { name: 'Basilic', website: 'https://thym.example' })
    assert.equal(await found({ name: 'Basilic', website: 'https://thym.example' }), 'basilic')
    assert.deepEqual(await found({ name: 'Sauge', website: 'https://thym.example' }), ['basilic', 'thym'])
  })

  test('whoever gives a key of its own to one of the same name and another site means another', async () => {
    assert.deepEqual(await found({ key: 'thym-du-jura', name: 'Thym', website: 'https://jura.example' }), [])
    assert.equal(await found({ key: '12', name: 'Thym' }), 'thym', 'a number is no address here')
  })

  test('a cell names a hoster by its key, its name or its site', async () => {
    const register = await openRegister(db)
    for (const word of ['crocus', 'Le Crocus', 'le crocus', 'https://crocus.example', 'www.crocus.example'])
      assert.equal(hosterNamed(register, word).entry?.slug, 'crocus', word)
    for (const word of ['', 'Sauge', 'example', '=1']) assert.deepEqual(hosterNamed(register, word).candidates, [])
  })

  const service = (
    id: string,
    name: string,
    url: string | null,
    descriptionAddress: string | null = null,
  ): ServiceKnown => ({
    ...{ id, slug: id, hosterId: 'crocus', descriptionAddress, urlIsGuessed: false, isRemoved: false },
    facts: { ...blankService, name, url },
    provenances: { entry: { source: 'x', url: null, date: null, namesCollective: null }, fields: {} },
  })

  const services = [
    service('pad', 'Pad', 'https://pad.crocus.example'),
    service('visio', 'Visio', null),
    service('cloud', 'Cloud', 'https://cloud.crocus.example', 'sheet:services/1/cloud'),
  ]

  function meant(said: { key?: string; name?: string; url?: string; address?: string }) {
    const { entry, candidates } = findServiceFor(services, { address: '', key: null, name: '', url: null, ...said })
    return entry ? entry.slug : candidates.map(({ slug }) => slug)
  }

  test('a service is known by an earlier list, its key, its address of use or its name', () => {
    assert.equal(meant({ address: 'sheet:services/1/cloud' }), 'cloud')
    assert.equal(meant({ key: 'visio' }), 'visio')
    assert.equal(meant({ name: 'Écrire', url: 'http://pad.crocus.example/' }), 'pad')
    assert.equal(meant({ name: 'pad' }), 'pad')
    assert.equal(meant({ name: 'Visio', url: 'https://visio.crocus.example' }), 'visio', 'it gets its address')
    assert.deepEqual(meant({ name: 'Forum', url: 'https://forum.crocus.example' }), [])
  })

  test('one of the same name at another address may be another: nobody guesses', () => {
    assert.deepEqual(meant({ name: 'Pad', url: 'https://pad2.crocus.example' }), ['pad'])
    assert.deepEqual(
      meant({ name: 'Pad', url: 'https://pad2.crocus.example', key: 'pad-2' }),
      [],
      'its own key says so',
    )
    assert.equal(meant({ name: 'Pad', url: 'https://pad2.crocus.example', key: 'pad' }), 'pad')
  })
})
