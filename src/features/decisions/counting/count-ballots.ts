import type { Ballot, Method, Option, Rules } from '../decision.ts'
import type { Cast, Count, Electorate } from './count.ts'
import { countApprovals, countChoices, countConsents, countGrades, countRanks } from './count-by-method.ts'
import { properBallot } from './proper-ballot.ts'
import { isBlank } from './said.ts'
import { neededOf } from './share.ts'

/** What the ballots of a decision say, in whatever order they come. */
export function countBallots(
  method: Method,
  options: readonly Option[],
  ballots: readonly Cast[],
  { quorum }: Pick<Rules, 'quorum'>,
  electorate: Electorate,
): Count {
  const proper = ballots.flatMap((cast) => {
    const ballot = properBallot(method, options, cast.ballot)
    return ballot ? [{ ...cast, ballot }] : []
  })
  const saying = proper.filter(({ ballot }) => !isBlank(options, ballot))
  const needed = neededOf(quorum, electorate.weighing)
  return {
    electorate,
    cast: proper.length,
    blank: proper.length - saying.length,
    malformed: ballots.length - proper.length,
    quorum: { percent: quorum, needed, isReached: proper.length >= needed },
    ...saidBy(method, options, saying),
  }
}

function saidBy(method: Method, options: readonly Option[], cast: readonly Cast[]) {
  const ballots: Ballot[] = cast.map(({ ballot }) => ballot)
  switch (method) {
    case 'for-against':
      return countChoices(ballots)
    case 'consent':
      return countConsents(cast)
    case 'approval':
      return countApprovals(options, ballots)
    case 'judgment':
      return countGrades(options, ballots)
    case 'ranked':
      return countRanks(options, ballots)
  }
}
