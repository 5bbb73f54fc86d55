import { type JournalQuery, paths } from '../../paths.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Request, readQuery } from '../../platform/web/index.ts'
import { type EntryShown, shownEntries } from './entry-shown.ts'
import { filterOf, subjectOf } from './filter.ts'
import { oversees } from './policy.ts'
import { headOf, listEntries } from './queries.ts'
import type { SubjectShown } from './rooms-tell.ts'
import type { Head } from './seal.ts'

/** One page of the journal. */
export interface Listing {
  query: JournalQuery
  entries: EntryShown[]
  /** The page after, when there is one; its address without language. */
  older: string | null
  head: Head
  /** A filter that asks for what there is not. */
  problem: 'date' | 'hoster' | null
  /** The reader may see private rows. */
  oversees: boolean
  /** What the filters name, as it is called today. */
  named: { subject: SubjectShown | null; hoster: SubjectShown | null }
}

const perPage = 20

/** Refuses private rows to all but the coordination. */
export async function listingOf(c: Request): Promise<Listing> {
  const { db, view, person, site } = c.var
  const query = readQuery(paths.journal.schema, c.req.url)
  const mayOversee = oversees(person, site)
  if (query.private !== undefined && !mayOversee) throw forbidden('journal.private-for-coordination')
  const hosterId = query.hoster === undefined ? undefined : await site.hosterIdOf(db, query.hoster)
  const isUnknown = query.hoster !== undefined && hosterId === undefined
  const filter = filterOf(query, view.collective.timeZone, hosterId)
  const rows = filter === null || isUnknown ? [] : await listEntries(db, filter, perPage + 1)
  const shown = rows.slice(0, perPage)
  const { describers, demandsOn } = site
  const wish = { describers, demandsOn, language: view.language, namesPeople: mayOversee }
  return {
    query,
    entries: await shownEntries(db, shown, wish),
    older: rows.length > perPage ? paths.journal.href({}, { ...query, after: shown.at(-1)?.id }) : null,
    head: await headOf(db),
    problem: filter === null ? 'date' : isUnknown ? 'hoster' : null,
    oversees: mayOversee,
    named: {
      subject: await namedIn(c, query.subject === undefined ? {} : subjectOf(query.subject), mayOversee),
      hoster: await namedIn(c, { kind: 'hoster', id: hosterId }, true),
    },
  }
}

/** People are named to the coordination alone, in a filter too. */
async function namedIn(
  c: Request,
  { kind = '', id }: { kind?: string; id?: string | undefined },
  namesPeople: boolean,
) {
  const { db, site, language } = c.var
  if (id === undefined || !Object.hasOwn(site.describers, kind) || (kind === 'person' && !namesPeople)) return null
  const found = await site.describers[kind]?.(db, [id], language)
  return found?.get(id) ?? null
}
