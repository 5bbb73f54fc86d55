import { audienceWords } from './organization-chatterie.ts'
import { alsoYesNo, choice, choices, plain, text, translated, yesNo } from './shapes.ts'

/** Our keys of a service, as `docs/description-keys.md` tells them. */
export const serviceChatterieKeys = [
  plain('service.chatterie.key', 'optional', 'slug'),
  plain('service.chatterie.kinds', 'optional', 'slugs'),
  plain('service.chatterie.page', 'optional', 'address'),
  plain('service.chatterie.address', 'optional', 'address'),
  choices('service.chatterie.audiences', 'optional', audienceWords),
  translated('service.chatterie.access.member.who', 'optional'),
  plain('service.chatterie.access.member.fee', 'optional', 'price'),
  plain('service.chatterie.access.client.price', 'optional', 'price'),
  plain('service.chatterie.languages', 'optional', 'languages'),
  translated('service.chatterie.size', 'optional'),
  translated('service.chatterie.retention', 'optional'),
  choice('service.chatterie.readers', 'optional', { public: 'public', hoster: 'hoster', 'end-to-end': 'end-to-end' }),
  translated('service.chatterie.ifitstops', 'optional'),
  plain('service.chatterie.successor', 'optional', 'address'),
  plain('service.chatterie.terms', 'optional', 'address'),
  translated('service.chatterie.support', 'optional'),
  choice('service.chatterie.shared', 'optional', { shared: true, dedicated: false }),
  text('service.chatterie.source.name', 'optional', 300),
  plain('service.chatterie.source.url', 'optional', 'address'),
  plain('service.chatterie.source.date', 'optional', 'date'),
  choice('service.chatterie.source.collective', 'optional', yesNo, alsoYesNo),
  text('service.chatterie.sourceof.<field>.name', 'optional', 300),
  plain('service.chatterie.sourceof.<field>.url', 'optional', 'address'),
  plain('service.chatterie.sourceof.<field>.date', 'optional', 'date'),
  choice('service.chatterie.sourceof.<field>.collective', 'optional', yesNo, alsoYesNo),
] as const
