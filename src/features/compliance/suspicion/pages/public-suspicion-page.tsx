import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { ClauseName, clauseLabel } from '../../pages/clause-name.tsx'
import { ClauseText } from '../../pages/clause-text.tsx'
import { ReportLink } from '../../reply/pages/reply-page.tsx'
import { underDiagnosis } from '../../reply/pages/under-diagnosis.ts'
import type { Suspicion } from '../suspicion.ts'
import { StageMark } from './stage-mark.tsx'
import { Suspected, WhatCame } from './suspicion-said.tsx'

interface Props {
  view: View
  hoster: Hoster
  charter: CharterInForce | null
  suspicion: Suspicion
}

/** A suspicion that all may read: what was said, what the hoster answers, what was ruled. */
export function PublicSuspicionPage({ view, hoster, charter, suspicion }: Props) {
  const { t } = view
  const { facts, fictional } = hoster
  const title = t('compliance.public-suspicion-title', {
    hoster: facts.name,
    clause: clauseLabel(charter, suspicion.clauseId),
  })
  return (
    <Shell
      view={view}
      title={title}
      trail={[...underHoster(view, hoster), ...underDiagnosis(view, hoster)]}
      sheets={['charter']}
    >
      <PageHead
        title={title}
        mark={fictional && <FictionalMark view={view} />}
        lead={t('compliance.public-suspicion-lead')}
      />
      <div class="wrap stack">
        <p>
          <ClauseName view={view} charter={charter} clauseId={suspicion.clauseId} />
        </p>
        <ClauseText view={view} charter={charter} clauseId={suspicion.clauseId} />
        <StageMark view={view} suspicion={suspicion} />
        <p class="small soft">{t('compliance.suspicion-of', { date: dayOf(view, suspicion.at) })}</p>
        <Suspected view={view} suspicion={suspicion} />
        <WhatCame view={view} suspicion={suspicion} hosterName={facts.name} />
        <ReportLink view={view} />
      </div>
    </Shell>
  )
}
