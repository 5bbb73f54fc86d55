export { ageingHosters } from './ageing-hosters.ts'
export { blankHoster, blankService } from './blank-facts.ts'
export { type By, byMachine, isGuarded } from './by.ts'
export type { Alternative, Catalogue, EntryOf, Kind, Shelf, Software } from './catalogue.ts'
export { catalogueFile } from './catalogue-file.ts'
export { type CatalogueIndex, indexOf } from './catalogue-index.ts'
export { findEntry, oldAddress, oldAddresses } from './catalogue-queries.ts'
export { changeLogo } from './change-logo.ts'
export { beginPeriod, continuePeriod, endPeriod, type PeriodBegun } from './change-membership.ts'
export {
  blankCollective,
  type CollectiveAbout,
  type CollectiveRules,
  type CollectiveSettings,
  type DecisionKind,
  type DiagnosisDays,
  decisionKinds,
  type KindRules,
  type OwnRules,
  type Publisher,
  rulesOfKind,
  type Theme,
  whoMayOpen,
} from './collective.ts'
export { confirmHoster } from './confirm-hoster.ts'
export { ContactChanged, contactChanged } from './contact-changed.ts'
export { differing as differencesIn, isSaid, type Lead } from './corrections.ts'
export { registerDescribers } from './describers.ts'
export { descriptionAddressOf } from './description-address.ts'
export {
  addAlternative,
  addKind,
  addSoftware,
  type EntryTyped,
  editAlternative,
  editKind,
  editSoftware,
} from './edit-catalogue.ts'
export { addHoster, editHoster } from './edit-hoster.ts'
export { addService, editService } from './edit-service.ts'
export {
  type DeclaredDate,
  type Difference,
  type Link,
  type Price,
  type Provenance,
  type Provenances,
  type Stated,
  sourcesHere,
} from './facts.ts'
export { type Ageing, type Freshness, freshnesses, freshnessOf, freshnessOn, lastWordOf } from './freshness.ts'
export { giveWordToFiles } from './give-word-to-files.ts'
export { ownDomain } from './guarded/own-domain.ts'
export { registeredDomain } from './guarded/registered-domain.ts'
export {
  isEnding,
  isManyGone,
  type Leading,
  leadingOf,
  ownDomains,
  riskyAddresses,
  riskyFacts,
} from './guarded/risks.ts'
export { endsSoon, hasEnded, soonDays } from './has-ended.ts'
export { isHostedAtHome, keepHomeSafe } from './hosted-at-home.ts'
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
export { hostersOfLitter } from './hosters-of-litter.ts'
export { registerJobs } from './jobs.ts'
export { keepPicture, keptFile, redrawn } from './keep-picture.ts'
export { type FiguresFile, type FileLine, type KeptOfFile, nothingKept } from './kept-of-file.ts'
export { largeCompanyBehind, largeCompanyNamed } from './large-companies.ts'
export { machinesOf } from './machines.ts'
export { markRead, markUnread } from './mark-read.ts'
export { matters as registerMatters } from './matters.ts'
export { registerMeanings } from './meanings.ts'
export {
  type MembershipPeriod,
  type MembershipState,
  membershipStates,
  type Standing,
  standingOn,
  standings,
} from './membership.ts'
export { leavesOn } from './periods-decided.ts'
export { withSafePlaces } from './place-of-hoster.ts'
export {
  catalogueOf,
  collectiveOf,
  findHoster,
  type Hoster,
  hosterByDescription,
  hosterById,
  hostersByDescription,
  isRegisterEmpty,
} from './queries.ts'
export { recordCatalogue } from './record-catalogue.ts'
export { editCollective, recordCollective } from './record-collective.ts'
export { type HosterRecord, type Recorded, recordHoster } from './record-hoster.ts'
export { type RecordedPeriod, recordMembership } from './record-membership.ts'
export { editOldAddress, oldAddressSubject, recordOldAddresses, removeOldAddress } from './record-old-addresses.ts'
export { recordService, type ServiceRecord } from './record-service.ts'
export { type EntryKnown, type HosterKnown, hostersKnown, type ServiceKnown, servicesKnown } from './register-known.ts'
export { allHosters, allServices } from './register-rows.ts'
export { removeService, restoreService } from './remove-service.ts'
export { removeUnused } from './remove-unused.ts'
export { completed, type SoftwareFinder, softwareFinder } from './resolve.ts'
export { hasSameOwner } from './same-owner.ts'
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
export { describedAt, type ServiceFileKnown, serviceFilesOf } from './service-files.ts'
export { hostersAtPlaces, placeOf } from './service-places.ts'
export { findService, removedService, type Service, serviceById, servicesById, servicesOf } from './service-queries.ts'
export { hostersById, hostersBySlug } from './several-hosters.ts'
export { sourceNameOf, sourcesByField } from './sources-by-field.ts'
export { stored } from './stored.ts'
export { theCollective, touchRegister } from './touch-register.ts'
export { registerUndoers } from './undoers.ts'
export type { Written } from './write-hoster.ts'
