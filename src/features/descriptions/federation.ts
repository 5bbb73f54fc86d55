import type { FederationFacts } from './description.ts'
import type { Said } from './said.ts'

/** All that a federation's file states of it. */
export const federationFactsOf = (said: Said): FederationFacts => ({
  name: said.get('federation.name') ?? '',
  description: said.words('federation.description') ?? {},
  website: said.get('federation.website'),
  contactEmail: said.get('federation.contact.email'),
  contactUrl: said.get('federation.contact.url'),
  legalUrl: said.get('federation.legal.url'),
  userGuideUrl: said.get('federation.guide.user'),
  technicalGuideUrl: said.get('federation.guide.technical'),
  startsOn: said.get('federation.startdate'),
  endsOn: said.get('federation.enddate'),
})
