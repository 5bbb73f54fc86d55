import { type Cast, countBallots, outcomeOf } from '../src/features/decisions/counting/index.ts'
import { type Ballot, grades, type Method, methods } from '../src/features/decisions/index.ts'
import { chance } from './chance.ts'

const options = Array.from({ length: 10 }, (_, at) => ({ id: `option-${at}`, label: { en: `Option ${at}` } }))
const rules = { quorum: 50, threshold: 50 }

/** What counting so many ballots and saying the outcome takes by each method, with ten options: the best of three. */
export function tallies(ballots: number): Record<string, number> {
  const electorate = { weighing: ballots, all: ballots }
  return Object.fromEntries(
    methods.map((method) => {
      const cast = Array.from({ length: ballots }, (_, at): Cast => ({ ballot: ballotOf(method, at), weight: 1 }))
      const taken = [1, 2, 3].map(() => {
        const start = performance.now()
        outcomeOf(countBallots(method, options, cast, rules, electorate), rules, 'option-0')
        return performance.now() - start
      })
      return [method, Math.round(10 * Math.min(...taken)) / 10]
    }),
  )
}

function ballotOf(method: Method, at: number): Ballot {
  const { one, share, below } = chance(7, at)
  const some = options.filter(() => share() < 0.5).map(({ id }) => id)
  switch (method) {
    case 'for-against':
      return { choice: one(['for', 'against', 'blank']) }
    case 'consent':
      return { choice: one(['consent', 'object', 'blank']), reason: '' }
    case 'approval':
      return { approved: some }
    case 'judgment':
      return { grades: Object.fromEntries(some.map((id) => [id, one(grades)])) }
    case 'ranked':
      return { ranks: Object.fromEntries(some.map((id) => [id, 1 + below(10)])) }
  }
}
