import { paths } from '../../../paths.ts'
import { MarkedIf } from '../../../ui/subject.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import { happenedIn, type Listed } from '../../decisions/index.ts'
import type { Taken } from '../meeting.ts'

interface Props {
  view: View
  votes: readonly Listed[]
  /** The place from which they were opened. */
  at: string
  /** What names a vote by itself. */
  named?: Pick<Taken, 'decisionSlug'>
}

/** The votes that came from a place on the page of a meeting, and where each of them stands. */
export const VotesAt = ({ view, votes, at, named }: Props) =>
  votes
    .filter(({ about, slug }) => about?.address === at || slug === named?.decisionSlug)
    .map((vote) => (
      <p>
        {view.t('meetings.vote')}{' '}
        <a href={view.to(paths.decision.href({ slug: vote.slug }))}>
          <TranslatedText view={view} text={vote.title} />
        </a>{' '}
        <MarkedIf view={view} shown={vote} /> <span class="small soft">{happenedIn(view, vote)}</span>
      </p>
    ))
