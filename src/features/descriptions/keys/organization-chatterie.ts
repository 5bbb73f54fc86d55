import { alsoYesNo, choice, choices, plain, text, translated, yesNo } from './shapes.ts'

/** Who a hoster or a service is for. */
export const audienceWords = {
  everyone: 'everyone',
  members: 'members',
  associations: 'associations',
  schools: 'schools',
  'public-bodies': 'public-bodies',
  companies: 'companies',
} as const

/** Our keys of a hoster, as `docs/description-keys.md` tells them. */
export const organizationChatterieKeys = [
  plain('organization.chatterie.key', 'optional', 'slug'),
  text('organization.chatterie.registrationnumber', 'optional', 100),
  choices('organization.chatterie.audiences', 'optional', audienceWords),
  plain('organization.chatterie.area', 'optional', 'area'),
  text('organization.chatterie.town', 'optional', 200),
  text('organization.chatterie.postcode', 'optional', 20),
  text('organization.chatterie.places.<n>.town', 'optional', 200),
  text('organization.chatterie.places.<n>.postcode', 'optional', 20),
  plain('organization.chatterie.places.<n>.region', 'optional', 'region'),
  plain('organization.chatterie.places.<n>.country', 'optional', 'country'),
  plain('organization.chatterie.places.<n>.latitude', 'optional', 'latitude'),
  plain('organization.chatterie.places.<n>.longitude', 'optional', 'longitude'),
  text('organization.chatterie.places.<n>.address', 'optional', 500),
  plain('organization.chatterie.statuspage', 'optional', 'address'),
  translated('organization.chatterie.support.channels', 'optional'),
  translated('organization.chatterie.support.hours', 'optional'),
  translated('organization.chatterie.support.answer', 'optional'),
  translated('organization.chatterie.support.opening', 'optional'),
  plain('organization.chatterie.agreement', 'optional', 'address'),
  plain('organization.chatterie.accessibility', 'optional', 'address'),
  translated('organization.chatterie.backups', 'optional'),
  choice('organization.chatterie.contactform', 'optional', { on: true, off: false }, alsoYesNo),
  choice('organization.chatterie.fictional', 'optional', yesNo, alsoYesNo),
  plain('organization.chatterie.social.<network>', 'optional', 'address'),
  plain('organization.chatterie.chat.<network>', 'optional', 'chat'),
  plain('organization.chatterie.funding.<network>', 'optional', 'address'),
  text('organization.chatterie.source.name', 'optional', 300),
  plain('organization.chatterie.source.url', 'optional', 'address'),
  plain('organization.chatterie.source.date', 'optional', 'date'),
  choice('organization.chatterie.source.collective', 'optional', yesNo, alsoYesNo),
  text('organization.chatterie.sourceof.<field>.name', 'optional', 300),
  plain('organization.chatterie.sourceof.<field>.url', 'optional', 'address'),
  plain('organization.chatterie.sourceof.<field>.date', 'optional', 'date'),
  choice('organization.chatterie.sourceof.<field>.collective', 'optional', yesNo, alsoYesNo),
] as const
