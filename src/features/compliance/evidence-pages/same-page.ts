import type { Database } from '../../../platform/database/index.ts'
import type { EvidencePageTable } from '../tables.ts'
import '../tables.ts'

interface Seen {
  url: string
  /** Of what it says. */
  hash: string
}

/** Which of some pages is seen there: that address, or one that differs by its query alone and says the same. */
export async function samePage(
  db: Database,
  pages: EvidencePageTable[],
  { url, hash }: Seen,
): Promise<EvidencePageTable | undefined> {
  const there = pages.find((page) => page.url === url)
  if (there) return there
  for (const page of pages.filter((page) => withoutQuery(page.url) === withoutQuery(url))) {
    const last = await db
      .selectFrom('evidencePageVersion')
      .select('textHash')
      .where('pageId', '=', page.id)
      .orderBy('number', 'desc')
      .executeTakeFirst()
    if (last?.textHash === hash) return page
  }
  return undefined
}

const withoutQuery = (url: string) => url.replace(/[?#].*$/s, '')
