import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from '../../paths.ts'
import { openTestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { editHoster, removeService } from './index.ts'
import { given } from './testing.ts'
import { byHand, hosterNow, toldOf } from './testing-by-hand.ts'

test('a page says what was corrected by hand, and when; what the file says instead is shown nowhere', async () => {
  const world = await openTestSite()
  const { id, slug } = await given.member(world.db, { contactEmail: 'old@ciboule.example', founded: '2015' })
  const { facts, revision } = await hosterNow(world.db, id)
  const corrected = { ...facts, founded: '2016', contactEmail: 'new@ciboule.example' }
  await editHoster(world.db, id, { facts: corrected, revision }, byHand(20))
  const page = await world.get(`/fr${paths.hoster.href({ slug })}`)
  assert.match(page.replace(/<[^>]+>/g, ' '), /2016[\s\S]*corrigé à la main le\s+20 novembre 2026/)
  const json = await world.get(`/fr${paths.hoster.href({ slug })}.json`)
  assert.match(json, /"founded":\s*\{\s*"source":\s*"hand"/)
  for (const text of [page, json]) assert.doesNotMatch(text, /ciboule\.example|"instead"|2015/)
})

test('a removed service has no page, and is in no list', async () => {
  const world = await openTestSite()
  const hoster = await given.member(world.db, { name: 'Ciboule' })
  const { id, slug } = await given.service(world.db, hoster.id, { name: 'Le Carnet' })
  const address = `/fr${paths.service.href({ hoster: hoster.slug, service: slug })}`
  assert.equal((await world.request(address)).status, 200)
  await removeService(world.db, id, byHand())
  assert.equal((await world.request(address)).status, 404)
  assert.doesNotMatch(await world.get('/fr/services'), /Le Carnet/)
  assert.doesNotMatch(await world.get(`/fr/hosters/${hoster.slug}`), /Le Carnet/)
})

test('the coordination takes an edit back from the journal, and the page says what it said', async () => {
  const world = await openTestSite()
  const { id, slug } = await given.member(world.db, { name: 'Ciboule', founded: '2015' })
  const { facts, revision } = await hosterNow(world.db, id)
  const vandal = await givenPerson(world.db, { name: 'Réglisse' })
  const by = { actor: { kind: 'person' as const, personId: vandal.id, forHosterId: id }, now: world.now }
  await editHoster(world.db, id, { facts: { ...facts, founded: '1815' }, revision }, by)
  assert.match(await world.get(`/fr/hosters/${slug}`), /1815/)

  const [edit] = await toldOf(world.db, 'hoster.edited')
  const { id: personId } = await givenPerson(world.db, { name: 'Camomille', roles: ['coordination'] })
  const somebody = await world.as(personId)
  const answer = await somebody.post(`/fr${paths.journalUndoing.href({ id: edit?.id ?? '' })}`, {})
  assert.equal(answer.status, 303)
  assert.doesNotMatch(await world.get(`/fr/hosters/${slug}`), /1815|corrigé à la main/)
  assert.ok((await toldOf(world.db, 'hoster.edited')).some(({ undoes }) => undoes === edit?.id))
})
