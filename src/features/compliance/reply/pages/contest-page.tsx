import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { ClauseName, clauseLabel } from '../../pages/clause-name.tsx'
import { ClauseText } from '../../pages/clause-text.tsx'
import { SaidText } from '../../pages/said-text.tsx'
import { type Contest, isOpenContest } from '../contest.ts'
import { ContestHead, ContestState } from './contest-part.tsx'
import { FindingSaid } from './reply-form-page.tsx'
import { ReportLink } from './reply-page.tsx'
import { underDiagnosis } from './under-diagnosis.ts'

interface Props {
  view: View
  hoster: Hoster
  contest: Contest
  charter: CharterInForce | null
  /** Whether who reads acts for the hoster. */
  mayWithdraw: boolean
}

/** One contest on a page of its own: the finding, what the hoster says, what was ruled. */
export function ContestPage({ view, hoster, contest, charter, mayWithdraw }: Props) {
  const { t, to } = view
  const { slug, facts, fictional } = hoster
  const clause = clauseLabel(charter, contest.clauseId)
  const title = t('compliance.contest-page-title', { hoster: facts.name, clause })
  return (
    <Shell
      view={view}
      title={title}
      trail={[...underHoster(view, hoster), ...underDiagnosis(view, hoster)]}
      sheets={['charter']}
    >
      <PageHead title={title} mark={fictional && <FictionalMark view={view} />} />
      <div class="wrap stack">
        <p>
          <ClauseName view={view} charter={charter} clauseId={contest.clauseId} />
        </p>
        <ClauseText view={view} charter={charter} clauseId={contest.clauseId} />
        <FindingSaid view={view} saw={contest.saw} />
        <div class="answer">
          <ContestHead view={view} hoster={hoster} contest={contest} />
          <SaidText view={view} text={contest.reason} language={contest.language} hidden={contest.hidden} />
          <ContestState view={view} contest={contest} />
        </div>
        {mayWithdraw && isOpenContest(contest) && (
          <form method="post" action={to(paths.contestWithdrawal.href({ slug, id: contest.id }))}>
            <button class="button outline" type="submit">
              {t('compliance.contest-withdraw')}
            </button>
          </form>
        )}
        <p>
          <a href={to(paths.finding.href({ slug, id: contest.findingId }))}>{t('compliance.to-finding')}</a>
        </p>
        <ReportLink view={view} />
      </div>
    </Shell>
  )
}
