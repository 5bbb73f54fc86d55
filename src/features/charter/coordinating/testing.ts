import assert from 'node:assert/strict'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { findVersion } from '../queries.ts'
import { aChapter, aClause, aContent, givenDocument } from '../testing.ts'

export const desk = '/fr/coordination/documents'

export const content = aContent({
  chapters: [
    aChapter('bread', [aClause('bread.flour'), aClause('bread.salt')], { title: { fr: 'Pain', en: 'Bread' } }),
    aChapter('water', [aClause('water.clear')], { title: { fr: 'Eau', en: 'Water' } }),
  ],
})

/** An empty site with somebody of the coordination. */
export async function openDesk() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  return { world, browser: await world.as(id) }
}

/** The charter in force, its second version begun, and somebody of the coordination at it. */
export async function openWriting() {
  const { world, browser } = await openDesk()
  const { document } = await givenDocument(world.db, { content })
  const begun = await browser.post(`${desk}/charter/versions`, { from: '1' })
  const version = `${desk}/charter/versions/2`
  assert.equal(begun.headers.get('location'), version)
  return { world, document, browser, version }
}

export const written = (world: TestSite, documentId: string) => findVersion(world.db, documentId, 2)

/** Each chapter with the ids of its clauses. */
export async function idsOf(world: TestSite, documentId: string): Promise<string[][]> {
  const { content } = await written(world, documentId)
  return content.chapters.map(({ id, clauses }) => [id, ...clauses.map((clause) => clause.id)])
}
