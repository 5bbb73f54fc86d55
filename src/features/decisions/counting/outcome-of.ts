import type { Outcome, Rules } from '../decision.ts'
import { bestFirst } from './best-first.ts'
import type { Count, CountOfChoice } from './count.ts'
import { at } from './pairwise.ts'
import { reaches } from './share.ts'

/** What was decided, once no more time is given: a quorum that is missed for good leaves it to the default option. */
export function outcomeOf(count: Count, { threshold }: Pick<Rules, 'threshold'>, defaultOption: string): Outcome {
  if (!count.quorum.isReached) return { state: 'default', winners: [defaultOption] }
  switch (count.method) {
    case 'for-against':
      return reaches(threshold, count.for, count.for + count.against)
        ? { state: 'adopted', winners: ['for'] }
        : { state: 'rejected', winners: ['against'] }
    case 'consent':
      return count.objections === 0
        ? { state: 'adopted', winners: ['consent'] }
        : { state: 'rejected', winners: ['object'] }
    default:
      return choiceOf(count, threshold, defaultOption)
  }
}

function choiceOf(count: CountOfChoice, threshold: number, defaultOption: string): Outcome {
  const [best] = count.order
  if (!best) return { state: 'default', winners: [defaultOption] }
  const [left = []] = bestFirst(count, passing(count, threshold, defaultOption))
  const winners = left.flatMap((place) => count.options[place] ?? [])
  if (winners.length > 1) return { state: 'tied', winners }
  const isLeftOver = winners.includes(defaultOption) && !best.includes(defaultOption)
  return { state: isLeftOver ? 'default' : 'elected', winners }
}

/**
 * Where a threshold above 50 is asked for, an option must be preferred to the default one by that share of those who
 * prefer one of both: what needs two thirds for it in a vote for or against needs them here too. Places of options.
 */
export function passing({ options, pairs }: CountOfChoice, threshold: number, defaultOption: string): number[] {
  const standard = options.indexOf(defaultOption)
  const all = [...options.keys()]
  if (threshold <= 50 || standard < 0) return all
  return all.filter((place) => {
    const over = at(pairs, place, standard)
    return place === standard || reaches(threshold, over, over + at(pairs, standard, place))
  })
}
