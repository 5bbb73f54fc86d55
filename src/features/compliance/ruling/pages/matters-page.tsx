import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { underAccount } from '../../../../ui/ways-up.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import { clauseLabel } from '../../pages/clause-name.tsx'
import type { Conflict } from '../conflict.ts'
import type { Matter } from '../matter.ts'
import type { Named, Ruling } from '../ruling.ts'
import { RulingsPart } from './rulings-part.tsx'

export interface MatterShown {
  matter: Matter
  hoster: Named
  /** What binds who reads; null: they may rule. */
  conflict: Conflict | null
  /** Whether the coordination asked who reads. */
  isAsked: boolean
}

interface Props {
  view: View
  charter: CharterInForce | null
  matters: readonly MatterShown[]
  page: number
  pages: number
  /** Appeals that wait for the members, for the coordination; null for others. */
  appeals: readonly Ruling[] | null
}

/** What waits for somebody who rules, for whoever may. */
export function MattersPage({ view, charter, matters, page, pages, appeals }: Props) {
  const { t, to } = view
  const title = t('compliance.matters-title')
  return (
    <Shell view={view} title={title} trail={underAccount(view)} sheets={['charter']}>
      <PageHead title={title} lead={t('compliance.matters-lead')} />
      <div class="wrap stack">
        {matters.length === 0 ? (
          <BlankState drawing="empty" title={t('compliance.matters-none')} />
        ) : (
          <Table
            caption={title}
            quietCaption
            stacked
            columns={[
              t('compliance.column-matter'),
              t('compliance.column-hoster'),
              t('compliance.column-since'),
              t('compliance.column-may'),
            ]}
            rows={matters.map((shown) => rowOf(view, charter, shown))}
          />
        )}
        <Pagination
          view={view}
          page={page}
          pages={pages}
          hrefOf={(page) => to(paths.coordinationRulings.href({}, { page }))}
        />
        {appeals !== null && appeals.length > 0 && (
          <>
            <h2>{t('compliance.appeals-waiting', { count: appeals.length })}</h2>
            <RulingsPart view={view} rulings={appeals} charter={charter} about="all" />
          </>
        )}
      </div>
    </Shell>
  )
}

function rowOf(view: View, charter: CharterInForce | null, { matter, hoster, conflict, isAsked }: MatterShown) {
  const { t, to } = view
  const { sort, id, clauseId, waitsSince } = matter
  return {
    head: (
      <a href={to(paths.coordinationRuling.href({ sort, id }))}>
        {t(`compliance.matter-${sort}`, { clause: clauseLabel(charter, clauseId) })}
      </a>
    ),
    cells: [
      <>
        <bdi>{hoster.name}</bdi>
        <MarkedIf view={view} shown={hoster} />
      </>,
      waitsSince === null ? '' : dayOf(view, waitsSince),
      conflict === null ? (
        t(isAsked ? 'compliance.may-rule-asked' : 'compliance.may-rule')
      ) : (
        <span class="soft">{t(`compliance.conflict-${conflict}`)}</span>
      ),
    ],
  }
}
