import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { Application } from '../../application/application.ts'
import { leastReviewers } from '../../review/review.ts'
import { numbered, numeral } from '../litter-name.ts'
import type { LitterShown } from '../shown.ts'

export interface Conducted {
  application: Application
  /** Of its present round. */
  accepted: number
  sent: number
  isPutToVote: boolean
  /** Whether a refusal of it waits for the coordination's words. */
  isUnexplained: boolean
  isPostponable: boolean
}

interface Props {
  view: View
  shown: LitterShown
  conducted: readonly Conducted[]
  opened: number | null
}

/** What the coordination does in a litter: reviewers, then the vote. */
export function ConductPage({ view, shown, conducted, opened }: Props) {
  const { t, to } = view
  const { litter, phase } = shown
  const number = String(litter.number)
  const title = t('membership.conduct-title', { number: numeral(litter.number) })
  const isVotable = phase === 'answers' || phase === 'vote'
  return (
    <Shell
      view={view}
      title={title}
      alternates={false}
      trail={[
        ...underCoordination(view),
        { href: to(paths.coordinationLitters.href()), label: t('membership.litters-title') },
      ]}
    >
      <PageHead
        title={title}
        lead={t('membership.conduct-lead', { count: leastReviewers })}
        mark={<MarkedIf view={view} shown={litter} />}
      >
        <p>
          <a href={to(paths.litter.href({ number }))}>{numbered(t, litter.number)}</a>
        </p>
      </PageHead>
      <div class="wrap stack">
        {opened !== null && (
          <Notice kind="good" role="status" title={t('membership.votes-opened', { count: opened })} />
        )}
        {conducted.length === 0 ? (
          <BlankState drawing="empty" title={t('membership.no-application-yet')} />
        ) : (
          <Table
            caption={title}
            quietCaption
            stacked
            columns={[
              t('membership.column-application'),
              t('membership.column-state'),
              t('membership.column-reviews'),
              t('membership.column-do'),
            ]}
            rows={conducted.map((one) => rowOf(view, one))}
          />
        )}
        {isVotable ? (
          <form method="post" action={to(paths.coordinationLitterVote.href({ number }))}>
            <p>{t('membership.open-vote-lead')}</p>
            <p class="form-actions">
              <button class="button" type="submit">
                {t('membership.open-vote')}
              </button>
            </p>
          </form>
        ) : (
          <p class="soft">{t(phase === 'over' ? 'membership.vote-was' : 'membership.vote-later')}</p>
        )}
      </div>
    </Shell>
  )
}

function rowOf(view: View, { application, ...conducted }: Conducted) {
  const { t, to } = view
  const { slug, hoster, state } = application
  const { accepted, sent, isPutToVote, isUnexplained, isPostponable } = conducted
  return {
    head: (
      <a href={to(paths.application.href({ slug }))}>
        <bdi>{hoster.name}</bdi>
      </a>
    ),
    cells: [
      <>
        {t(`membership.state-${state}`)} {isPutToVote && <span class="small soft">{t('membership.put-to-vote')}</span>}
      </>,
      t('membership.reviews-count', { accepted, sent }),
      <>
        {isUnexplained ? (
          <a href={to(paths.coordinationAdmissionRefusal.href({ slug }))}>{t('membership.explain')}</a>
        ) : (
          <a href={to(paths.coordinationReviewers.href({ slug }))}>{t('membership.find-reviewers')}</a>
        )}{' '}
        {isPostponable && <a href={to(paths.coordinationPostponement.href({ slug }))}>{t('membership.postpone')}</a>}
      </>,
    ],
  }
}
