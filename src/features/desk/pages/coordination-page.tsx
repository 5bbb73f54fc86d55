import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'
import type { Concerned } from '../list/matters-now.ts'
import type { PageOfMatters, SortCounted } from '../list/waiting.ts'
import { sortIn } from '../list/words.ts'
import { KeptGroups } from './kept-groups.tsx'
import { MattersTable } from './matters-table.tsx'

interface Props {
  view: View
  /** The sort asked for; undefined: all. */
  sort: string | undefined
  counts: readonly SortCounted[]
  total: number
  late: number
  list: PageOfMatters
  concerned: ReadonlyMap<string, Concerned>
  restrictions: number
}

/** The coordination's desk: one list of what waits, by due date, then what it keeps. */
export function CoordinationPage({ view, sort, counts, total, late, list, concerned, restrictions }: Props) {
  const { t, to } = view
  const title = t('desk.coordination-title')
  const caption = sort === undefined ? t('desk.group-waits') : sortIn(t, sort)
  return (
    <Shell
      view={view}
      title={sort === undefined ? title : t('desk.coordination-sort', { sort: caption })}
      trail={underAccount(view)}
      skips={[{ href: '#keeps', label: t('desk.skip-to-keeps') }]}
    >
      <PageHead title={title} lead={t('desk.waiting-lead', { count: total, late })} />
      <div class="wrap stack">
        <div class="stack">
          <h2 id="waits">{caption}</h2>
          <Sorts view={view} sort={sort} counts={counts} total={total} />
          {list.shown.length === 0 ? (
            <BlankState drawing="empty" heading="h3" title={t('desk.nothing-waits')} />
          ) : (
            <MattersTable view={view} caption={caption} matters={list.shown} concerned={concerned} />
          )}
          <Pagination
            view={view}
            page={list.page}
            pages={list.pages}
            hrefOf={(page) => to(paths.coordination.href({}, { ...(sort === undefined ? {} : { sort }), page }))}
          />
        </div>
        <KeptGroups view={view} restrictions={restrictions} />
      </div>
    </Shell>
  )
}

/** Each sort with its number leads to a list of it alone. */
function Sorts({ view: { t, to }, sort, counts, total }: Pick<Props, 'view' | 'sort' | 'counts' | 'total'>) {
  if (counts.length === 0) return null
  const links = [
    { href: paths.coordination.href(), label: t('desk.sort-all', { count: total }), isHere: sort === undefined },
    ...counts.map((each) => ({
      href: paths.coordination.href({}, { sort: each.sort }),
      label: t('desk.sort-counted', { sort: sortIn(t, each.sort), count: each.count }),
      isHere: sort === each.sort,
    })),
  ]
  return (
    <nav aria-label={t('desk.sorts')}>
      <ul class="chips">
        {links.map(({ href, label, isHere }) => (
          <li>
            <a class="chip" href={to(href)} aria-current={isHere ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
