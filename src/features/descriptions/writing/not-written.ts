/** Known keys that are read and never written, and why. */
export const notWritten = {
  'organization.owner.logo': 'not kept',
  'organization.chatterie.social.<network>': 'the list of the protocol is open, and keeps the order of all links',
  'organization.chatterie.chat.<network>': 'the list of the protocol is open, and keeps the order of all links',
  'organization.chatterie.funding.<network>': 'the list of the protocol is open, and keeps the order of all links',
  'service.status.description': 'not kept',
  'service.chatterie.terms': 'service.legal.url says it: facts know one address',
  'federation.favicon': 'not kept',
} as const

export type NotWritten = keyof typeof notWritten
