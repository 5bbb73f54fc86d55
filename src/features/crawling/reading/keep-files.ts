import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import type { SourceFileTable } from '../tables.ts'
import { mostOfHoster, type WebReading } from './load-web.ts'
import '../tables.ts'

interface Kept extends Pick<WebReading, 'files' | 'missing'> {
  /** Files whose change did not go in: it is to be found again. */
  untaken: readonly string[]
}

/**
 * Keeps the files of a hoster as they are now, so that what did not change is not sent again. Of those that could not
 * be had, what they were last is kept within the same bounds; what nothing leads to any more is not.
 */
export async function keepFiles(
  db: Database,
  hosterId: Id,
  { files, missing, untaken }: Kept,
  now: Temporal.Instant,
): Promise<void> {
  const rows = db.selectFrom('sourceFile').select(['address', 'etag', 'lastModified', 'content'])
  const kept = new Map((await rows.where('hosterId', '=', hosterId).execute()).map((row) => [row.address, row]))
  const changed = [...files.values()].flatMap(({ address, etag, lastModified, bytes }) => {
    if (untaken.includes(address)) return []
    const content = Buffer.from(bytes).toString('base64')
    const before = kept.get(address)
    if (before?.content === content && before.etag === etag && before.lastModified === lastModified) return []
    return [{ hosterId, address, etag, lastModified, content, readAt: toInstant(now) }]
  })
  for (let at = 0; at < changed.length; at += atATime)
    await db
      .insertInto('sourceFile')
      .values(changed.slice(at, at + atATime))
      .onConflict((clash) =>
        clash.columns(['hosterId', 'address']).doUpdateSet(({ ref }) => ({
          etag: ref('excluded.etag'),
          lastModified: ref('excluded.lastModified'),
          content: ref('excluded.content'),
          readAt: ref('excluded.readAt'),
        })),
      )
      .execute()
  const left = leftOf([...kept.values()], { files, missing })
  for (let at = 0; at < left.length; at += atATime)
    await db
      .deleteFrom('sourceFile')
      .where('hosterId', '=', hosterId)
      .where('address', 'in', left.slice(at, at + atATime))
      .execute()
}

/** Which of the files that were kept are to go. */
function leftOf(
  kept: Pick<SourceFileTable, 'address' | 'content'>[],
  { files, missing }: Pick<WebReading, 'files' | 'missing'>,
): string[] {
  let room = mostOfHoster
  for (const { bytes } of files.values()) room -= bytes.length
  const left: string[] = []
  for (const { address, content } of kept.filter(({ address }) => !files.has(address))) {
    if (missing.has(address)) room -= content.length * 0.75
    if (!missing.has(address) || room < 0) left.push(address)
  }
  return left
}

/** Of six parameters each: a statement has at most 500. */
const atATime = 80
