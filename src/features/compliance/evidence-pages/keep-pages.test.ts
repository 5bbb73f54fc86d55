import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomically } from '../../../platform/database/index.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { visitedOf } from '../visit/testing-visited.ts'
import type { Topic } from '../visit/visited.ts'
import { differenceOfVersions, evidencePagesOf, findEvidencePage, versionOfPage } from './index.ts'
import { keepPages } from './keep-pages.ts'

const terms = (words: string) => ({ terms: { html: `<title>CGU</title><p>${words}</p>` } })
type Pages = Partial<Record<Topic, { html?: string; url?: string; status?: number; text?: string }>>

async function open() {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-01T10:00:00Z' })
  /** A look of that day in November. */
  const look = async (day: number, topicPages: Pages) => {
    const now = Temporal.Instant.from(`2026-11-${String(day).padStart(2, '0')}T02:00:00Z`)
    const found = visitedOf({ topicPages }).topicPages
    await atomically(world.db, (db) => keepPages(db, hoster.id, found, { now, day: now.toString().slice(0, 10) }))
  }
  const pages = () => evidencePagesOf(world.db, hoster.id)
  return { world, db: world.db, hoster, look, pages }
}

test('a page is kept once, and again when it says something else', async () => {
  const { db, hoster, look, pages } = await open()
  await look(1, terms('Soyez gentils.'))
  await look(2, terms('Soyez  gentils.'))
  await look(3, terms('Soyez très gentils.'))
  const [page] = await pages()
  assert.deepEqual(
    page?.versions.map(({ number, at, title }) => [number, at.slice(0, 10), title]),
    [
      [2, '2026-11-03', 'CGU'],
      [1, '2026-11-01', 'CGU'],
    ],
  )
  assert.deepEqual(
    [page?.topic, page?.url, page?.lookedAt.slice(0, 10)],
    ['terms', 'https://crocus.example/terms', '2026-11-03'],
  )
  const [before, after] = [await versionOfPage(db, page?.id ?? '', 1), await versionOfPage(db, page?.id ?? '', 2)]
  assert.ok(before && after)
  const words = differenceOfVersions(before, after)
  assert.deepEqual(
    words.filter(({ was }) => was !== 'same').map(({ text, was }) => [was, text.trim()]),
    [['added', 'très']],
  )
  assert.equal((await findEvidencePage(db, hoster.id, page?.id ?? ''))?.id, page?.id)
  assert.equal(await findEvidencePage(db, 'another', page?.id ?? ''), undefined)
})

test('terms, privacy and legal pages are kept; others, and what is no page of HTML, are not', async () => {
  const { look, pages } = await open()
  const html = '<p>Bonjour'
  await look(1, {
    ...{ terms: { html }, privacy: { html }, legal: { html }, prices: { html } },
  })
  assert.deepEqual(
    (await pages()).map(({ topic }) => topic),
    ['legal', 'privacy', 'terms'],
  )
  await look(2, {
    terms: { text: 'CGU', url: 'https://crocus.example/cgu.pdf' },
    legal: { html, status: 404, url: 'https://crocus.example/x' },
  })
  assert.equal((await pages()).length, 3)
})

test('a page that is not found again is said to be gone, and comes back', async () => {
  const { look, pages } = await open()
  await look(1, terms('Un'))
  await look(2, {})
  assert.equal((await pages())[0]?.goneAt?.slice(0, 10), '2026-11-02')
  await look(3, {})
  assert.equal((await pages())[0]?.goneAt?.slice(0, 10), '2026-11-02')
  await look(4, terms('Un'))
  assert.deepEqual([(await pages())[0]?.goneAt, (await pages())[0]?.versions.length], [null, 1])
})

test('who acts for the hoster, the coordination and the journal are told of other terms, not of a restless page', async () => {
  const { world, hoster, look, pages } = await open()
  await delegateIn(world, hoster.id, 'Safran')
  const told = async () => {
    const rows = await world.db
      .selectFrom('notification')
      .select('key')
      .where('key', '=', 'compliance.told-terms')
      .execute()
    const entries = await world.db.selectFrom('journalEntry').select('id').where('verb', '=', 'terms.changed').execute()
    return [rows.length, entries.length]
  }
  await look(1, terms('Un'))
  await look(2, terms('Deux'))
  assert.deepEqual(await told(), [0, 0], 'it changed yesterday already')
  await look(12, terms('Trois'))
  assert.deepEqual(await told(), [1, 1])
  assert.equal((await pages())[0]?.versions.length, 3)
  assert.match(await world.get('/fr/journal'), /Les conditions d’utilisation de .*Crocus.* ont changé/)
})

test('a hoster cannot fill the disk: some pages of a topic are kept, and text has its bounds', async () => {
  const { db, hoster, pages } = await open()
  const many = Array.from(
    { length: 40 },
    (_, at) =>
      visitedOf({ topicPages: { terms: { url: `https://crocus.example/${at}`, html: `<p>${'mot '.repeat(90_000)}` } } })
        .topicPages,
  ).flat()
  const now = Temporal.Instant.from('2026-11-01T02:00:00Z')
  await atomically(db, (db) => keepPages(db, hoster.id, many, { now, day: '2026-11-01' }))
  assert.equal((await pages()).length, 3)
  const [page] = await pages()
  const version = await versionOfPage(db, page?.id ?? '', 1)
  assert.ok((version?.text.length ?? 0) <= 200_000)
})

test('the same text under another query is the same page', async () => {
  const { look, pages } = await open()
  const at = (sid: number, words = 'Soyez gentils.') => ({
    terms: { url: `https://crocus.example/cgu?sid=${sid}`, html: `<p>${words}` },
  })
  for (let day = 1; day <= 9; day++) await look(day, at(day))
  assert.deepEqual(
    (await pages()).map(({ url, goneAt, versions }) => [url, goneAt, versions.length]),
    [['https://crocus.example/cgu?sid=1', null, 1]],
  )
  await look(10, { terms: { url: 'https://crocus.example/other?sid=1', html: '<p>Soyez gentils.' } })
  assert.equal((await pages()).length, 2, 'another address is another page')
})

test('three pages of a topic are kept: the one that is gone longest makes room, with its versions', async () => {
  const { db, look, pages } = await open()
  for (let day = 1; day <= 9; day++)
    await look(day, { terms: { url: `https://crocus.example/cgu?sid=${day}`, html: `<p>Version ${day}.` } })
  await look(10, { privacy: { html: '<p>Rien.' } })
  const kept = (await pages()).filter(({ topic }) => topic === 'terms')
  assert.deepEqual(
    kept.map(({ url }) => url.slice(-1)),
    ['7', '8', '9'],
  )
  assert.equal((await pages()).length, 4)
  assert.equal((await db.selectFrom('evidencePageVersion').select('id').execute()).length, 4)
})
