export { type CheckedFile, checkDescription } from './checking/check-description.ts'
export { type CorrectedFile, correctFile } from './checking/correct-file.ts'
export { type Ask, findDeadLinks, type LinkCheck } from './checking/dead-links.ts'
export { freedomOf } from './checking/free-licenses.ts'
export { whyNotReached } from './checking/reached.ts'
export { remarkOnTwins, sameAddress } from './checking/same-twice.ts'
export { squeezed } from './clean.ts'
export { mostBytes } from './decode.ts'
export { decodeText } from './decode-text.ts'
export type {
  Description,
  FederationFacts,
  FederationFile,
  MembershipClaim,
  Metric,
  OrganizationFile,
  OtherFile,
  ServiceFile,
  Sub,
} from './description.ts'
export { type FoundKey, findKey } from './key-tree.ts'
export { type KnownKey, knownKeys, networks, sourcedFields } from './keys.ts'
export { jsonLdStatements } from './prefill/json-ld.ts'
export { librehostStatements } from './prefill/librehost.ts'
export { nodeInfoAddress, nodeInfoStatements } from './prefill/node-info.ts'
export { type Offer, type OfferSource, offerSources } from './prefill/offer.ts'
export { type MendedFile, mendedFile } from './prefill/properties.ts'
export { securityTxtStatements } from './prefill/security-txt.ts'
export { mayBePublic } from './public-line.ts'
export {
  type FederationReading,
  type HosterReading,
  type Load,
  mostFilesOfHoster,
  readFederation,
} from './read-federation.ts'
export { readDescription } from './read-file.ts'
export { type ReportLine, type Severity, wholeFile } from './report.ts'
export type { StatedLine, WrittenFile } from './writing/stated-line.ts'
export {
  federationStatements,
  hosterStatements,
  serviceStatements,
  statementsAgain,
} from './writing/statements.ts'
export { textOf } from './writing/text-of.ts'
export { typedAs, writtenAs } from './writing/typed-value.ts'
