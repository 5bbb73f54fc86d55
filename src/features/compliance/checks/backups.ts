import type { Check } from '../check.ts'
import type { Found } from '../finding.ts'
import { pointsIn } from '../topics/index.ts'
import type { Visited } from '../visit/visited.ts'
import { found, saw } from './evidence.ts'
import { lookAtPages } from './look-at-pages.ts'

/** How often copies are made, and where they are kept: on a page, or in what the hoster says of itself. */
export const backups: Check = {
  name: 'backups',
  title: 'compliance.check-backups',
  method: 'compliance.method-backups',
  look: (visited) => [look(visited)],
}

function look(visited: Visited): Found {
  const page = lookAtPages(visited, 'backups')
  const declared = Object.values(visited.hoster.facts.backups ?? {}).filter((text) => text !== undefined)
  if (page.result === 'seen' || declared.length === 0) return page
  const said = declared.flatMap((text) => pointsIn('backups', text, { near: false }).filter(({ at }) => at !== null))
  const lists = { found: [...new Set(said.map(({ point }) => point.key))] }
  const evidence = [saw(visited.hoster.facts.name, '', declared.join(' · ')), ...page.evidence]
  if (said.length === 0) return found('', 'seen', { key: 'compliance.backups-told', values: {} }, evidence)
  return found('', 'seen', { key: 'compliance.backups-declared', values: {}, lists }, evidence)
}
