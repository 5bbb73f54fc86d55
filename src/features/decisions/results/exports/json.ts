import { paths } from '../../../../paths.ts'
import { formatsIn, languages, translator } from '../../../../platform/i18n/index.ts'
import type { View } from '../../../../ui/view.ts'
import type { Count } from '../../counting/index.ts'
import { type Ballot, grades } from '../../decision.ts'
import type { Results } from '../results.ts'
import { sentenceOf } from '../sentence.ts'
import type { Terms } from './terms.ts'

interface Exported {
  view: View
  results: Results
  terms: Terms
  /** What it asks is hidden. */
  isUnsaid: boolean
}

/** All of it under names of its own. What is hidden until the close is null. */
export function jsonOf({ view, results, terms, isUnsaid }: Exported): string {
  const { decision, state, count, turnout, voters, ballots, reasons } = results
  const { slug, kind, method, title, text, options, defaultOption, secret, resultsHidden, fictional, about } = decision
  const { quorum, threshold } = decision.rules
  const page = (href: string) => view.publicUrl + view.to(href)
  const { opensAt, closesAt, prolongedAt, closedAt, withdrawnAt, outcome } = decision
  return JSON.stringify({
    ...terms,
    ...{ slug, kind, method, state, title, fictional, secret, resultsHidden },
    ...{ text: isUnsaid ? null : text, textHidden: isUnsaid },
    about: about && page(about.address),
    ...{ options, defaultOption, rules: { quorum, threshold } },
    ...{ opensAt, closesAt, prolongedAt, closedAt, withdrawnAt },
    turnout,
    electorate: voters.map(({ hoster, weighs, voted }) => ({
      ...{ name: hoster.facts.name, slug: hoster.slug, page: page(paths.hoster.href({ slug: hoster.slug })) },
      ...{ fictional: hoster.fictional, weighs, voted },
    })),
    sentence: Object.fromEntries(languages.map((language) => [language, sentenceOf(speechIn(language), results)])),
    outcome,
    count: count && counted(count),
    ballots:
      count &&
      ballots.map(({ ballot, token, resolved, hosterId }) => ({
        hoster: voters.find(({ hoster }) => hoster.id === hosterId)?.hoster.slug ?? null,
        token,
        ...said(ballot, resolved),
      })),
    reasons:
      state === 'closed'
        ? reasons.map(({ reason, clauseId, language }) => ({ reason, clause: clauseId, language }))
        : null,
  })
}

const speechIn = (language: (typeof languages)[number]) => ({
  ...{ language, t: translator(language), format: formatsIn(language) },
})

const said = (ballot: Ballot, resolved: boolean) =>
  'reason' in ballot && ballot.choice === 'object' ? { ...ballot, resolved } : ballot

/** Lists of counts become records by option. */
function counted(count: Count) {
  const { cast, blank, malformed, quorum, method } = count
  const common = { method, cast, blank, malformed, quorum }
  if (count.method === 'for-against') return { ...common, for: count.for, against: count.against }
  if (count.method === 'consent') {
    const { consent, objections, resolved } = count
    return { ...common, consent, objections, resolved }
  }
  const by = <Figure>(figures: readonly Figure[]) =>
    Object.fromEntries(count.options.map((id, at) => [id, figures[at]]))
  const square = (table: readonly (readonly number[])[]) => by(table.map((row) => by(row)))
  const ofOptions = { ...common, order: count.order, preferences: square(count.pairs) }
  switch (count.method) {
    case 'approval':
      return { ...ofOptions, approvals: by(count.approvals) }
    case 'judgment': {
      const given = count.grades.map((counts) => Object.fromEntries(grades.map((grade, at) => [grade, counts[at]])))
      return { ...ofOptions, grades: by(given), medians: by(count.medians) }
    }
    case 'ranked': {
      const paths = count.paths.map((row) => by(row.map((path) => path.map((place) => count.options[place]))))
      return { ...ofOptions, strengths: square(count.strengths), paths: by(paths) }
    }
  }
}
