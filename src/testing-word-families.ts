import {
  accessConditions,
  activities,
  audiences,
  legalForms,
  membershipStates,
  providerTypes,
  readerships,
  standings,
} from './features/hosters/index.ts'
import { sorts } from './paths.ts'

const statuses = ['403', '404', '409', '422', '429', '500', '503']
const lists = ['services', 'hosters']
const frames = [
  'canada',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'nouvelle-caledonie',
  'polynesie',
  'quebec',
  'reunion',
  'saint-pierre-et-miquelon',
  'wallis-et-futuna',
]
const filters = [
  'access',
  'alternative',
  'audience',
  'country',
  'data',
  'health',
  'hoster',
  'hosting',
  'kind',
  'language',
  'legal',
  'offers',
  'open',
  'shared',
  'software',
  'status',
]

const whos = ['everyone', 'associations', 'schools', 'public-bodies', 'companies']

/**
 * Keys that a page makes from a value: `ui.access-${condition}`, or `'directory.by-status-' + status`. Each family is
 * listed here with all its values, so that none is missing or unused; every other key stands whole in the source that
 * uses it. A family with two holes lists its values as `one|other`.
 */
export const wordFamilies: Record<string, readonly string[]> = {
  'about.data-format-{}': ['json', 'csv', 'geojson', 'atom'],
  'directory.activity-{}': activities,
  'directory.by-{}': filters,
  'directory.by-hosting-{}': providerTypes,
  'directory.by-open-{}': ['0', '1'],
  'directory.by-shared-{}': ['0', '1'],
  'directory.by-status-{}': standings.filter((standing) => standing !== 'none'),
  'directory.compare-add-{}': lists,
  'directory.compare-{}': [...lists, ...standings.filter((standing) => standing !== 'active')],
  'directory.for-{}': audiences,
  'directory.frame-{}': frames,
  'directory.guide-change-{}': ['who', 'what', 'where'],
  'directory.guide-fit-{}': ['named', 'everyone', 'others'],
  'directory.guide-step-{}': ['who', 'what', 'where', 'end'],
  'directory.guide-who-{}': whos,
  'directory.guide-who-{}-note': whos,
  'directory.legal-{}': legalForms,
  'directory.need-{}': ['date', 'file', 'link', 'pad', 'picture', 'postit', 'secret', 'spreadsheet', 'visio'],
  'directory.note-{}': ['old-address'],
  'directory.part-{}': ['complete', 'everywhere', 'farther', 'lacking', 'nowhere', 'rest'],
  'directory.part-{}-note': ['farther', 'rest'],
  'directory.period-{}': membershipStates,
  'directory.price-{}': accessConditions,
  'directory.price-{}-unsaid': ['member', 'client'],
  'directory.provider-{}': providerTypes,
  'directory.readers-{}': readerships,
  'directory.standing-plays-{}': ['former', 'paused', 'incubating'],
  'directory.sort-{}': sorts,
  'directory.status-{}': ['fictional', 'former', 'incubating', 'paused'],
  'directory.{}-all': lists,
  'directory.{}-description': lists,
  'directory.{}-for': lists,
  'directory.{}-member-who': ['account', 'way'],
  'directory.{}-{}': ['account', 'way'].flatMap((said) => accessConditions.map((condition) => `${said}|${condition}`)),
  'ui.access-{}': [...accessConditions, 'open', 'full', 'unknown'],
  'ui.error-{}-text': statuses,
  'ui.error-{}-title': statuses,
  'ui.health-{}': ['up', 'degraded', 'challenged', 'refused', 'down', 'maintenance', 'unknown'],
}
