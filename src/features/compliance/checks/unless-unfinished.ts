import type { Found } from '../finding.ts'
import type { Topic, Visited } from '../visit/visited.ts'
import { found } from './evidence.ts'

/** Where the search ended before everything was looked at, nothing is said not to be found. */
export function unlessUnfinished(visited: Visited, about: readonly Topic[], made: Found): Found {
  const { unfinished, topicPages, site } = visited
  if (made.result !== 'not-found' || !about.some((topic) => unfinished.includes(topic))) return made
  const address = site?.page.asked ?? visited.hoster.slug
  const pages = new Set(topicPages.map(({ page }) => page.asked)).size
  const sentence = { key: 'compliance.page-unfinished' as const, values: { address, pages } }
  return found(made.subject, 'not-checkable', sentence, made.evidence)
}
