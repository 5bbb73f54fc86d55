import { paths } from '../../paths.ts'
import { atomOf, entryOf } from '../../platform/web/index.ts'
import type { Feed } from '../../ui/head-links.tsx'
import type { View } from '../../ui/view.ts'
import type { EntryDetail } from './entry-detail.ts'
import type { EntryShown } from './entry-shown.ts'
import type { Listing } from './listing.ts'
import { authorWords, isFictional, sentenceOf } from './words.tsx'

type License = { name: string; url: string }

/** An entry as programs read it: the same facts as on its page, and never more of a person than the reader may see. */
export function entryResult(view: View, entry: EntryShown) {
  const { row, subject, hoster, person } = entry
  const page = (href: string | null) => (href === null ? null : view.publicUrl + view.to(href))
  return {
    id: row.id,
    page: page(paths.journalEntry.href({ id: row.id })),
    number: row.number,
    seal: row.seal,
    at: row.at,
    verb: row.verb,
    sentence: sentenceOf(view, entry),
    subject: { kind: row.subjectKind, id: row.subjectId, name: subject.name, page: page(subject.href) },
    hoster:
      row.hosterId === null ? null : { id: row.hosterId, name: hoster?.name ?? null, page: page(hoster?.href ?? null) },
    actor: {
      kind: row.actorKind,
      words: authorWords(view, entry),
      forHoster: row.forHosterId,
      ...(person ? { name: person.name } : {}),
    },
    visibility: row.visibility,
    undoes: row.undoes,
    fictional: isFictional(entry),
  }
}

export function detailResult(view: View, { entry, content, hiding, undoneBy }: EntryDetail) {
  return {
    ...entryResult(view, entry),
    undoneBy: undoneBy?.row.id ?? null,
    before: content?.before ?? null,
    after: content?.after ?? null,
    hidden: content === null ? { reason: hiding?.reason ?? null, entry: hiding?.row.id ?? null } : null,
  }
}

export function listingResult(view: View, { entries, head, older, problem }: Listing, license: License) {
  return {
    license,
    sealed: head,
    problem,
    entries: entries.map((entry) => entryResult(view, entry)),
    older: older === null ? null : view.publicUrl + asFormat(view.to(older), 'json'),
  }
}

/** The feed of the newest entries. */
export function feedOf(view: View, { query, entries }: Listing, license: License): string {
  const { t, collective, publicUrl } = view
  const href = view.to(paths.journal.href({}, { ...query, after: undefined }))
  const head = {
    language: view.language,
    title: t('ui.title-on-site', { title: t('journal.title'), site: collective.name }),
    subtitle: t('journal.feed-subtitle'),
    self: publicUrl + asFormat(href, 'atom'),
    page: publicUrl + href,
    author: collective.name,
  }
  const generatedAt = entries[0]?.row.at ?? new Temporal.Instant(0n).toString()
  return atomOf(
    { license, generatedAt },
    head,
    entries.map((entry) => feedEntry(view, entry)),
  )
}

function feedEntry(view: View, entry: EntryShown): string {
  const { id, at } = entry.row
  const author = authorWords(view, entry)
  const sentence = sentenceOf(view, entry)
  return entryOf({
    id,
    title: isFictional(entry) ? view.t('journal.feed-fictional', { sentence }) : sentence,
    summary: view.t('journal.feed-summary', { author }),
    page: view.publicUrl + view.to(paths.journalEntry.href({ id })),
    author,
    kinds: [],
    addedAt: at,
    updatedAt: at,
  })
}

/** The same list for programs; a feed always begins with the newest. */
export function feedsOf(view: View, { query }: Pick<Listing, 'query'>): Feed[] {
  const href = (format: 'json' | 'atom') =>
    asFormat(view.to(paths.journal.href({}, { ...query, after: format === 'atom' ? undefined : query.after })), format)
  const title = view.t('journal.title')
  return [
    { title, type: 'application/atom+xml', href: href('atom') },
    { title, type: 'application/json', href: href('json') },
  ]
}

/** `/fr/journal?verb=x` → `/fr/journal.json?verb=x`. */
const asFormat = (href: string, format: 'json' | 'atom') => href.replace(/(\?|$)/, `.${format}$1`)
