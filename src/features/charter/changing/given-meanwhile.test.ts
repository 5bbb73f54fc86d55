// Two drafts that were written at a time may use one id for two clauses: whoever comes second is told.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedAs } from '../../hosters/testing-by-hand.ts'
import { openDesk } from '../coordinating/testing.ts'
import { aChapter, aClause, aContent, byTest, givenDocument } from '../testing.ts'
import { openDocument } from '../testing-verbs.ts'
import { beginVersion } from './begin-version.ts'
import { editVersion, typedIn } from './edit-version.ts'

const then = byTest('2026-11-20T10:00:00Z')
const withWater = (fr: string) =>
  aContent({
    chapters: [
      aChapter('bread', [aClause('bread.flour'), aClause('bread.salt'), aClause('bread.water', { text: { fr } })]),
    ],
  })

/** Two drafts begun on one day, each with another clause of one id. */
async function twoDrafts() {
  const world = await openDocument()
  const { db, document } = world
  const draft = async (fr: string) => {
    const begun = await beginVersion(db, { documentId: document.id, from: 1 }, then)
    const typed = { ...typedIn(begun), content: withWater(fr) }
    return editVersion(db, { id: begun.id, revision: begun.revision, typed }, then)
  }
  return { ...world, first: await draft('Il mouille.'), second: await draft('Il arrose.') }
}

test('the second of two drafts is not proposed with an id that the first gave to another clause', async () => {
  const { propose, adopt, first, second } = await twoDrafts()
  await propose(first)
  await assert.rejects(propose(second), refusedAs(422, 'charter.id-given-away'))
  await assert.rejects(adopt(second), refusedAs(422, 'charter.id-given-away'))
})

test('nor when the first was adopted at once; the first itself is free', async () => {
  const { propose, adopt, first, second } = await twoDrafts()
  await adopt(first)
  await assert.rejects(propose(second), refusedAs(422, 'charter.id-given-away'))
})

test('what a draft has from the text that it was begun from it may word anew', async () => {
  const { begin, edit, propose, adopt, first } = await twoDrafts()
  await adopt(first)
  const next = await edit(await begin(2), withWater('Il mouille bien.'))
  assert.equal((await propose(next)).proposedOn, '2026-11-23')
})

test('the coordination says that it is the same clause, and goes on', async () => {
  const { world, browser } = await openDesk()
  const { document } = await givenDocument(world.db)
  for (const fr of ['Il mouille.', 'Il arrose.']) {
    const begun = await beginVersion(world.db, { documentId: document.id, from: 1 }, then)
    const typed = { ...typedIn(begun), content: withWater(fr) }
    await editVersion(world.db, { id: begun.id, revision: begun.revision, typed }, then)
  }
  const version = (number: number) => `/fr/coordination/documents/charter/versions/${number}`
  const said = { proposedOn: '2026-11-23', revision: '2' }
  assert.equal((await browser.post(`${version(2)}/proposal`, said)).status, 303)
  const refused = await browser.post(`${version(3)}/proposal`, said)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /name="returning" value="bread\.water"/)
  assert.equal((await browser.post(`${version(3)}/proposal`, { ...said, returning: 'bread.water' })).status, 303)
})
