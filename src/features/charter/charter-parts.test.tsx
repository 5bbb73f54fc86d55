import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { Hono } from 'hono'
import { linksIn } from '../../paths.ts'
import type { Env } from '../../platform/web/index.ts'
import { openTestDatabase } from '../../testing.ts'
import { viewForTests } from '../../ui/view-for-tests.ts'
import type { CharterPart } from './charter-part.ts'
import { publicRoutes } from './public-routes.tsx'
import { aChapter, aClause, aContent, givenDocument } from './testing.ts'

const content = aContent({
  chapters: [
    aChapter('bread', [aClause('bread.flour', { sight: 'full', checks: ['sieve', 'gone'] }), aClause('bread.salt')]),
  ],
})

/** What a room above might say. */
const parts: CharterPart[] = [
  {
    checks: [{ name: 'sieve', title: 'charter.why', method: 'charter.how' }],
    beside: async (_, { content }) =>
      new Map(content.chapters.flatMap(({ clauses }) => clauses.map(({ id }) => [id, <span>moulu {id}</span>]))),
  },
  {
    beside: async () => new Map([['bread.flour', <span>et tamisé</span>]]),
    about: async (_, { clause, document }) => <section>{`${document.slug} ${clause.id}`}</section>,
  },
]

describe('what higher rooms say on the charter’s pages', () => {
  let get: (address: string) => Promise<string>

  before(async () => {
    const { writer: db } = await openTestDatabase()
    await givenDocument(db, { content })
    await givenDocument(db, { kind: 'manifesto', content })
    const app = new Hono<Env>()
    app.use(async (c, next) => {
      c.set('db', db)
      c.set('view', viewForTests())
      c.set('language', 'fr')
      c.set('now', Temporal.Instant.from('2026-11-23T10:00:00Z'))
      await next()
    })
    for (const { pattern, handler } of publicRoutes(parts).list) app.get(linksIn('fr')(pattern), handler)
    get = async (address) => (await app.request(address, {}, { format: 'html', visitor: '' })).text()
  })

  test('each says its line beside a clause', async () => {
    const page = await get('/fr/documents/charter')
    assert.match(page, /<span>moulu bread\.flour<\/span><span>et tamisé<\/span>/)
    assert.match(page, /<span>moulu bread\.salt<\/span>/)
  })

  test('and its section on the page of one, beside the checks that bear on it', async () => {
    const page = await get('/fr/documents/charter/clauses/bread.flour')
    assert.match(page, /<section>charter bread\.flour<\/section>/)
    assert.match(page, /<b>Pourquoi<\/b><p class="small">Comment le montrer<\/p>/)
    assert.doesNotMatch(page, /gone/)
  })

  test('of the charter in force alone', async () => {
    assert.doesNotMatch(await get('/fr/documents/charter/versions/1'), /moulu/)
    assert.doesNotMatch(await get('/fr/documents/manifesto'), /moulu/)
    assert.doesNotMatch(await get('/fr/documents/manifesto/clauses/bread.flour'), /<section>/)
  })
})
