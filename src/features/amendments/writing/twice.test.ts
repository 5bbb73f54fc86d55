// A button that is pressed twice: what is written stands once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fields } from '../../editing/testing.ts'
import { amendmentAt, begun, openAmending } from '../testing.ts'

const ice = { 'text.fr': '  Il offre de la glace.\r\n', level: 'required', place: 'water water.clear' }
const solar = { 'text.fr': 'Son courant vient du soleil.', level: 'required', place: '+', 'chapter.fr': 'Électricité' }

async function openDraft() {
  const opened = await openAmending()
  const draft = await begun(opened.melisse.browser)
  const add = (said: Fields) => opened.melisse.browser.post(`${draft}/charter/chapters/water`, said)
  const written = async () =>
    (await amendmentAt(opened.db, draft)).draft.documents.flatMap(({ changes }) =>
      changes.map(({ clauseId }) => clauseId),
    )
  return { ...opened, draft, add, written }
}

for (const [name, said] of Object.entries({ 'in a chapter': ice, 'that opens a chapter': solar }))
  test(`a new clause ${name} that is sent twice at once stands there once`, async () => {
    const { add, written } = await openDraft()
    const statuses = (await Promise.all([add(said), add(said)])).map(({ status }) => status)
    assert.deepEqual(statuses, [303, 303])
    assert.equal((await written()).length, 1)
  })

test('of another level, in other words or in another chapter it is another clause', async () => {
  const { add, written } = await openDraft()
  for (const other of [{}, { level: 'recommended' }, { 'text.fr': 'Il offre de la neige.' }, { place: 'bread' }])
    assert.equal((await add({ ...ice, ...other })).status, 303)
  assert.equal((await written()).length, 4)
})

test('a draft that is begun twice is one; in another name, or once something stands in it, it is another', async () => {
  const { db, melisse, draft, add } = await openDraft()
  const count = async () => (await db.selectFrom('amendment').select('id').execute()).length
  assert.equal(await begun(melisse.browser), draft)
  assert.equal(await count(), 1)
  await begun(melisse.browser, { authorName: 'Une autre' })
  assert.equal(await count(), 2)
  await add(ice)
  assert.notEqual(await begun(melisse.browser), draft)
  assert.equal(await count(), 3)
})
