import type { FederationFile } from '../description.ts'
import type { federationKeys } from '../keys/file.ts'
import type { AnyToWrite } from './file-lines.ts'
import type { NotWritten } from './not-written.ts'
import { inEach, one, type Tellers } from './tell.ts'

/** A federation to write: what the reader gives of its file, or its facts alone. */
export type FederationToWrite = AnyToWrite &
  Pick<FederationFile, 'facts'> &
  Partial<Pick<FederationFile, 'logo' | 'favicon'>>

export const federationTellers: Tellers<
  FederationToWrite,
  Exclude<(typeof federationKeys)[number]['key'], NotWritten>
> = {
  'federation.name': ({ facts }) => one(facts.name),
  'federation.description': ({ facts }) => inEach(facts.description),
  'federation.website': ({ facts }) => one(facts.website),
  'federation.contact.email': ({ facts }) => one(facts.contactEmail),
  'federation.contact.url': ({ facts }) => one(facts.contactUrl),
  'federation.logo': ({ logo }) => one(logo),
  'federation.favicon': ({ favicon }) => one(favicon),
  'federation.legal.url': ({ facts }) => one(facts.legalUrl),
  'federation.guide.user': ({ facts }) => one(facts.userGuideUrl),
  'federation.guide.technical': ({ facts }) => one(facts.technicalGuideUrl),
  'federation.startdate': ({ facts }) => one(facts.startsOn),
  'federation.enddate': ({ facts }) => one(facts.endsOn),
}
