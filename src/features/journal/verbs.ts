/**
 * Every verb of the house. Each has its sentence in the family `journal.verb-…`, with dashes for dots; a room that
 * records something new adds its verb here.
 */
export const verbs: readonly string[] = [
  'hoster.added',
  'hoster.edited',
  'hoster.confirmed',
  'hoster.source-given',
  'hoster.lead-chosen',
  'service.added',
  'service.edited',
  'service.removed',
  'service.restored',
  'membership.recorded',
  'catalogue.kind-added',
  'catalogue.kind-edited',
  'catalogue.software-added',
  'catalogue.software-edited',
  'catalogue.alternative-added',
  'catalogue.alternative-edited',
  'old-addresses.edited',
  'old-addresses.imported',
  'collective.edited',
  'delegation.started',
  'delegation.ended',
  'delegation.restored',
  'invitation.sent',
  'invitation.withdrawn',
  'journal.hidden',
  'moderation.frozen',
  'moderation.hidden',
  'moderation.lifted',
  'moderation.answered',
  'report.answered',
  'remark.answered',
  'role.granted',
  'role.revoked',
  'person.blocked',
  'person.unblocked',
  'person.second-factor-removed',
  'person.erased',
  'person.email-changed',
  'key.made',
  'key.ended',
]

/** `hoster.edited` → `hoster-edited`, as keys are written. */
export const keyedVerb = (verb: string): string => verb.replaceAll('.', '-')
