import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { given } from '../hosters/testing.ts'
import { answerRestriction, hideText } from '../moderation/index.ts'
import { textOf } from './testing-text.ts'

const reason = 'Ce texte vend des montres, ce que la charte exclut.'

describe('texts that the coordination has hidden', () => {
  let world: TestSite
  let hide: (kind: 'hoster' | 'service', field: string) => Promise<string>
  let by: Parameters<typeof answerRestriction>[3]
  beforeEach(async () => {
    world = await openTestSite()
    await given.catalogue(world.db)
    const watches = { fr: 'Des montres sûres.', en: 'Safe watches.' }
    const radis = await given.member(world.db, {
      name: 'Radis',
      description: watches,
      backups: watches,
      activityNote: 'montres en vacances',
      activity: 'idle',
      support: { channels: watches, hours: watches, answersWithin: null, opensAccountWithin: null },
      website: 'https://radis.example',
    })
    const said = { description: watches, retention: watches, sizeLimit: watches, ifItStops: watches, support: watches }
    const pad = await given.service(world.db, radis.id, { name: 'Pad', kinds: ['pad'], ...said })
    const { id } = await givenPerson(world.db, { roles: ['coordination'] })
    by = { actor: { kind: 'person', personId: id, forHosterId: null }, now: world.now }
    hide = (kind, field) => {
      const subject = { kind, id: kind === 'hoster' ? radis.id : pad.id }
      return hideText(world.db, { subject, field, hosterId: radis.id, reason }, by)
    }
  })

  test('the reason stands in the place of a presentation, in both languages; the rest is shown', async () => {
    const id = await hide('hoster', 'description')
    await answerRestriction(world.db, id, 'C’était une erreur.', by)
    for (const address of ['/fr/hosters/radis', '/en/hosters/radis']) {
      const page = await world.get(address)
      assert.match(page, /ce que la charte exclut/)
      assert.match(page, /C’était une erreur/)
      assert.match(page, /radis\.example/)
    }
    assert.match(textOf(await world.get('/en/hosters/radis')), /The coordination has hidden this text/)
  })

  test('every text that can be hidden leaves the page and the file', async () => {
    for (const field of ['description', 'activity', 'support', 'backups']) await hide('hoster', field)
    for (const field of ['description', 'support', 'retention', 'size', 'ifItStops']) await hide('service', field)
    for (const address of [
      ...['/fr/hosters/radis', '/en/hosters/radis', '/fr/hosters/radis.json'],
      ...['/fr/services/radis/pad', '/en/services/radis/pad', '/fr/services/radis/pad.json'],
      ...[
        '/fr/services',
        '/fr/services.json',
        '/fr/services.csv',
        '/fr/services.atom',
        '/fr/hosters',
        '/fr/hosters.json',
      ],
      ...['/fr/compare?hosters=radis', '/fr/compare?services=radis/pad', '/fr/services?q=sures', '/fr/map'],
    ]) {
      const page = await world.get(address)
      assert.doesNotMatch(page, /Des montres sûres|Safe watches|en vacances/, address)
    }
    assert.match(await world.get('/fr/services'), /radis\/pad/)
  })

  test('a file says null, and why', async () => {
    await hide('hoster', 'description')
    await hide('service', 'retention')
    const hoster = JSON.parse(await world.get('/fr/hosters/radis.json'))
    assert.equal(hoster.description, null)
    const [{ text, by, since, reason: said, answer }] = hoster.hidden
    assert.deepEqual(
      [text, by, since, said, answer],
      ['description', 'coordination', '2026-11-23T10:00:00.000Z', reason, null],
    )
    const service = JSON.parse(await world.get('/en/services/radis/pad.json'))
    assert.equal(service.retention, null)
    assert.deepEqual(service.description, { fr: 'Des montres sûres.', en: 'Safe watches.' })
    assert.equal(service.hidden[0].text, 'retention')
  })

  test('a short text says so where it stood, and is not told to be missing', async () => {
    await hide('hoster', 'support')
    const page = textOf(await world.get('/fr/hosters/radis'))
    assert.match(page, /Texte masqué par la coordination\. Raison : « Ce texte vend des montres/)
    assert.equal(page.match(/Raison : «/g)?.length, 1)
    await hide('service', 'retention')
    assert.match(textOf(await world.get('/fr/services/radis/pad')), /Texte masqué par la coordination\. Raison/)
  })

  test('nothing is found by a word that is hidden', async () => {
    await hide('service', 'description')
    await hide('hoster', 'description')
    assert.doesNotMatch(await world.get('/fr/services?q=montres'), /href="\/fr\/services\/radis\/pad"/)
    assert.doesNotMatch(await world.get('/fr/hosters?q=montres'), /href="\/fr\/hosters\/radis"/)
  })
})
