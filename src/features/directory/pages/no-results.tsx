import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { filterLabel, type Listing } from '../listing.ts'
import type { Without } from '../search/search.ts'

/** Nothing fits: which filter to drop, and how many each gives then. */
export function NoResults({ listing }: { listing: Listing }) {
  const { view, found, list } = listing
  const { t, to } = view
  const dropping = found.without.toSorted((a, b) => b.total - a.total)
  const [best] = dropping
  return (
    <div class="stack">
      <BlankState drawing="empty" title={t('directory.empty-title')}>
        <p>{t(best && best.total > 0 ? 'directory.empty-drop' : 'directory.empty-nothing')}</p>
      </BlankState>
      {dropping.length > 0 && <Dropping listing={listing} dropping={dropping} />}
      <p>
        {t.rich<Child>(list === 'services' ? 'directory.empty-all-services' : 'directory.empty-all-hosters', {
          link: (words: Child) => (
            <a href={to(list === 'services' ? paths.services.href() : paths.hosters.href())}>{words}</a>
          ),
        })}
      </p>
      <p class="soft prose">
        {t.rich<Child>('directory.empty-human', {
          guide: (words: Child) => <a href={to(paths.guide.href())}>{words}</a>,
          contact: (words: Child) => <a href={to(paths.contact.href())}>{words}</a>,
        })}
      </p>
    </div>
  )
}

function Dropping({ listing, dropping }: { listing: Listing; dropping: Without[] }) {
  const { view, list } = listing
  const { t, to } = view
  return (
    <table class="prose">
      <caption class="hidden">{t('directory.empty-caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('directory.empty-without')}</th>
          <th scope="col">{t('directory.empty-left')}</th>
        </tr>
      </thead>
      <tbody>
        {dropping.map((each) => (
          <tr>
            <th scope="row" class={each.total === 0 ? 'soft' : undefined}>
              <Dropped
                listing={listing}
                dropped={each}
                href={each.total > 0 ? to(listing.href({ without: each })) : undefined}
              />
            </th>
            <td class={each.total === 0 ? 'soft' : undefined}>
              {t(list === 'services' ? 'directory.empty-left-services' : 'directory.empty-left-hosters', {
                count: each.total,
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Dropped({ listing, dropped, href }: { listing: Listing; dropped: Without; href: string | undefined }) {
  const label = <bdi>{filterLabel(listing, dropped)}</bdi>
  return href === undefined ? (
    label
  ) : (
    <a href={href} rel="nofollow">
      {label}
    </a>
  )
}
