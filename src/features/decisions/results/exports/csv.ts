import { stringify } from 'csv-stringify/sync'
import type { Ballot } from '../../decision.ts'
import { titleFor } from '../../title.ts'
import type { Results } from '../results.ts'
import type { Terms } from './terms.ts'

/**
 * A line for each ballot; none while they are hidden. What a spreadsheet would take for a formula is written as text,
 * behind an apostrophe.
 */
export function csvOf({ results, terms, language }: { results: Results; terms: Terms; language: string }): string {
  const { decision, voters, ballots, state } = results
  const names = new Map(voters.map(({ hoster }) => [hoster.id, hoster]))
  const { options } = decision
  const columns = [
    ...['decision', 'title', 'method', 'state', 'fictional', 'hoster', 'hosterName', 'token', 'choice', 'objection'],
    ...['resolved', ...options.map(({ id }) => `option ${id}`), 'generatedAt', 'license', 'licenseUrl'],
  ]
  const rows = ballots.map(({ ballot, hosterId, token, resolved }) => {
    const hoster = hosterId === null ? undefined : names.get(hosterId)
    return {
      ...{ decision: decision.slug, title: titleFor(decision, language), method: decision.method, state },
      ...{ fictional: decision.fictional, hoster: hoster?.slug, hosterName: hoster?.facts.name, token },
      ...answerOf(ballot, resolved),
      ...Object.fromEntries(options.map(({ id }) => [`option ${id}`, saidOf(ballot, id)])),
      ...{ generatedAt: terms.generatedAt, license: terms.license.name, licenseUrl: terms.license.url },
    }
  })
  return stringify(rows, { header: true, columns, escape_formulas: true, cast: { boolean: String } })
}

function answerOf(ballot: Ballot, resolved: boolean) {
  if (!('choice' in ballot)) return {}
  if (!('reason' in ballot) || ballot.choice !== 'object') return { choice: ballot.choice }
  return { choice: ballot.choice, objection: ballot.reason, resolved }
}

/** Of one option: approved or not, its grade, its rank. */
function saidOf(ballot: Ballot, id: string): boolean | string | number | undefined {
  if ('approved' in ballot) return ballot.approved.includes(id)
  if ('grades' in ballot) return ballot.grades[id]
  return 'ranks' in ballot ? ballot.ranks[id] : undefined
}
