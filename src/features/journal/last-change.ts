import type { Instant } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import type { Change } from './entry.ts'
import { shownEntries } from './entry-shown.ts'
import { listEntries } from './queries.ts'
import { authorWords } from './words.tsx'

/** What a change of some thing is called in the journal. */
export type ChangeOf = Pick<Change, 'subject' | 'verb'>

/** Who made such a change last, in the words that everybody may read, and when. Null: the journal knows of none. */
export async function lastChange(
  c: Request,
  { subject, verb }: ChangeOf,
): Promise<{ author: string; at: Instant } | null> {
  const { db, view, language, site } = c.var
  const rows = await listEntries(db, { visible: 'all', subject, verb }, 1)
  const [entry] = await shownEntries(db, rows, {
    ...{ describers: site.describers, demandsOn: site.demandsOn },
    ...{ language, namesPeople: false },
  })
  return entry ? { author: authorWords(view, entry), at: entry.row.at } : null
}
