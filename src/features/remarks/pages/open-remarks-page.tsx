import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { underCoordination } from '../../../ui/ways-up.ts'
import { type Counted, days } from '../remark.ts'
import { type ListProps, RemarkTable } from './remark-table.tsx'

interface Props extends ListProps {
  withCoordination: Counted[]
  withHosters: Counted[]
}

/** What nobody answered, for the coordination; then what hosters have before them. */
export function OpenRemarksPage({ view, withCoordination, withHosters, nameOf }: Props) {
  const { t } = view
  const list = { view, nameOf, hrefOf: ({ id }: Counted) => paths.coordinationRemark.href({ id }) }
  const [ours, theirs] = [
    t('remarks.with-coordination', { count: withCoordination.length }),
    t('remarks.with-hosters', { count: withHosters.length }),
  ]
  return (
    <Shell view={view} title={t('remarks.coordination-title')} trail={underCoordination(view)}>
      <PageHead
        title={t('remarks.coordination-title')}
        lead={t('remarks.coordination-lead', { days: days.toAnswer })}
      />
      <div class="wrap stack">
        {withCoordination.length === 0 ? (
          <BlankState drawing="empty" title={t('remarks.none-with-coordination')} />
        ) : (
          <>
            <h2>{ours}</h2>
            <RemarkTable {...list} remarks={withCoordination} caption={ours} />
          </>
        )}
        {withHosters.length > 0 && (
          <>
            <h2>{theirs}</h2>
            <RemarkTable {...list} remarks={withHosters} caption={theirs} />
          </>
        )}
      </div>
    </Shell>
  )
}
