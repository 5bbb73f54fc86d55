import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenFreeze } from '../../editing/testing-people.ts'
import { byMachine, recordMembership, type Standing } from '../../hosters/index.ts'
import { given, testSource } from '../../hosters/testing.ts'
import { publicUrl, type Signed, signedIn } from '../testing.ts'
import { canonical, type Plain } from './canonical.ts'

describe('the signed statement of a membership', () => {
  let world: TestSite
  beforeEach(async () => {
    world = await openTestSite({ publicUrl })
    await given.collective(world.db, { name: 'Les Essais', website: 'https://collectif.example' })
  })

  const statementOf = async (slug = 'crocus') => signedIn(await world.get(`/memberships/${slug}.json`)).statement
  const crocus = (standing: Standing, website: string | null = 'https://www.crocus.example/') =>
    given.hoster(world.db, { standing, name: 'Crocus', website })

  test('says who, of which collective, since when, and until when it may be shown', async () => {
    await crocus('active')
    assert.deepEqual(await statementOf(), {
      version: 1,
      notice: null,
      address: 'https://essais.example/memberships/crocus.json',
      collective: { name: 'Les Essais', website: 'https://collectif.example', site: publicUrl },
      hoster: {
        name: 'Crocus',
        slug: 'crocus',
        website: 'https://www.crocus.example/',
        domain: 'crocus.example',
        page: 'https://essais.example/fr/hosters/crocus',
      },
      member: true,
      standing: 'active',
      endedOn: null,
      periods: [{ state: 'active', litter: null, from: '2020-01-01', to: null }],
      issuedAt: '2026-11-23T10:00:00.000Z',
      validUntil: '2026-11-30T10:00:00.000Z',
      keyId: (await statementOf()).keyId,
    })
  })

  test('what a site says of its data on each page is in what it signs', async () => {
    await given.collective(world.db, { notice: { fr: 'Un exemple, que le collectif ne tient pas.' } })
    await crocus('active')
    assert.equal((await statementOf()).notice, 'Un exemple, que le collectif ne tient pas.')
  })

  const standings: [Standing, { member: boolean; endedOn: string | null }][] = [
    ['active', { member: true, endedOn: null }],
    ['paused', { member: true, endedOn: null }],
    ['incubating', { member: false, endedOn: null }],
    ['former', { member: false, endedOn: '2024-06-30' }],
    ['none', { member: false, endedOn: null }],
  ]
  for (const [standing, { member, endedOn }] of standings)
    test(`of a hoster that is ${standing} says ${member ? 'yes' : 'no'}`, async () => {
      await crocus(standing)
      const said = await statementOf()
      assert.deepEqual([said.standing, said.member, said.endedOn], [standing, member, endedOn])
    })

  test('an end is in the statement as soon as it is in the register', async () => {
    const { id } = await crocus('active')
    assert.equal((await statementOf()).member, true)
    world.pass({ hours: 1 })
    const period = { state: 'active', litter: null, from: '2020-01-01', to: '2026-11-01', mentor: null } as const
    await recordMembership(world.db, id, [{ ...period, provenance: testSource }], byMachine('test', world.now))
    const said = await statementOf()
    assert.deepEqual([said.member, said.endedOn, said.issuedAt], [false, '2026-11-01', '2026-11-23T11:00:00.000Z'])
  })

  test('there is a new one each day, although nothing changed', async () => {
    await crocus('active')
    const first = await statementOf()
    world.pass({ hours: 24 })
    const second = await statementOf()
    assert.notEqual(second.validUntil, first.validUntil)
    assert.deepEqual({ ...second, issuedAt: 0, validUntil: 0 }, { ...first, issuedAt: 0, validUntil: 0 })
  })

  test('nothing is signed of who was made up, is unknown, or was taken from the public', async () => {
    await crocus('fictional')
    const { id } = await given.member(world.db, { name: 'Radis' })
    await givenFreeze(world, id)
    const ask = (name: string, accept = 'application/json') =>
      world.request(`/memberships/${name}`, { headers: { accept } })
    for (const [name, why] of [
      ['crocus.json', /fictif|fictional/],
      ['radis.json', /retiré|taken/],
      ['nobody.json', /./],
      ['crocus', /./],
      ['crocus.xml', /./],
      ['..%2f..%2fsecret.json', /./],
      [`${'a'.repeat(5000)}.json`, /./],
      ['%00.json', /./],
    ] as const) {
      const answer = await ask(name)
      assert.equal(answer.status, 404, name)
      assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
      assert.match(await answer.text(), why)
    }
  })

  test('a hoster that was renamed is found at its former address', async () => {
    const { id } = await given.member(world.db, { name: 'Crocus' })
    await world.db.insertInto('hosterFormerSlug').values({ slug: 'safran', hosterId: id }).execute()
    const answer = await world.request('/memberships/safran.json')
    assert.deepEqual([answer.status, answer.headers.get('location')], [301, '/memberships/crocus.json'])
  })

  test('any page of any site may read it, and it is asked for again each time', async () => {
    await crocus('active')
    const answer = await world.request('/memberships/crocus.json')
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    assert.equal(answer.headers.get('cache-control'), 'no-cache')
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
    const etag = answer.headers.get('etag') ?? ''
    assert.equal((await world.request('/memberships/crocus.json', { headers: { 'if-none-match': etag } })).status, 304)
  })

  test('a name hides nothing: no line break, nothing that turns the text around', async () => {
    await given.member(world.db, { name: 'Cro\u202ecus\n","member":true', key: 'crocus' })
    const file = await world.get('/memberships/crocus.json')
    assert.equal(file.split('\n').length, 4)
    const { hoster } = signedIn(file).statement
    assert.equal(Reflect.get(Object(hoster), 'name'), 'Crocus ","member":true')
  })

  test('a website without a domain of its own is no domain', async () => {
    await crocus('active', null)
    await given.member(world.db, { name: 'Radis', website: 'http://192.0.2.1/' })
    await given.member(world.db, { name: 'Thym', website: 'https://thym.github.io/' })
    const domainOf = async (slug: string) => Reflect.get(Object((await statementOf(slug)).hoster), 'domain')
    assert.deepEqual(
      [await domainOf('crocus'), await domainOf('radis'), await domainOf('thym')],
      [null, null, 'thym.github.io'],
    )
  })

  const isRight = ({ statement, signature }: Signed, pem: string) =>
    verify(null, Buffer.from(canonical(plainOf(statement))), createPublicKey(pem), Buffer.from(signature, 'base64'))

  test('whoever writes the statement again by RFC 8785 gets the bytes that were signed', async () => {
    await crocus('former')
    const signed = signedIn(await world.get('/memberships/crocus.json'))
    const pem = await world.get('/.well-known/chatterie/membership-key.pem')
    assert.equal(isRight(signed, pem), true)
    assert.equal(isRight({ ...signed, statement: { ...signed.statement, member: true } }, pem), false)
  })

  test('a former key stays readable under its id, with its dates', async () => {
    await crocus('active')
    const { keyId } = await statementOf()
    await world.runJobs()
    world.pass({ hours: 1 })
    await world.runJobs()
    const known = { firstUsedAt: '2025-01-01T00:00:00.000Z', lastUsedAt: '2025-06-01T00:00:00.000Z' }
    const former = { id: 'f00d', publicKey: 'a former key', ...known }
    await world.db.insertInto('membershipKey').values(former).execute()
    const { keys } = JSON.parse(await world.get('/.well-known/chatterie/membership-keys.json'))
    const at = 'https://essais.example/.well-known/chatterie/membership-keys'
    assert.deepEqual(keys, [
      { id: keyId, address: `${at}/${keyId}.pem`, usedFrom: '2026-11-23T11:00:00.000Z', usedUntil: null },
      { id: 'f00d', address: `${at}/f00d.pem`, usedFrom: known.firstUsedAt, usedUntil: known.lastUsedAt },
    ])
    assert.equal(await world.get('/.well-known/chatterie/membership-keys/f00d.pem'), 'a former key')
    const present = await world.get(`/.well-known/chatterie/membership-keys/${keyId}.pem`)
    assert.equal(present, await world.get('/.well-known/chatterie/membership-key.pem'))
    assert.equal((await world.request('/.well-known/chatterie/membership-keys/beef.pem')).status, 404)
  })

  test('a key is noted each hour, and its first day stays', async () => {
    await world.runJobs()
    for (let hour = 0; hour < 3; hour++) {
      world.pass({ hours: 1 })
      await world.runJobs()
    }
    const rows = await world.db.selectFrom('membershipKey').selectAll().execute()
    assert.deepEqual(
      rows.map(({ firstUsedAt, lastUsedAt }) => [firstUsedAt, lastUsedAt]),
      [['2026-11-23T11:00:00.000Z', '2026-11-23T13:00:00.000Z']],
    )
  })
})

/** Safe: it came out of JSON. */
const plainOf = (value: unknown) => value as Plain
