import { standings } from './features/hosters/index.ts'
import {
  applicationStates,
  newsOfDeparture,
  newsOfSanction,
  sanctionKinds,
  sanctionStages,
} from './features/membership/index.ts'
import { litterFamilies } from './testing-word-families-litters.ts'

const steps = ['team', 'reasons', 'users']
const written = ['people', 'contact', 'reasons', 'brings', 'links', 'mentor', 'users', 'prices']
const looked = ['terms', 'legal-notice']
const way = ['dossier', 'sending', 'review', 'vote', 'welcome']

/** Keys that pages of the room `membership` make from a value. */
export const membershipFamilies: Record<string, readonly string[]> = {
  ...litterFamilies,
  'membership.life-lead-{}': standings,
  'membership.sanction-{}': sanctionKinds,
  'membership.sanction-note-{}': ['suspension', 'exclusion'],
  'membership.stage-{}': sanctionStages,
  'membership.told-sanction-{}': newsOfSanction,
  'membership.told-closing-{}': newsOfDeparture,
  'membership.told-leaving-{}': newsOfDeparture,
  'membership.became-{}': applicationStates,
  'membership.expected-{}': ['next', 'review', 'answers', 'vote'],
  'membership.field-member-{}': ['name', 'does', 'consent'],
  'membership.field-{}': written,
  'membership.hint-{}': written,
  'membership.chapter-{}': steps,
  'membership.lead-{}': steps,
  'membership.line-{}': ['reasons', 'users'],
  'membership.line-{}-none': ['reasons', 'users'],
  'membership.line-{}-not-found': looked,
  'membership.line-{}-seen': looked,
  'membership.line-{}-unseen': looked,
  'membership.new-{}': ['name', 'website', 'legal-form', 'town', 'description'],
  'membership.stands-{}': applicationStates,
  'membership.way-{}-note': way,
  'membership.way-{}-title': way,
  'membership.way-{}-when': way,
  'membership.{}': ['word-fine', 'word-blocking', 'word-advice', 'word-unseen'],
  'membership.state-{}': applicationStates,
  'membership.told-{}': applicationStates.filter((state) => state !== 'draft'),
}
