import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { addHoster, editHoster, removeService } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { hosterFacts } from '../hosters/testing-records.ts'
import { freeze, hideText } from '../moderation/index.ts'
import {
  federationAddress,
  hosterAddress,
  hosterRead,
  membersRead,
  publicUrl,
  readAt,
  serviceAddress,
  serviceRead,
} from './testing.ts'

const reason = 'Ce texte vend des montres, ce que la charte exclut.'

describe('the files of all hosters', () => {
  let world: TestSite
  let radis: { id: string }
  let pad: { id: string }
  let by: Parameters<typeof freeze>[2]

  beforeEach(async () => {
    world = await openTestSite({ publicUrl })
    await given.collective(world.db, { name: 'Les Essais', founded: '2016-10' })
    radis = await given.member(world.db, {
      name: 'Radis',
      description: { fr: 'Des montres.', en: 'Watches.' },
      contactEmail: 'radis@mail.example',
    })
    pad = await given.service(world.db, radis.id, {
      name: 'Pad',
      url: 'https://pad.example/',
      retention: { fr: '5 jours' },
    })
    const { id } = await givenPerson(world.db, { roles: ['coordination'] })
    by = { actor: { kind: 'person', personId: id, forHosterId: null }, now: world.now }
  })

  test('the federation leads to its members, they to their services', async () => {
    const federation = await readAt(world, federationAddress)
    assert.equal(federation.class, 'Federation')
    assert.deepEqual(
      federation.subs.map(({ address }) => address),
      [hosterAddress('radis')],
    )
    const hoster = await hosterRead(world, 'radis')
    assert.deepEqual(
      hoster.subs.map(({ address }) => address),
      [serviceAddress('radis', 'pad')],
    )
    const service = await serviceRead(world, 'radis', 'pad')
    assert.deepEqual([service.facts.url, service.facts.retention], ['https://pad.example/', { fr: '5 jours' }])
  })

  test('who is a member is told by the register: who pauses is, who left or prepares or is made up is not', async () => {
    for (const standing of ['paused', 'former', 'incubating', 'fictional', 'none'] as const)
      await given.hoster(world.db, { name: `Hoster ${standing}`, standing })
    assert.deepEqual(await membersRead(world), ['hoster-paused', 'radis'])
  })

  test('a hoster’s file says since when it is a member, and until when it was', async () => {
    await given.hoster(world.db, { name: 'Ancien', standing: 'former' })
    await given.hoster(world.db, { name: 'En pause', standing: 'paused' })
    await given.hoster(world.db, { name: 'Bientôt', standing: 'incubating' })
    const claims = async (slug: string) =>
      (await hosterRead(world, slug)).memberOf.map(({ federation, activity, from, to }) => [
        federation,
        activity,
        from,
        to,
      ])
    assert.deepEqual(await claims('radis'), [['les-essais', 'active', '2020-01-01', null]])
    assert.deepEqual(await claims('ancien'), [['les-essais', 'away', '2020-01-01', '2024-06-30']])
    assert.deepEqual(await claims('en-pause'), [['les-essais', 'idle', '2020-01-01', null]])
    assert.deepEqual(await claims('bientot'), [])
  })

  test('a hoster that is made up says so to programs and to people', async () => {
    const { id } = await given.hoster(world.db, { name: 'Ortie', standing: 'fictional' })
    await given.service(world.db, id, { name: 'Notes' })
    assert.equal((await hosterRead(world, 'ortie')).fictional, true)
    for (const address of [hosterAddress('ortie'), serviceAddress('ortie', 'notes')])
      assert.match(await world.get(address), /^# Cet hébergeur est fictif/m)
    assert.doesNotMatch(await world.get(hosterAddress('radis')), /fictif/)
  })

  test('a mailbox is in no file', async () => {
    for (const address of [federationAddress, hosterAddress('radis'), '/data/hosters/radis/librehost.json'])
      assert.doesNotMatch(await world.get(address), /@|mail\.example/)
  })

  test('a removed service is in no file', async () => {
    await removeService(world.db, pad.id, by)
    assert.deepEqual((await hosterRead(world, 'radis')).subs, [])
    assert.equal((await world.request(serviceAddress('radis', 'pad'))).status, 404)
  })

  test('a hidden text is in no file, nor where it comes from', async () => {
    await hideText(
      world.db,
      { subject: { kind: 'hoster', id: radis.id }, field: 'description', hosterId: radis.id, reason },
      by,
    )
    await hideText(
      world.db,
      { subject: { kind: 'service', id: pad.id }, field: 'retention', hosterId: radis.id, reason },
      by,
    )
    assert.deepEqual((await hosterRead(world, 'radis')).facts.description, {})
    assert.equal((await serviceRead(world, 'radis', 'pad')).facts.retention, null)
    assert.doesNotMatch(await world.get('/data/hosters/radis/librehost.json'), /montres/)
  })

  test('of a frozen page nothing is given to programs', async () => {
    await freeze(world.db, { subject: { kind: 'hoster', id: radis.id }, hosterId: radis.id, reason }, by)
    assert.deepEqual(await membersRead(world), [])
    for (const address of [
      hosterAddress('radis'),
      serviceAddress('radis', 'pad'),
      '/data/hosters/radis/librehost.json',
    ])
      assert.equal((await world.request(address)).status, 404, address)
    assert.equal(await world.get('/data/librehost/directory.json'), '{}')
  })

  test('a service that is frozen alone is left out', async () => {
    await freeze(world.db, { subject: { kind: 'service', id: pad.id }, hosterId: radis.id, reason }, by)
    assert.deepEqual((await hosterRead(world, 'radis')).subs, [])
    assert.equal((await world.request(serviceAddress('radis', 'pad'))).status, 404)
  })

  test('what was typed here comes from here; what comes from elsewhere says so', async () => {
    await addHoster(world.db, { facts: hosterFacts({ name: 'Oseille' }) }, by)
    const { entry } = (await hosterRead(world, 'oseille')).provenances
    const here = { source: 'collectif.example', url: `${publicUrl}/fr/hosters/oseille` }
    assert.deepEqual(entry, { ...here, date: '2026-11-23', namesCollective: null })
    const elsewhere = { source: 'Carnet de tests', url: null, date: '2026-05', namesCollective: true }
    assert.deepEqual((await hosterRead(world, 'radis')).provenances.entry, elsewhere)
    const facts = hosterFacts({ name: 'Radis', website: 'https://radis.example/' })
    await editHoster(world.db, radis.id, { facts, revision: 1 }, by)
    const { website } = (await hosterRead(world, 'radis')).provenances.fields
    assert.deepEqual([website?.source, website?.date], ['collectif.example', '2026-11-23'])
  })

  test('a renamed hoster is found at its new address', async () => {
    await editHoster(world.db, radis.id, { facts: hosterFacts({ name: 'Navet' }), revision: 1 }, by)
    for (const [old, present] of [
      [hosterAddress('radis'), hosterAddress('navet')],
      [serviceAddress('radis', 'pad'), serviceAddress('navet', 'pad')],
      ['/data/hosters/radis/librehost.json', '/data/hosters/navet/librehost.json'],
    ] as const) {
      const answer = await world.request(old)
      assert.equal(answer.status, 301)
      assert.ok(present.endsWith(answer.headers.get('location') ?? 'nowhere'))
    }
  })

  test('what there is not is not found', async () => {
    for (const address of [hosterAddress('personne'), serviceAddress('radis', 'rien')])
      assert.equal((await world.request(address)).status, 404)
    assert.equal((await world.request(serviceAddress('radis', 'pad').replace('.properties', ''))).status, 404)
  })

  test('a file is text for any site, the same for everybody, and is not sent twice', async () => {
    const answer = await world.request(hosterAddress('radis'), { headers: { 'accept-language': 'en' } })
    assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8')
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    assert.match(answer.headers.get('link') ?? '', /^<https:.*>; rel="license"$/)
    assert.equal(await answer.text(), await world.get(hosterAddress('radis')))
    const etag = answer.headers.get('etag') ?? ''
    assert.equal((await world.request(hosterAddress('radis'), { headers: { 'if-none-match': etag } })).status, 304)
    await editHoster(world.db, radis.id, { facts: hosterFacts({ name: 'Radis', founded: '2020' }), revision: 1 }, by)
    assert.equal((await world.request(hosterAddress('radis'), { headers: { 'if-none-match': etag } })).status, 200)
  })

  test('a text cannot leave its line', async () => {
    const description = { fr: 'Un.\norganization.name = Autre\r\n# deux' }
    const { id } = await given.member(world.db, { name: '« Ail »', description })
    await given.service(world.db, id, { name: 'Pad = bloc # note' })
    const { facts } = await hosterRead(world, 'ail')
    assert.deepEqual([facts.name, facts.description.fr], ['« Ail »', 'Un.\norganization.name = Autre\n# deux'])
    assert.equal((await serviceRead(world, 'ail', 'pad-bloc-note')).facts.name, 'Pad = bloc # note')
  })
})
