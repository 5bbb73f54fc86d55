import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { adopted, amendmentAt, openAmending, proposed } from './testing.ts'

test('the journal tells what became of an amendment, in both languages', async () => {
  const opened = await openAmending()
  const { world, melisse } = opened
  const proposal = await proposed(melisse.browser)
  await adopted(opened, proposal)
  const french = await world.get('/fr/journal')
  for (const said of ['a été proposé', 'a été porté au vote', 'a été adopté', 'La charte demande davantage à'])
    assert.match(french, new RegExp(said))
  assert.match(french, /href="\/fr\/amendments\/du-sel-pour-tous"/)
  assert.match(await world.get('/en/journal'), /An amendment was adopted/)
})

test('a withdrawal is taken back from the journal', async () => {
  const { world, db, melisse } = await openAmending()
  const proposal = await proposed(melisse.browser)
  await melisse.browser.post(`${proposal}/withdrawal`, { reason: 'Trop tôt.' })
  const { id } = await db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'amendment.withdrawn')
    .executeTakeFirstOrThrow()
  const angelique = await givenPerson(db, { name: 'Angélique', roles: ['coordination'] })
  const answer = await (await world.as(angelique.id)).post(`/fr/journal/${id}/undoing`, {})
  assert.ok([200, 303].includes(answer.status), `${answer.status}`)
  assert.equal((await amendmentAt(db, proposal)).withdrawnAt, null)
  assert.match(await world.get(proposal), /En discussion/)
})
