import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import { type OldAddress, sorts, sortWords } from '../old-address-form.ts'
import { SearchBox } from './search-box.tsx'

interface Props {
  view: View
  list: { rows: OldAddress[]; total: number; page: number; pages: number }
  asked: { q: string; sort: string }
  saved: string | undefined
}

/** Where addresses of the collective's former site lead. */
export function OldAddressesPage({ view, list, asked, saved }: Props) {
  const { t, to } = view
  const { rows, total, page, pages } = list
  const title = t('editing.old-addresses-title')
  const count = t('editing.old-addresses-count', { count: total })
  return (
    <Shell view={view} title={title} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('editing.old-addresses-lead')}>
        <p>
          <a class="button outline" href={to(paths.coordinationOldAddressAdd.href())}>
            {t('editing.old-address-add')}
          </a>
        </p>
      </PageHead>
      <div class="wrap stack">
        {saved && <Notice kind="good" role="status" title={t('editing.saved')} />}
        <SearchBox
          view={view}
          action={to(paths.coordinationOldAddresses.href())}
          q={asked.q}
          label={t('editing.old-addresses-search')}
          part={{
            name: 'sort',
            label: t('editing.old-sort'),
            chosen: asked.sort,
            choices: sorts.map((value) => ({ value, label: t(sortWords[value]) })),
          }}
        />
        <h2>{count}</h2>
        {rows.length > 0 && (
          <Table
            caption={count}
            quietCaption
            stacked
            columns={[t('editing.old-value'), t('editing.old-sort'), t('editing.old-target')]}
            rows={rows.map(({ sort, value, target }) => ({
              head: <a href={to(paths.coordinationOldAddress.href({ sort, value }))}>{value}</a>,
              cells: [t(sortWords[sort]), <code>{target}</code>],
            }))}
          />
        )}
        <Pagination
          view={view}
          page={page}
          pages={pages}
          hrefOf={(page) => to(paths.coordinationOldAddresses.href({}, { ...asked, page }))}
        />
      </div>
    </Shell>
  )
}
