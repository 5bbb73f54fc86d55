import type { Child } from 'hono/jsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import { clauseLabel } from '../../pages/clause-name.tsx'
import type { Suspicion } from '../suspicion.ts'
import { StageMark } from './stage-mark.tsx'

interface Props {
  view: View
  caption: string
  suspicions: readonly Suspicion[]
  charter: CharterInForce | null
  hrefOf(suspicion: Suspicion): string
  /** Whom each is about, where a list is about several. */
  hosterOf?: (suspicion: Suspicion) => Child
}

/** Suspicions row by row: on which clause, since when, where they stand. */
export const SuspicionTable = ({ view, caption, suspicions, charter, hrefOf, hosterOf }: Props) => (
  <Table
    caption={caption}
    quietCaption
    stacked
    columns={[
      view.t('compliance.column-commitment'),
      ...(hosterOf ? [view.t('compliance.column-hoster')] : []),
      view.t('compliance.column-said'),
      view.t('compliance.column-stage'),
    ]}
    rows={suspicions.map((suspicion) => ({
      head: (
        <a href={view.to(hrefOf(suspicion))}>
          {view.t('charter.clause-named', { label: clauseLabel(charter, suspicion.clauseId) })}
        </a>
      ),
      cells: [
        ...(hosterOf ? [hosterOf(suspicion)] : []),
        dayOf(view, suspicion.at),
        <StageMark view={view} suspicion={suspicion} />,
      ],
    }))}
  />
)
