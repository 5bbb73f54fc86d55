// One amendment of several documents: each gets its version, and only the charter asks something of members.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginVersion, versionsOf } from '../../charter/index.ts'
import { byTest, givenDocument } from '../../charter/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { adopted, amendmentAt, begun, changeClause, filled, openAmending, propose } from '../testing.ts'

async function openTwo() {
  const opened = await openAmending()
  const { document: manifesto } = await givenDocument(opened.db, { kind: 'manifesto', slug: 'manifesto' })
  const { browser } = opened.melisse
  const draft = await begun(browser)
  await changeClause(browser, draft, 'bread.salt', { level: 'required' })
  const url = `${draft}/manifesto/clauses/bread.salt`
  await browser.post(url, await filled(browser, url, { 'text.fr': 'Nous aimons le sel.' }))
  return { ...opened, manifesto, proposal: await propose(browser, draft) }
}

const numbersOf = async ({ db, document, manifesto }: Awaited<ReturnType<typeof openTwo>>) => [
  (await versionsOf(db, document.id)).filter(({ adoptedOn }) => adoptedOn).length,
  (await versionsOf(db, manifesto.id)).filter(({ adoptedOn }) => adoptedOn).length,
]

test('both have a new version from the same day, by the same decision', async () => {
  const opened = await openTwo()
  const { world, db, document, manifesto, proposal } = opened
  await adopted(opened, proposal)
  const versions = [(await versionsOf(db, document.id))[0], (await versionsOf(db, manifesto.id))[0]]
  assert.deepEqual(
    versions.map((version) => [version?.number, version?.inForceOn]),
    [
      [2, '2026-12-19'],
      [2, '2026-12-19'],
    ],
  )
  for (const version of versions) assert.match(version?.decisionName ?? '', /^Amendement\s: Du sel pour tous$/)
  const page = textOf(await world.get(proposal))
  assert.equal(page.match(/version 2, en vigueur à partir du/g)?.length, 2)
  assert.match(await world.get('/fr/documents/manifesto/versions/2'), /Nous aimons le sel\./)
  const tasks = await db.selectFrom('charterTask').select(['documentId', 'clauseId']).execute()
  assert.deepEqual(new Set(tasks.map(({ documentId }) => documentId)), new Set([document.id]))
  assert.equal(tasks.length, 2, 'a manifesto asks nothing')
})

test('where one of them cannot be written yet the other is, and the night brings the rest', async () => {
  const opened = await openTwo()
  const { world, db, manifesto, proposal } = opened
  for (let at = 0; at < 10; at++) await beginVersion(db, { documentId: manifesto.id, from: 1 }, byTest())
  await adopted(opened, proposal)
  assert.deepEqual(await numbersOf(opened), [2, 1])
  const page = textOf(await world.get(proposal))
  assert.match(page, /version 2, en vigueur à partir du/)
  assert.match(page, /La nouvelle version n’a pas encore pu être écrite/)
  await db.deleteFrom('documentVersion').where('documentId', '=', manifesto.id).where('number', '>', 5).execute()
  world.pass({ hours: 24 })
  await world.runJobs()
  assert.deepEqual(await numbersOf(opened), [2, 2])
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 2, 'none comes twice')
})

test('two that touch different documents are no rivals, and are adopted one after the other', async () => {
  const opened = await openTwo()
  const { melisse, proposal } = opened
  const draft = await begun(melisse.browser, { 'title.fr': 'De la farine' })
  await changeClause(melisse.browser, draft, 'bread.flour', { 'text.fr': 'De la bonne farine.' })
  const other = await propose(melisse.browser, draft)
  assert.doesNotMatch(await opened.world.get(other), /Un autre amendement porte/)
  await adopted(opened, proposal)
  await adopted(opened, other)
  assert.deepEqual(await numbersOf(opened), [3, 2])
  assert.equal((await amendmentAt(opened.db, other)).outcome, 'adopted')
})
