/** Known keys that are read and never written, and why. */
export const notWritten = {
  'organization.owner.logo': 'kept as a line of its own',
  'organization.chatterie.social.<network>': 'the list of the protocol is open, and keeps the order of all links',
  'organization.chatterie.chat.<network>': 'the list of the protocol is open, and keeps the order of all links',
  'organization.chatterie.funding.<network>': 'the list of the protocol is open, and keeps the order of all links',
  'service.status.description': 'kept as a line of its own',
  'service.chatterie.terms': 'service.legal.url says it: facts know one address',
} as const

export type NotWritten = keyof typeof notWritten
