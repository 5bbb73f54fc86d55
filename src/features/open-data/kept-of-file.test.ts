import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { addHoster, changeLogo, type KeptOfFile, keepPicture } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { hosterFacts } from '../hosters/testing-records.ts'
import { hideText } from '../moderation/index.ts'
import { hosterAddress, hosterRead, publicUrl, serviceAddress, serviceRead } from './testing.ts'

const kept: KeptOfFile = {
  logoUrl: 'https://files.example/logo.png',
  figuresAt: [{ key: 'metrics', url: 'https://files.example/metrics.properties' }],
  figures: [{ key: 'metrics.http.visits.2026.months', value: '41,42' }],
  otherStatements: [
    { key: 'organization.memberof.les-essais.startdate', value: '2012' },
    { key: 'organization.memberof.voisins.startdate', value: '2020' },
    { key: 'plage.couleur', value: 'turquoise' },
    { key: 'plage.gardien', value: 'gardien@ciboule.example' },
  ],
}

describe('what a file says beside its facts, in the files of ours', () => {
  let world: TestSite
  let ids: { hoster: string; service: string }
  let by: Parameters<typeof hideText>[2]

  beforeEach(async () => {
    world = await openTestSite({ publicUrl })
    await given.collective(world.db, { name: 'Les Essais' })
    const hoster = await given.member(world.db, { ...kept, contactEmail: 'bonjour@ciboule.example' })
    const service = await given.service(world.db, hoster.id, { ...kept, contactEmail: 'pad@ciboule.example' })
    ids = { hoster: hoster.id, service: service.id }
    const { id } = await givenPerson(world.db, { roles: ['coordination'] })
    by = { actor: { kind: 'person', personId: id, forHosterId: null }, now: world.now }
  })

  test('all of it is given back but mailboxes', async () => {
    const [hoster, service] = [await hosterRead(world, 'ciboule'), await serviceRead(world, 'ciboule', 'pad')]
    for (const { facts } of [hoster, service]) {
      assert.equal(facts.logoUrl, kept.logoUrl)
      assert.deepEqual([facts.figures, facts.figuresAt], [kept.figures, kept.figuresAt])
      assert.ok(facts.otherStatements.some(({ value }) => value === 'turquoise'))
    }
    for (const address of [hosterAddress('ciboule'), serviceAddress('ciboule', 'pad')])
      assert.doesNotMatch(await world.get(address), /@ciboule/)
  })

  test('a hoster’s own word on other federations is repeated; on this one the register speaks', async () => {
    const { memberOf } = await hosterRead(world, 'ciboule')
    assert.deepEqual(
      memberOf.map(({ federation, from }) => [federation, from]),
      [
        ['les-essais', '2020-01-01'],
        ['voisins', '2020'],
      ],
    )
  })

  test('where a text had to be hidden, lines that nobody looks at are not given out', async () => {
    const reason = 'Ce texte vend des montres, ce que la charte exclut.'
    const subject = { kind: 'hoster', id: ids.hoster } as const
    await hideText(world.db, { subject, field: 'description', hosterId: ids.hoster, reason }, by)
    assert.doesNotMatch(await world.get(hosterAddress('ciboule')), /turquoise|41,42/)
    assert.match(await world.get(serviceAddress('ciboule', 'pad')), /turquoise/)
  })

  test('a logo that somebody chose here goes over the one of the file', async () => {
    const logo = async (slug: string) => (await hosterRead(world, slug)).logo
    await keepPicture(world.db, { hash: 'a1b2', bytes: new Uint8Array([1]) }, world.now)
    await changeLogo(world.db, ids.hoster, 'a1b2', by)
    assert.match((await logo('ciboule')) ?? '', /^https:\/\/collectif\.example\/.*a1b2/)
    await changeLogo(world.db, ids.hoster, null, by)
    const typed = await addHoster(world.db, { facts: hosterFacts({ name: 'Oseille', ...kept }) }, by)
    assert.equal(await logo('oseille'), kept.logoUrl)
    await changeLogo(world.db, typed.id, 'a1b2', by)
    assert.match((await logo('oseille')) ?? '', /a1b2/)
  })
})
