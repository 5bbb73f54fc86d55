import { type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import type { EvidencePageTable } from '../tables.ts'
import type { Topic, TopicPage } from '../visit/visited.ts'
import { isKeptTopic, thinned } from './evidence-page.ts'
import { makeRoom, mostPages } from './make-room.ts'
import { keptText, textHash } from './page-text.ts'
import { samePage } from './same-page.ts'
import { tellTerms } from './tell-terms.ts'
import '../tables.ts'

const mostTitle = 300
/** A page that changes more often than that is not told of each time. */
const quietDays = 7

interface Look {
  now: Temporal.Instant
  day: string
}

/** Keeps what a hoster's pages say, a version each time that they say something else. In the caller's transaction. */
export async function keepPages(db: Database, hosterId: Id, found: readonly TopicPage[], look: Look): Promise<void> {
  const known = await db.selectFrom('evidencePage').selectAll().where('hosterId', '=', hosterId).execute()
  const seen = new Set<Id>()
  for (const { topic, url, title, text } of readable(found)) {
    const others = known.filter((page) => page.topic === topic && !seen.has(page.id))
    const page = await samePage(db, others, { url, hash: textHash(text, look.day) })
    const id = page?.id ?? (await addPage(db, { hosterId, topic, url }, look.now))
    if (page) await notePage(db, page, look.now)
    seen.add(id)
    await keepVersion(db, { id, hosterId, topic, title, text }, look)
  }
  await noteGone(db, known, { seen, now: look.now })
  await makeRoom(db, hosterId)
}

interface Readable {
  topic: Topic
  url: string
  title: string
  text: string
}

function readable(found: readonly TopicPage[]): Readable[] {
  const pages = found.flatMap(({ topic, page }): Readable[] => {
    if (!isKeptTopic(topic) || !page.ok || page.status !== 200 || page.reading === null) return []
    const { title, words } = page.reading
    const text = keptText(words)
    return text === '' ? [] : [{ topic, url: page.url, title: keptText(title).slice(0, mostTitle), text }]
  })
  const unique = [...new Map(pages.map((page) => [`${page.topic} ${page.url}`, page])).values()]
  return [...Map.groupBy(unique, ({ topic }) => topic).values()].flatMap((some) => some.slice(0, mostPages))
}

type Named = Pick<EvidencePageTable, 'hosterId' | 'topic' | 'url'>

async function addPage(db: Database, named: Named, now: Temporal.Instant): Promise<Id> {
  const id = newId()
  const at = toInstant(now)
  await db
    .insertInto('evidencePage')
    .values({ id, ...named, firstAt: at, lookedAt: at, goneAt: null })
    .execute()
  return id
}

async function notePage(db: Database, { id }: EvidencePageTable, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('evidencePage')
    .set({ lookedAt: toInstant(now), goneAt: null })
    .where('id', '=', id)
    .execute()
}

interface Version extends Pick<Readable, 'topic' | 'title' | 'text'> {
  id: Id
  hosterId: Id
}

async function keepVersion(db: Database, { id, hosterId, topic, title, text }: Version, { now, day }: Look) {
  const hash = textHash(text, day)
  const last = await db
    .selectFrom('evidencePageVersion')
    .select(['number', 'textHash', 'at'])
    .where('pageId', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (last?.textHash === hash) return
  const number = (last?.number ?? 0) + 1
  await db
    .insertInto('evidencePageVersion')
    .values({ id: newId(), pageId: id, number, at: toInstant(now), title, text, textHash: hash })
    .execute()
  await thinOut(db, id)
  const isQuiet = last && last.at <= toInstant(now.subtract({ hours: 24 * quietDays }))
  if (isQuiet && topic === 'terms') await tellTerms(db, { hosterId, pageId: id, number }, now)
}

async function thinOut(db: Database, pageId: Id): Promise<void> {
  const versions = await db
    .selectFrom('evidencePageVersion')
    .select(['number', ({ fn }) => fn<number>('length', ['text']).as('size')])
    .where('pageId', '=', pageId)
    .execute()
  const gone = thinned(versions)
  if (gone.length > 0)
    await db.deleteFrom('evidencePageVersion').where('pageId', '=', pageId).where('number', 'in', gone).execute()
}

interface Gone {
  seen: ReadonlySet<Id>
  now: Temporal.Instant
}

async function noteGone(db: Database, known: EvidencePageTable[], { seen, now }: Gone): Promise<void> {
  const gone = known.filter(({ id, goneAt }) => goneAt === null && !seen.has(id)).map(({ id }) => id)
  await db
    .updateTable('evidencePage')
    .set({ goneAt: toInstant(now) })
    .where('id', 'in', gone)
    .execute()
}
