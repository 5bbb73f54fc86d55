import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personalData } from './personal-data.ts'
import { amendmentAt, begun, carried, openAmending, proposed } from './testing.ts'

test('a person gets all that they wrote, proposed and carried', async () => {
  const { world, db, melisse, members } = await openAmending()
  await begun(melisse.browser, { 'title.fr': 'Un brouillon', authorName: 'Mélisse' })
  world.pass({ hours: 1 })
  const proposal = await proposed(melisse.browser)
  const [crocus] = members
  assert.ok(crocus)
  await carried(crocus, proposal)
  const told = JSON.stringify(await personalData.aboutPerson(db, melisse.id))
  assert.match(told, /Un brouillon.*"name":"Mélisse".*Du sel pour tous.*amendmentsPublished":\[\{"number":1/)
  const carrier = await personalData.aboutPerson(db, crocus.personId)
  assert.match(JSON.stringify(carrier), new RegExp(`amendmentsCarried":\\[\\{"hosterId":"${crocus.id}"`))
})

test('who is forgotten leaves proposals and votes whole, without their name, and no draft', async () => {
  const { world, db, melisse, members } = await openAmending()
  const draft = await begun(melisse.browser, { 'title.fr': 'Un brouillon' })
  const proposal = await proposed(melisse.browser, undefined, { authorName: 'Mélisse du jardin' })
  const [crocus] = members
  assert.ok(crocus)
  await carried(crocus, proposal)
  assert.match(await world.get(proposal), /Proposé par <bdi>Mélisse du jardin/)
  for (const id of [melisse.id, crocus.personId]) {
    await personalData.forgetPerson(db, id, world.now)
    await personalData.forgetPerson(db, id, world.now)
  }
  const page = await world.get(proposal)
  assert.doesNotMatch(page, /Mélisse du jardin/)
  assert.match(page, /Porté au vote par.*Crocus/s)
  await assert.rejects(amendmentAt(db, draft))
  const rows = await db.selectFrom('amendmentCarrying').select('byPersonId').execute()
  assert.deepEqual(
    rows.map(({ byPersonId }) => byPersonId),
    [null],
  )
})
