export type { Alternative, Catalogue, Kind, Software } from './catalogue.ts'
export { catalogueFile } from './catalogue-file.ts'
export { type CatalogueIndex, indexOf } from './catalogue-index.ts'
export {
  blankCollective,
  type CollectiveAbout,
  type CollectiveSettings,
  type Publisher,
  type Theme,
} from './collective.ts'
export type { DeclaredDate, Link, Price, Provenance, Provenances } from './facts.ts'
export {
  type Activity,
  type Area,
  type Audience,
  activities,
  audiences,
  type HosterFacts,
  type LegalForm,
  legalForms,
  type Place,
  type Support,
} from './hoster.ts'
export { keepPicture, keptFile, redrawn } from './keep-picture.ts'
export {
  type MembershipPeriod,
  type MembershipState,
  membershipStates,
  type Standing,
  standingOn,
  standings,
} from './membership.ts'
export { withSafePlaces } from './place-of-hoster.ts'
export {
  catalogueOf,
  collectiveOf,
  findHoster,
  findService,
  type Hoster,
  hosterByDescription,
  hosterById,
  isRegisterEmpty,
  oldAddress,
  type Service,
  servicesOf,
} from './queries.ts'
export { recordCatalogue } from './record-catalogue.ts'
export { recordCollective } from './record-collective.ts'
export { type HosterRecord, recordHoster } from './record-hoster.ts'
export { type RecordedPeriod, recordMembership } from './record-membership.ts'
export { recordOldAddresses } from './record-old-addresses.ts'
export { recordService, type ServiceRecord } from './record-service.ts'
export { allHosters, allServices } from './register-rows.ts'
export { completed, type SoftwareFinder, softwareFinder } from './resolve.ts'
export {
  type Access,
  type AccessCondition,
  accessConditions,
  type Host,
  type ProviderType,
  providerTypes,
  type Readership,
  readerships,
  type ServerType,
  type ServiceFacts,
  type SoftwareUse,
  serverTypes,
} from './service.ts'
export { hostersById, hostersBySlug } from './several-hosters.ts'
export { stored } from './stored.ts'
