import { type Ballot, grades, type Option } from '../decision.ts'
import { bestFirst } from './best-first.ts'
import type {
  ApprovalCount,
  Cast,
  ChoiceCount,
  ConsentCount,
  ForAgainstCount,
  JudgmentCount,
  Ordered,
  RankedCount,
} from './count.ts'
import { medianOf } from './majority-judgment.ts'
import { pairsOf } from './pairwise.ts'
import { rankingOf } from './said.ts'
import { schulzeOf } from './schulze.ts'

// Of ballots that are proper and say something.

export function countChoices(ballots: readonly Ballot[]): ForAgainstCount {
  const choosing = (choice: string) => ballots.filter((ballot) => 'choice' in ballot && ballot.choice === choice).length
  return { method: 'for-against', for: choosing('for'), against: choosing('against') }
}

export function countConsents(cast: readonly Cast[]): ConsentCount {
  const objections = cast.filter(({ ballot }) => 'choice' in ballot && ballot.choice === 'object')
  const standing = objections.filter(({ resolved }) => !resolved).length
  const resolved = objections.length - standing
  return { method: 'consent', consent: cast.length - objections.length, objections: standing, resolved }
}

export function countApprovals(options: readonly Option[], ballots: readonly Ballot[]): Ordered<ApprovalCount> {
  const said = ballots.map((ballot) => rankingOf(options, ballot))
  const approvals = options.map((_, option) => said.filter((ranking) => ranking[option] === 0).length)
  return ordered({ method: 'approval', ...ofOptions(options, said), approvals }, ballots)
}

export function countGrades(options: readonly Option[], ballots: readonly Ballot[]): Ordered<JudgmentCount> {
  const said = ballots.map((ballot) => rankingOf(options, ballot))
  const given = options.map((_, option) => grades.map((_, grade) => said.filter((at) => at[option] === grade).length))
  const medians = given.map((counts) => grades[medianOf(counts)] ?? 'reject')
  return ordered({ method: 'judgment', ...ofOptions(options, said), grades: given, medians }, ballots)
}

export function countRanks(options: readonly Option[], ballots: readonly Ballot[]): Ordered<RankedCount> {
  const ofAll = ofOptions(
    options,
    ballots.map((ballot) => rankingOf(options, ballot)),
  )
  const { strengths, paths } = schulzeOf(ofAll.pairs)
  return ordered({ method: 'ranked', ...ofAll, strengths, paths }, ballots)
}

const ofOptions = (options: readonly Option[], said: readonly (readonly number[])[]) => ({
  options: options.map(({ id }) => id),
  pairs: pairsOf(options.length, said),
})

function ordered<Choice extends ChoiceCount>(count: Choice, ballots: readonly Ballot[]): Ordered<Choice> {
  const order = ballots.length === 0 ? [] : bestFirst(count, [...count.options.keys()])
  return { ...count, order: order.map((tied) => tied.flatMap((place) => count.options[place] ?? [])) }
}
