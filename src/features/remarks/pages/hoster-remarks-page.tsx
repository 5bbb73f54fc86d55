import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { underHoster } from '../../../ui/ways-up.ts'
import type { Hoster } from '../../hosters/index.ts'
import { type Counted, days } from '../remark.ts'
import { type ListProps, RemarkTable } from './remark-table.tsx'

interface Props extends ListProps {
  hoster: Hoster
  open: Counted[]
  answered: Counted[]
}

/** What people say is wrong with a hoster's pages, for those who act for it. */
export function HosterRemarksPage({ view, hoster, open, answered, nameOf }: Props) {
  const { t } = view
  const { facts, slug, fictional } = hoster
  const list = { view, nameOf, hrefOf: ({ id }: Counted) => paths.hosterRemark.href({ slug, id }) }
  return (
    <Shell
      view={view}
      title={t('remarks.hoster-title', { hoster: facts.name })}
      alternates={false}
      trail={underHoster(view, hoster)}
    >
      <PageHead
        title={t.rich<Child>('remarks.hoster-title', { hoster: <bdi>{facts.name}</bdi> })}
        mark={fictional && <FictionalMark view={view} />}
        lead={t('remarks.hoster-lead', { days: days.toAnswer })}
      />
      <div class="wrap stack">
        {open.length === 0 ? (
          <BlankState drawing="empty" title={t('remarks.none-open')}>
            <p>{t('remarks.none-open-text')}</p>
          </BlankState>
        ) : (
          <>
            <h2>{t('remarks.open-title', { count: open.length })}</h2>
            <RemarkTable {...list} remarks={open} caption={t('remarks.open-title', { count: open.length })} />
          </>
        )}
        {answered.length > 0 && (
          <>
            <h2>{t('remarks.answered-title')}</h2>
            <RemarkTable {...list} remarks={answered} caption={t('remarks.answered-title')} />
            <p class="small soft">{t('remarks.answered-note', { days: days.kept })}</p>
          </>
        )}
      </div>
    </Shell>
  )
}
