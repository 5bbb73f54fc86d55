import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openExampleSite } from '../../../testing-example.ts'
import { allHosters, catalogueOf, indexOf } from '../../hosters/index.ts'
import { filesOf } from './files.ts'
import { draftFromRegister } from './from-register.ts'
import { problemsOf } from './problems.ts'
import { isNews, publicationOf } from './publication.ts'

test('every hoster of the examples opens in the form and would be published unchanged', async () => {
  const { db } = await openExampleSite()
  const { findProgram: find } = indexOf(await catalogueOf(db))
  let count = 0
  for await (const hosters of allHosters(db))
    for (const hoster of hosters) {
      const draft = await draftFromRegister(db, hoster)
      const publication = await publicationOf(db, { slug: hoster.slug, draft, find })
      const changes = [publication.hoster, ...publication.services].flatMap((entry) => entry.changes)
      assert.deepEqual(changes, [], hoster.slug)
      assert.equal(isNews(publication), false)
      const wrong = filesOf(draft, hoster.updatedAt).flatMap((file) => problemsOf(file, '2026-11-23').wrong)
      assert.deepEqual(
        wrong.filter(({ severity }) => severity === 'error'),
        [],
        hoster.slug,
      )
      count += 1
    }
  assert.ok(count > 20)
})
