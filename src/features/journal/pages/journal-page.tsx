import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { FormatLinks } from '../../../ui/format-links.tsx'
import type { Feed } from '../../../ui/head-links.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Listing } from '../listing.ts'
import { EntryList } from './entry-list.tsx'
import { chipsOf, JournalFilters } from './journal-filters.tsx'

interface Props {
  view: View
  listing: Listing
  feeds: Feed[]
}

/** What changed, the newest first. */
export function JournalPage({ view, listing, feeds }: Props) {
  const { t } = view
  const chips = chipsOf({ view, listing })
  const isWhole = chips.length === 0 && listing.query.after === undefined
  const clear = view.to(paths.journal.href())
  return (
    <Shell
      view={view}
      title={t('journal.title')}
      description={t('journal.description')}
      index={isWhole}
      feeds={feeds}
      {...(isWhole ? { canonical: paths.journal.href() } : {})}
    >
      <PageHead title={t('journal.title')} lead={t('journal.lead')}>
        <SealedTo view={view} listing={listing} />
      </PageHead>
      <div class="wrap aside">
        <JournalFilters view={view} listing={listing} />
        <div class="stack">
          <Chips view={view} chips={chips} clear={clear} />
          <h2 class="hidden">{t('journal.changes-title')}</h2>
          {listing.entries.length > 0 ? (
            <EntryList view={view} entries={listing.entries} />
          ) : (
            <BlankState drawing="empty" heading="h3" title={t('journal.empty-title')}>
              <p>{t(emptyKey(listing, isWhole))}</p>
            </BlankState>
          )}
          <OlderAndNewest view={view} listing={listing} />
          <FormatLinks view={view} feeds={feeds} />
        </div>
      </div>
    </Shell>
  )
}

/** So that anybody can write down where the chain stands. */
function SealedTo({ view: { t }, listing: { head } }: Pick<Props, 'view' | 'listing'>) {
  if (head.number === 0) return <p class="small soft">{t('journal.sealed-none')}</p>
  const code = (seal: Child) => <code>{seal}</code>
  return (
    <p class="small soft">
      {t.rich<Child>('journal.sealed-to', { number: head.number, seal: shortSeal(head.seal), code })}
    </p>
  )
}

export const shortSeal = (seal: string) => seal.slice(0, 12)

function emptyKey({ problem }: Listing, isWhole: boolean) {
  if (problem === 'date') return 'journal.empty-date'
  if (problem === 'hoster') return 'journal.empty-hoster'
  return isWhole ? 'journal.empty-new' : 'journal.empty-filters'
}

function OlderAndNewest({ view, listing: { query, older } }: Pick<Props, 'view' | 'listing'>) {
  const { t, to } = view
  if (older === null && query.after === undefined) return null
  return (
    <nav class="pager" aria-label={t('journal.pages')}>
      <ol>
        {query.after !== undefined && (
          <li>
            <a class="step" href={to(paths.journal.href({}, { ...query, after: undefined }))}>
              {t('journal.newest')}
            </a>
          </li>
        )}
        {older !== null && (
          <li>
            <a class="step" rel="next nofollow" href={to(older)}>
              {t('journal.older')}
            </a>
          </li>
        )}
      </ol>
    </nav>
  )
}
