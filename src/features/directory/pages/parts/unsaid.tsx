import type { View } from '../../../../ui/view.ts'
import { type NamedFact, unsaid } from './fact.ts'

/** What nobody says, in one sentence instead of a wall of empty lines. Nothing when all is said. */
export function Unsaid({ view, facts }: { view: View; facts: NamedFact[] }) {
  const names = unsaid(facts).map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1))
  if (names.length === 0) return null
  return <p class="small soft prose">{view.t('directory.hoster-unsaid', { facts: view.format.list(names) })}</p>
}
