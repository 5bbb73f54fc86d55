import type { Found } from '../finding.ts'
import { type PageGiven, type VisitGiven, visitedOf } from '../visit/testing-visited.ts'
import type { Topic } from '../visit/visited.ts'
import { checkNamed } from './index.ts'

/** Names of checks that look at a page about a topic. */
export const pageChecks: Record<string, Topic> = {
  terms: 'terms',
  privacy: 'privacy',
  'legal-notice': 'legal',
  'accounts-policy': 'accounts',
  backups: 'backups',
  logs: 'logs',
  incidents: 'incidents',
  prices: 'prices',
  reports: 'reports',
  statistics: 'statistics',
  documentation: 'documentation',
  infrastructure: 'infrastructure',
  packages: 'packages',
  'requests-list': 'requests',
  'data-recovery': 'data-recovery',
  agenda: 'agenda',
}

/** A page of HTML that says a text. */
export const page = (text: string, title = 'Crocus') =>
  `<!doctype html><html><head><title>${title}</title></head><body><main><p>${text}</p></main></body></html>`

/** What a check finds on a visit, in one line: its result and its sentence. */
export async function foundBy(name: string, given: VisitGiven): Promise<Found> {
  const [found, ...more] = (await checkNamed(name)?.look(visitedOf({ ...paid, ...given }))) ?? []
  if (!found || more.length > 0) throw new Error(`${name} says one thing of the site`)
  return found
}

export const foundOn = (name: string, topic: Topic, given: PageGiven) =>
  foundBy(name, { topicPages: { [topic]: given } })

/** Something is to be paid, so that prices are asked for. */
const paid: VisitGiven = {
  services: {
    mail: { facts: { access: [{ condition: 'client', who: null, price: null }] } },
  },
}

export const inShort = ({ result, sentence }: Found): string => `${result} ${sentence.key.replace('compliance.', '')}`

/** Names of the points that a sentence lists as missing. */
export const missing = ({ sentence }: Found): string[] =>
  (sentence.lists?.missing ?? []).map((key) => key.replace(/^compliance\.point-/, ''))
