import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenDocument } from '../../charter/testing.ts'
import { personalData } from '../personal-data.ts'
import { actAtDemand, neighbourIn, openLife } from './testing.ts'

test('who wrote something for a hoster reads it, and is forgotten while it stays', async () => {
  const { world, db, delegate, coordination, hoster } = await openLife()
  await givenDocument(db)
  const other = await neighbourIn(world, 'Ortie')
  const typed = { endsOn: '2027-01-31', reason: 'Nous partons.', ownData: 'Menu.', revision: '0' }
  await delegate.browser.post('/fr/hosters/crocus/departure', typed)
  await other.browser.post('/fr/hosters/ortie/welcome', { serviceId: other.service.id, places: '', how: 'Venez.' })
  const asked = { kind: 'exclusion', reasons: 'Elle part.', clauseIds: 'bread.flour' }
  const answer = await coordination.post('/fr/hosters/crocus/sanction', asked)
  await delegate.browser.post(`${answer.headers.get('location')}/reply`, { reply: 'Oui, et alors ?' })
  const told = await personalData.aboutPerson(db, delegate.id)
  assert.match(JSON.stringify(told), /Nous partons\.[\s\S]*Oui, et alors/)
  assert.match(JSON.stringify(await personalData.aboutPerson(db, other.person.id)), /Venez\./)
  for (const _ of [1, 2]) await personalData.forgetPerson(db, delegate.id, world.now)
  assert.doesNotMatch(JSON.stringify(await personalData.aboutPerson(db, delegate.id)), /Nous partons|et alors/)
  assert.match(await world.get('/fr/hosters/crocus/leaving'), /Nous partons/)
  const rows = await db
    .selectFrom('sanction')
    .select(['repliedByPersonId', 'reply'])
    .where('hosterId', '=', hoster.id)
    .execute()
  assert.deepEqual(
    rows.map(({ repliedByPersonId, reply }) => [repliedByPersonId, reply]),
    [[null, 'Oui, et alors ?']],
  )
})

test('two who announce at once are heard one after the other: one departure, one change', async () => {
  const { db, delegate, coordination } = await openLife()
  await actAtDemand(coordination, 'crocus')
  const typed = { endsOn: '2027-01-31', reason: 'Nous partons.', ownData: 'Menu.', revision: '0' }
  const answers = await Promise.all(
    [delegate.browser, coordination].map((browser) => browser.post('/fr/hosters/crocus/departure', typed)),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
  assert.equal((await db.selectFrom('departure').select('id').execute()).length, 1)
})

test('texts of strangers are texts: no script, no picture, no word turned around', async () => {
  const { world, delegate } = await openLife()
  const reason = '<script>alert(1)</script> ![x](https://evil.example/x.png) [ici](javascript:alert(1)) \u202eesrever'
  const typed = { endsOn: '2027-01-31', reason, ownData: `# ${'n'.repeat(3000)}`, revision: '0' }
  assert.equal((await delegate.browser.post('/fr/hosters/crocus/departure', typed)).status, 303)
  const page = await world.get('/fr/hosters/crocus/leaving')
  assert.match(page, /&lt;script&gt;alert/)
  assert.doesNotMatch(page, /<img|href="javascript|\u202e|<h1>n/)
})
