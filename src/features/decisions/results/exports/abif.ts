import { type Ballot, type Decision, grades } from '../../decision.ts'
import { titleFor } from '../../title.ts'
import type { Results } from '../results.ts'
import { labelOf, type Speech } from '../words.ts'
import type { Terms } from './terms.ts'

/**
 * Counted ballots, alike ones together, in the aggregated ballot information format: `=A:[name]` says who A is,
 * `3:A>B=C` that three prefer A to both others, `A/4` with which score. It has no place for who voted, nor for tokens.
 */
export function abifOf({ speech, results, terms }: { speech: Speech; results: Results; terms: Terms }): string {
  const { decision, ballots } = results
  const answers = answersOf(decision)
  const tokens = new Map(answers.map((id, at) => [id, `O${at + 1}`]))
  const written = (ids: readonly string[], score?: number) =>
    ids.map((id) => `${tokens.get(id)}${score === undefined ? '' : `/${score}`}`).join('=')
  const lines = Map.groupBy(ballots, ({ ballot }) => {
    const groups = bestFirst(ballot, answers).filter(({ ids }) => ids.length > 0)
    return groups.map(({ ids, score }) => written(ids, score)).join('>')
  })
  const counted = [...lines].map(([line, alike]) => ({ line, count: alike.length }))
  return [
    ...remarksOf(speech, decision, terms).map((remark) => `# ${oneLine(remark)}`),
    ...answers.map((id) => `=${tokens.get(id)}:[${inBrackets(labelOf(speech, decision, id))}]`),
    ...counted
      .toSorted((a, b) => b.count - a.count || (a.line < b.line ? -1 : 1))
      .map(({ line, count }) => `${count}:${line}`),
    '',
  ].join('\n')
}

/** What the format can tell of: objections have no place in it. */
export const fitsAbif = ({ method }: Pick<Decision, 'method'>): boolean => method !== 'consent'

const answersOf = ({ method, options }: Decision) =>
  method === 'for-against' ? ['for', 'against'] : options.map(({ id }) => id)

function remarksOf(
  { t, language }: Speech,
  decision: Decision,
  { page, license, generatedAt, notice }: Terms,
): string[] {
  return [
    titleFor(decision, language),
    page,
    `${license.name} (${license.url})`,
    generatedAt,
    ...(decision.fictional ? [t('decisions.fictional-mark')] : []),
    ...(notice ? [notice] : []),
    ...(decision.method === 'judgment' ? [t('decisions.abif-scores')] : []),
  ]
}

interface Equals {
  ids: string[]
  score?: number
}

/** Options in groups, the best first; a blank ballot has all of them in one, without a score. */
function bestFirst(ballot: Ballot, all: string[]): Equals[] {
  const left = (ids: readonly string[]) => all.filter((id) => !ids.includes(id))
  if ('choice' in ballot)
    return ballot.choice === 'blank' ? [{ ids: all }] : [{ ids: [ballot.choice] }, { ids: left([ballot.choice]) }]
  if ('approved' in ballot) {
    if (ballot.approved.length === 0) return [{ ids: all }]
    return [
      { ids: all.filter((id) => ballot.approved.includes(id)), score: 1 },
      { ids: left(ballot.approved), score: 0 },
    ]
  }
  if ('grades' in ballot) {
    if (Object.keys(ballot.grades).length === 0) return [{ ids: all }]
    return grades.map((grade, at) => ({
      ids: all.filter((id) => (ballot.grades[id] ?? 'reject') === grade),
      score: grades.length - 1 - at,
    }))
  }
  const ranks = [...new Set(Object.values(ballot.ranks))].toSorted((a, b) => a - b)
  return [
    ...ranks.map((rank) => ({ ids: all.filter((id) => ballot.ranks[id] === rank) })),
    { ids: left(Object.keys(ballot.ranks)) },
  ]
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
const inBrackets = (text: string) => oneLine(text).replace(/[[\]]/g, ' ').trim()
