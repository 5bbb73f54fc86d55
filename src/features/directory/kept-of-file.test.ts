import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { addHoster, addService, byMachine, type KeptOfFile } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { hosterFacts, serviceFacts } from '../hosters/testing-records.ts'
import { linksIn, textOf } from './testing-text.ts'

const kept: KeptOfFile = {
  logoUrl: 'https://files.example/logo.png',
  figuresAt: [{ key: 'metrics-2026', url: 'https://files.example/2026.properties' }],
  figures: [{ key: 'metrics.http.visits.2026.months', value: '41,42' }],
  otherStatements: [{ key: 'organization.couleur', value: 'turquoise' }],
}
const pages = ['/fr/hosters/ciboule', '/en/services/ciboule/pad']

describe('what a file says beside its facts', () => {
  let world: TestSite
  let hoster: { id: string }
  beforeEach(async () => {
    world = await openTestSite()
    await given.collective(world.db)
    hoster = await given.member(world.db, { ...kept, contactEmail: 'bonjour@ciboule.example' })
    await given.service(world.db, hoster.id, { ...kept, contactEmail: 'pad@ciboule.example' })
  })

  test('files of figures are links; who publishes none is not asked for any', async () => {
    for (const page of pages) {
      const text = await world.get(page)
      assert.ok(linksIn(text).includes('https://files.example/2026.properties'), page)
      assert.match(textOf(text), /(Statistiques|Statistics) .*Metrics-2026/, page)
    }
    await given.member(world.db, { name: 'Radis' })
    assert.doesNotMatch(textOf(await world.get('/fr/hosters/radis')), /Statistiques/)
  })

  test('the logo is never asked for where it stands, and nothing else of it is on a page', async () => {
    for (const page of [...pages, ...pages.map((page) => `${page}.json`), '/fr/hosters', '/fr/hosters.csv'])
      assert.doesNotMatch(await world.get(page), /files\.example\/logo|turquoise|41,42|@ciboule/, page)
  })

  test('programs read where the figures are, and not whence what they do not get comes', async () => {
    for (const page of pages) {
      const { figuresAt, sources } = Object(await world.json(`${page}.json`))
      assert.deepEqual(figuresAt, kept.figuresAt)
      assert.deepEqual(sources, {})
    }
    const by = byMachine('test', world.now)
    const typed = await addHoster(world.db, { facts: hosterFacts({ name: 'Oseille', ...kept }) }, by)
    await addService(world.db, typed.id, { facts: serviceFacts({ contactEmail: 'pad@oseille.example' }) }, by)
    assert.doesNotMatch(await world.get('/fr/services/oseille/le-carnet.json'), /contactEmail|oseille\.example/)
  })

  test('in the journal the public reads none of it but where the figures and the logo are', async () => {
    const journal = await world.get('/fr/journal')
    assert.doesNotMatch(journal, /turquoise|41,42|@ciboule/)
  })
})
