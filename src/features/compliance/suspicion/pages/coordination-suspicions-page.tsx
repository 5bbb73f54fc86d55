import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { SubjectName } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { SubjectShown } from '../../../journal/index.ts'
import { type Suspicion, stageOf } from '../suspicion.ts'
import { SuspicionTable } from './suspicion-table.tsx'

interface Props {
  view: View
  charter: CharterInForce | null
  suspicions: readonly Suspicion[]
  hasMore: boolean
  isFirst: boolean
  hosterOf(id: string): SubjectShown
}

/** What people suspect and nobody has ended: what the coordination has before it, then what waits for others. */
export function CoordinationSuspicionsPage({ view, charter, suspicions, hasMore, isFirst, hosterOf }: Props) {
  const { t, to } = view
  const last = suspicions.at(-1)
  const title = t('compliance.coordination-suspicions-title')
  const stageIs = (...stages: string[]) =>
    suspicions.filter((suspicion) => stages.includes(stageOf(suspicion, view.now)))
  const lists = [
    { title: t('compliance.suspicions-ours'), of: stageIs('answered', 'due') },
    { title: t('compliance.suspicions-hosters'), of: stageIs('waiting') },
    { title: t('compliance.suspicions-to-ruling'), of: stageIs('to-ruling') },
  ].filter(({ of }) => of.length > 0)
  return (
    <Shell view={view} title={title} trail={underCoordination(view)} sheets={['charter']}>
      <PageHead title={title} lead={t('compliance.coordination-suspicions-lead')} />
      <div class="wrap stack">
        {lists.length === 0 && <BlankState drawing="empty" title={t('compliance.suspicions-none')} />}
        {lists.map(({ title, of }) => (
          <>
            <h2>{title}</h2>
            <SuspicionTable
              view={view}
              caption={title}
              suspicions={of}
              charter={charter}
              hrefOf={({ id }) => paths.coordinationSuspicion.href({ id })}
              hosterOf={({ hosterId }) => <SubjectName view={view} shown={hosterOf(hosterId)} />}
            />
          </>
        ))}
        {!isFirst && (
          <p>
            <a href={to(paths.coordinationSuspicions.href())}>{t('compliance.suspicions-first')}</a>
          </p>
        )}
        {hasMore && last && (
          <p>
            <a href={to(paths.coordinationSuspicions.href({}, { after: last.id }))} rel="next">
              {t('compliance.suspicions-more')}
            </a>
          </p>
        )}
      </div>
    </Shell>
  )
}
