import { roles, scopes, securityEvents } from './features/accounts/index.ts'
import { documentKinds, levels, sights, versionStates } from './features/charter/index.ts'
import { conflicts, outcomes, results, stages, topics } from './features/compliance/index.ts'
import { goals, whys } from './features/describing/index.ts'
import {
  accessConditions,
  activities,
  audiences,
  legalForms,
  membershipStates,
  providerTypes,
  readerships,
  serverTypes,
  sourcesHere,
  standings,
} from './features/hosters/index.ts'
import { actorKinds, fieldNames, keyedField, keyedVerb, verbs } from './features/journal/index.ts'
import { healthStates, reasons } from './features/monitoring/index.ts'
import { allKinds, ways } from './features/notifications/index.ts'
import { toldFields } from './features/privacy/index.ts'
import { columnKeys, fates } from './features/spreadsheets/index.ts'
import { describers } from './in-journal.ts'
import { sorts } from './paths.ts'
import { certificateFaults, unreached } from './platform/outbound/index.ts'
import { routes } from './rooms.ts'
import { amendmentFamilies } from './testing-word-families-amendments.ts'
import { deskFamilies } from './testing-word-families-desk.ts'
import { membershipFamilies } from './testing-word-families-membership.ts'
import { voteFamilies } from './testing-word-families-votes.ts'

/** Reviewers come with applications; the table of routes knows their word already. */
const policies = [...new Set([...routes.map(({ policy }) => policy.name), 'reviewer'])]

const clauseMarks = [
  ...['met', 'not-met', 'not-found', 'contested', 'declared', 'planned', 'not-checkable', 'waived', 'nobody-looked'],
]
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

const claimWays = ['file', 'dns', 'mail']
const proofs = [...claimWays, 'coordination', 'invitation']
const endings = ['oneself', 'delegate', 'coordination']
const takenBack = ['removal', 'contact']

const whos = ['everyone', 'associations', 'schools', 'public-bodies', 'companies']

/**
 * Keys that a page makes from a value: `ui.access-${condition}`, or `'directory.by-status-' + status`. Each family is
 * listed here with all its values, so that none is missing or unused; every other key stands whole in the source that
 * uses it. A family with two holes lists its values as `one|other`.
 */
