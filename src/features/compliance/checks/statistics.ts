import type { KeptOfFile } from '../../hosters/index.ts'
import type { Check } from '../check.ts'
import type { Evidence, Found } from '../finding.ts'
import type { Visited } from '../visit/visited.ts'
import { found, saw } from './evidence.ts'
import { lookAtPages, pagesAbout } from './look-at-pages.ts'

/** Figures for all to read: a file of metrics that the hoster declares, or a page. */
export const statistics: Check = {
  name: 'statistics',
  title: 'compliance.check-statistics',
  method: 'compliance.method-statistics',
  look: (visited) => [look(visited)],
}

function look(visited: Visited): Found {
  const page = lookAtPages(visited, 'statistics')
  if (page.result === 'seen') return page
  const facts = [visited.hoster.facts, ...visited.services.map((service) => service.facts)]
  const files = filesOf(visited, facts)
  const lines = facts.flatMap(({ figures }) => figures).map(({ key, value }) => saw(key, value))
  if (files.length + lines.length === 0) return page
  const sentence = { key: 'compliance.statistics-declared' as const, values: { count: files.length } }
  return found('', 'seen', sentence, [...[...files, ...lines].slice(0, 10), ...page.evidence])
}

/** The declared files, but for those that were asked for and are not there. */
function filesOf(visited: Visited, facts: KeptOfFile[]): Evidence[] {
  const gone = pagesAbout(visited, 'statistics').states.filter(({ is }) => is === 'dead')
  return facts
    .flatMap(({ figuresAt }) => figuresAt)
    .filter(({ url }) => !gone.some(({ page }) => page.asked === url))
    .map(({ key, url }) => saw(url, key))
}
