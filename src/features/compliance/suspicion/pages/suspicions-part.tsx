import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import { ClauseName } from '../../pages/clause-name.tsx'
import type { Suspicion } from '../suspicion.ts'
import { StageMark } from './stage-mark.tsx'

interface Props {
  view: View
  /** Of one hoster, those that all may read. */
  suspicions: readonly Suspicion[]
  charter: CharterInForce | null
}

/** What people said of a hoster, in rows; nothing where nobody did. */
export function SuspicionsPart({ view, suspicions, charter }: Props) {
  if (suspicions.length === 0) return null
  return (
    <ul class="rows">
      {suspicions.map((suspicion) => (
        <li>
          <ClauseName view={view} charter={charter} clauseId={suspicion.clauseId} />
          <p>
            <StageMark view={view} suspicion={suspicion} />
          </p>
          <p class="small">
            <a href={view.to(paths.publicSuspicion.href({ id: suspicion.id }))}>
              {view.t('compliance.suspicion-of', { date: dayOf(view, suspicion.at) })}
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
