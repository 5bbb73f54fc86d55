import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Finding } from '../../finding.ts'
import { SaidText } from '../../pages/said-text.tsx'
import { isStillSaid } from '../../still-said.ts'
import { type Contest, isOpenContest } from '../contest.ts'

interface Props {
  view: View
  hoster: Pick<Hoster, 'slug' | 'facts'>
  findingId: string
  clauseId: string
  /** All of the hoster. */
  contests: readonly Contest[]
  /** What the finding says now: what it did not say then may be contested too. */
  says?: Pick<Finding, 'result' | 'sentence'>
  /** Whether who reads acts for the hoster, and the finding is one to contest. */
  mayContest: boolean
}

/** What the hoster contests of a finding for a clause, its ruling, and for its own people the way to contest. */
export function ContestPart({ view, hoster, findingId, clauseId, contests, says, mayContest }: Props) {
  const { t, to } = view
  const own = contests.filter((contest) => contest.findingId === findingId && contest.clauseId === clauseId)
  const isOpen = own.some((contest) => isOpenContest(contest) && (!says || isStillSaid(says, contest.saw)))
  return (
    <>
      {own.map((contest) => (
        <div class="answer" id={`contest-${contest.id}`}>
          <ContestHead view={view} hoster={hoster} contest={contest} />
          <SaidText view={view} text={contest.reason} language={contest.language} hidden={contest.hidden} />
          <ContestState view={view} contest={contest} />
        </div>
      ))}
      {mayContest && !isOpen && (
        <p>
          <a href={to(paths.findingContest.href({ slug: hoster.slug, id: findingId, clause: clauseId }))}>
            {t('compliance.contest-add')}
          </a>
        </p>
      )}
    </>
  )
}

/** Who contests, since when; with the address of this very contest. */
export const ContestHead = ({ view, hoster, contest }: Pick<Props, 'view' | 'hoster'> & { contest: Contest }) => (
  <p class="small soft">
    <a href={view.to(paths.contest.href({ id: contest.id }))}>
      {view.t.rich<Child>('compliance.contest-by', {
        hoster: <bdi>{hoster.facts.name}</bdi>,
        date: dayOf(view, contest.at),
      })}
    </a>
  </p>
)

/** Whether somebody ruled, or it waits. */
export function ContestState({ view, contest: { ruling, withdrawnAt } }: { view: View; contest: Contest }) {
  const { t, to } = view
  if (ruling)
    return (
      <p>
        <a href={to(paths.ruling.href({ id: ruling.id }))}>{t(`compliance.outcome-contests-${ruling.outcome}`)}</a>{' '}
        <span class="small soft">{dayOf(view, ruling.at)}</span>
      </p>
    )
  return (
    <p class="small soft">
      {withdrawnAt === null
        ? t('compliance.contest-waits')
        : t('compliance.contest-withdrawn', { date: dayOf(view, withdrawnAt) })}
    </p>
  )
}