export const wordFamilies: Record<string, readonly string[]> = {
  ...amendmentFamilies,
  ...deskFamilies,
  ...voteFamilies,
  ...membershipFamilies,
  'about.data-format-{}': ['json', 'csv', 'geojson', 'atom'],
  'accounts.days-{}': ['30', '90', '365', 'never'],
  'accounts.email-{}-lead': ['asks', 'done'],
  'accounts.email-{}-title': ['asks', 'waits', 'done'],
  'accounts.role-{}': roles,
  'accounts.role-may-{}': roles,
  'accounts.scope-{}': scopes,
  'accounts.scope-may-{}': scopes,
  'accounts.told-{}': securityEvents,
  'charter.kind-{}': documentKinds,
  'charter.level-{}': levels,
  'charter.sight-{}': sights,
  'compliance.access-{}': [
    ...['language', 'title', 'images', 'links', 'buttons', 'fields', 'groups', 'headings', 'tables', 'focus', 'motion'],
  ],
  'compliance.unread-{}': ['page', 'style', 'browser', 'requests'],
  'compliance.asked-{}': ['script', 'style', 'image', 'font', 'frame', 'media', 'connection', 'form', 'other'],
  'compliance.appealed-by-{}': ['hoster', 'author', 'coordination'],
  'compliance.certificate-{}': certificateFaults,
  'compliance.conflict-{}': conflicts,
  'compliance.matter-title-{}': ['contests', 'suspicions'],
  'compliance.matter-{}': ['contests', 'suspicions'],
  'compliance.missed-{}': [
    ...['bad-address', 'dns', 'silent', 'tls', 'bad-answer', 'redirects'],
    ...['downgrade', 'robots', 'opted-out', 'too-many'],
  ],
  'compliance.outcome-contests-{}': outcomes,
  'compliance.outcome-suspicions-{}': outcomes,
  'compliance.outcome-{}-{}': ['contests', 'suspicions'].flatMap((sort) => outcomes.map((word) => `${sort}|${word}`)),
  'compliance.result-{}': results,
  'compliance.saved-{}': ['asked', 'enough-today', 'not-looked-at', 'published'],
  'compliance.stage-{}': stages,
  'compliance.topic-{}': topics,
  'compliance.supplied-{}': ['page', 'mail', 'names', 'machine'],
  'charter.coming-{}': ['proposed', 'adopted'],
  'charter.diff-became-{}': levels,
  'charter.do-{}': ['up', 'down', 'drop'],
  'charter.kind-{}-what': documentKinds,
  'charter.life-{}': ['added', 'changed', 'same', 'removed'],
  'charter.sight-{}-what': sights,
  'charter.state-{}-now': versionStates,
  'charter.state-{}-option': versionStates,
  'charter.state-{}-title': versionStates,
  'crawling.differs-{}': ['none', 'site', 'file'],
  'crawling.federation-{}': ['add', 'same', 'leave', 'new', 'alike', 'known', 'left'],
  'crawling.saved-{}': ['address', 'asked', 'answer', 'lead', 'removed'],
  'crawling.unreached-{}': unreached.filter((reason) => reason !== 'bad-url'),
  'delegates.came-by-{}': proofs,
  'delegates.claim-{}': claimWays,
  'delegates.claim-{}-check': claimWays,
  'delegates.claim-{}-failed': claimWays,
  'delegates.ended-by-{}': endings,
  'delegates.found-unreached-{}': unreached,
  'delegates.found-{}': ['web-page', 'empty', 'other-word', 'no-address'],
  'delegates.invitation-{}': ['used', 'withdrawn', 'expired', 'inviter-gone', 'not-found'],
  'delegates.mail-ended-{}-body': endings,
  'delegates.proof-{}': proofs,
  'delegates.removal-button-{}': endings,
  'delegates.removal-lead-{}': endings,
  'delegates.removal-title-{}': endings,
  'delegates.taking-back-button-{}': takenBack,
  'delegates.taking-back-done-{}': takenBack,
  'delegates.taking-back-lead-{}': takenBack,
  'delegates.taking-back-title-{}': takenBack,
  'delegates.taking-back-what-{}': takenBack,
  'delegates.told-admitted-{}': proofs,
  'delegates.told-ended-{}': endings,
  'delegates.told-you-ended-{}': endings,
  'describing.enough-{}': goals,
  'describing.lacking-{}': goals,
  'describing.severity-{}': ['error', 'warning', 'info'],
  'describing.why-{}': whys,
  'desk.policy-{}': policies,
  'directory.activity-{}': activities,
  'directory.by-{}': filters,
  'directory.by-hosting-{}': providerTypes,
  'directory.by-open-{}': ['0', '1'],
  'directory.by-shared-{}': ['0', '1'],
  'directory.by-status-{}': [...standings.filter((standing) => standing !== 'none'), 'old'],
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
  'directory.status-{}': ['fictional', 'former', 'incubating', 'old', 'paused'],
  'directory.{}-all': lists,
  'directory.{}-description': lists,
  'directory.{}-for': lists,
  'directory.{}-member-who': ['account', 'way'],
  'directory.{}-{}': ['account', 'way'].flatMap((said) => accessConditions.map((condition) => `${said}|${condition}`)),
  'hosters.per-{}': ['month', 'year', 'once'],
  'hosters.reach-{}': ['everywhere', 'countries', 'regions', 'around'],
  'hosters.server-{}': serverTypes,
  'hosters.source-{}': Object.values(sourcesHere),
  'journal.field-{}': fieldNames.map(keyedField),
  'journal.filter-actor-{}': actorKinds,
  'journal.verb-{}': verbs.map(keyedVerb),
  'monitoring.days-{}': ['down', 'degraded', 'challenged', 'refused', 'maintenance', 'gap'],
  'monitoring.look-{}': ['certificate', 'names', 'https', 'ipv6'],
  'monitoring.reason-{}': reasons,
  'monitoring.recheck-{}': ['asked', 'just-checked', 'not-watched'],
  'monitoring.state-{}': healthStates,
  'notifications.kind-{}': allKinds,
  'notifications.kind-{}-what': allKinds,
  'notifications.way-{}': ways,
  'notifications.way-{}-note': ways,
  'notifications.why-{}': allKinds,
  'monitoring.saved-{}': ['told', 'message', 'over', 'still-seen', 'declared', 'withdrawn'],
  'portal.card-{}': ['serving', 'unchecked', 'unwell'],
  'portal.drop-{}': ['software', 'country', 'near', 'independent', 'kept', 'size', 'language', 'hoster', 'this', 'not'],
  'portal.held-{}': ['address', 'program', 'hoster'],
  'portal.none-{}': ['as-wished', 'healthy', 'at-all'],
  'portal.none-{}-lead': ['as-wished', 'healthy', 'at-all'],
  'portal.state-{}': ['serving', 'unwell', 'held', 'untrusted', 'weightless', 'account', 'closing', 'ended', 'gone'],
  'privacy.field-{}': toldFields.map(keyedField),
  'privacy.visible-{}': ['public', 'private'],
  'privacy.kind-{}': [
    ...Object.keys(describers).filter((kind) => kind !== 'restriction'),
    ...allKinds.filter((kind) => kind !== 'hoster'),
  ],
  'privacy.room-{}': [
    ...['remarks', 'accounts', 'notifications', 'moderation', 'journal', 'delegates', 'contact', 'mail'],
    ...['spreadsheets', 'meetings', 'desk', 'amendments'],
  ],
  'remarks.by-{}': ['hoster', 'coordination'],
  'remarks.choice-{}': ['corrected', 'not-so'],
  'remarks.outcome-{}': ['corrected', 'not-so'],
  'remarks.problem-{}': ['closed', 'moved', 'false', 'other'],
  'moderation.decided-{}': ['removed', 'restricted', 'kept', 'not-for-us'],
  'moderation.decision-{}': ['removed', 'restricted', 'kept', 'not-for-us'],
  'moderation.mail-{}-body': ['receipt', 'answer'],
  'moderation.mail-{}-subject': ['receipt', 'answer'],
  'moderation.problem-{}': ['illegal', 'personal-data', 'impersonation', 'wrong-facts', 'other'],
  'spreadsheets.column-{}': columnKeys.map((key) => key.replaceAll('.', '-')),
  'spreadsheets.columns-lead-{}': ['hosters', 'services'],
  'spreadsheets.fate-{}': fates,
  'spreadsheets.lines-{}': ['added', 'changed', 'same'],
  'spreadsheets.subject-{}': ['hosters', 'services'],
  'ui.access-{}': [...accessConditions, 'open', 'full', 'unknown'],
  'ui.clause-{}': clauseMarks,
  'ui.error-{}-text': statuses,
  'ui.error-{}-title': statuses,
  'ui.health-{}': ['up', 'degraded', 'challenged', 'refused', 'down', 'maintenance', 'unknown'],
}
