import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Suspicion } from '../suspicion.ts'
import { SuspicionTable } from './suspicion-table.tsx'

interface Props {
  view: View
  hoster: Hoster
  charter: CharterInForce | null
  suspicions: readonly Suspicion[]
}

/** What people suspect of a hoster, for those who act for it: those that wait for its answer first. */
export function HosterSuspicionsPage({ view, hoster, charter, suspicions }: Props) {
  const { t } = view
  const { slug, facts, fictional } = hoster
  const waits = (suspicion: Suspicion) =>
    suspicion.answeredAt === null &&
    suspicion.dismissedAt === null &&
    suspicion.withdrawnAt === null &&
    !suspicion.ruling
  const hrefOf = ({ id }: Suspicion) => paths.hosterSuspicion.href({ slug, id })
  const lists = [
    { title: t('compliance.suspicions-waiting'), of: suspicions.filter(waits) },
    { title: t('compliance.suspicions-others'), of: suspicions.filter((suspicion) => !waits(suspicion)) },
  ].filter(({ of }) => of.length > 0)
  return (
    <Shell
      view={view}
      title={t('compliance.suspicions-title', { hoster: facts.name })}
      alternates={false}
      trail={underHoster(view, hoster)}
      sheets={['charter']}
    >
      <PageHead
        title={t.rich<Child>('compliance.suspicions-title', { hoster: <bdi>{facts.name}</bdi> })}
        mark={fictional && <FictionalMark view={view} />}
        lead={t('compliance.suspicions-lead')}
      />
      <div class="wrap stack">
        {lists.length === 0 && <BlankState drawing="empty" title={t('compliance.suspicions-none')} />}
        {lists.map(({ title, of }) => (
          <>
            <h2>{title}</h2>
            <SuspicionTable view={view} caption={title} suspicions={of} charter={charter} hrefOf={hrefOf} />
          </>
        ))}
      </div>
    </Shell>
  )
}
