import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import { litterName } from '../litter-name.ts'
import type { LitterShown } from '../shown.ts'
import { phaseSentence } from './phase-sentence.ts'

/** The litters as the coordination keeps them. */
export function LittersDeskPage({ view, litters }: { view: View; litters: readonly LitterShown[] }) {
  const { t, to } = view
  const title = t('membership.litters-kept')
  return (
    <Shell view={view} title={title} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('membership.desk-lead')}>
        <p>
          <a class="button" href={to(paths.coordinationNewLitter.href())}>
            {t('membership.new-litter')}
          </a>
        </p>
      </PageHead>
      <div class="wrap stack">
        {litters.length === 0 ? (
          <BlankState drawing="empty" title={t('membership.no-litters')} />
        ) : (
          <Table
            caption={title}
            quietCaption
            stacked
            columns={[
              t('membership.column-litter'),
              t('membership.column-now'),
              t('membership.column-applications'),
              t('membership.column-do'),
            ]}
            rows={litters.map((shown) => rowOf(view, shown))}
          />
        )}
      </div>
    </Shell>
  )
}

function rowOf(view: View, shown: LitterShown) {
  const { t, to } = view
  const { litter, applications } = shown
  const number = String(litter.number)
  return {
    head: (
      <>
        <a href={to(paths.litter.href({ number }))}>{litterName(view, litter)}</a>
        <MarkedIf view={view} shown={litter} />
      </>
    ),
    cells: [
      phaseSentence(view, shown),
      view.format.number(applications.length),
      litter.dates === null ? (
        ''
      ) : (
        <>
          <a href={to(paths.coordinationLitter.href({ number }))}>{t('membership.edit-litter')}</a>{' '}
          <a href={to(paths.coordinationLitterVote.href({ number }))}>{t('membership.conduct-litter')}</a>
        </>
      ),
    ],
  }
}
