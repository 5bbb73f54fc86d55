import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from '../../../paths.ts'
import { atomically, type Database } from '../../../platform/database/index.ts'
import { slugOf } from '../../../platform/slug.ts'
import { answerTopic, beginTopic } from '../../discussions/index.ts'
import { byMachine, hostersBySlug } from '../../hosters/index.ts'
import { publish } from '../proposing/publish-amendment.ts'
import { documentTexts } from '../texts.ts'
import { insertAmendment } from '../writing/begin-amendment.ts'
import { type AmendmentGiven, AmendmentsFile, type TopicGiven } from './amendments-file.ts'
import { changesGiven } from './changes-given.ts'
import '../tables.ts'

/**
 * Keeps what a bundle's `amendments.json` says: proposals of hosters that were made up, and what such hosters say of
 * them. A bundle may have none. Again at will: what is there stays.
 */
export async function importAmendments(db: Database, folder: string, now: Temporal.Instant): Promise<void> {
  const file = join(folder, 'amendments.json')
  if (!existsSync(file)) return
  for (const given of AmendmentsFile.parse(JSON.parse(readFileSync(file, 'utf8'))))
    await atomically(db, (db) => writeProposal(db, given, now))
}

const daysBefore = (now: Temporal.Instant, days: number) => now.subtract({ hours: Math.round(24 * days) })

async function writeProposal(db: Database, given: AmendmentGiven, now: Temporal.Instant): Promise<void> {
  const { title, reasons, forceDays, graceDays, daysAgo } = given
  const [author] = await hostersBySlug(db, [given.hoster])
  if (!author?.fictional || (await isThere(db, slugOf(Object.values(title)[0] ?? '')))) return
  const documents = changesGiven(given.changes, await documentTexts(db))
  if (documents.length === 0) return
  const by = byMachine('import', daysBefore(now, daysAgo))
  const draft = { title, reasons, forceDays, graceDays, documents }
  const whose = { authorPersonId: null, authorName: author.facts.name, fictional: true }
  const { slug } = await publish(db, await insertAmendment(db, { draft, ...whose }, by.now), null, by)
  for (const topic of given.topics) await writeTopic(db, topic, { about: paths.amendment.href({ slug }), now })
}

const isThere = async (db: Database, slug: string): Promise<boolean> =>
  (await db.selectFrom('amendment').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined

async function writeTopic(
  db: Database,
  { answers, ...begun }: TopicGiven,
  { about, now }: { about: string; now: Temporal.Instant },
): Promise<void> {
  const hosters = await hostersBySlug(db, [begun.by, ...answers.map(({ by }) => by)])
  const madeUp = new Map(hosters.filter(({ fictional }) => fictional).map(({ slug, id }) => [slug, id]))
  const saidBy = ({ by, daysAgo, text, language }: Omit<TopicGiven, 'title' | 'answers'>) => {
    const forHosterId = madeUp.get(by)
    return forHosterId && { by: byMachine('import', daysBefore(now, daysAgo)), said: { text, language, forHosterId } }
  }
  const first = saidBy(begun)
  if (!first) return
  const { id: topicId } = await beginTopic(db, first.by, { about, title: begun.title, ...first.said })
  for (const [at, answer] of answers.entries()) {
    const written = saidBy(answer)
    if (written) await answerTopic(db, { topicId, once: `${topicId}-${at}`, ...written.said }, written.by)
  }
}
