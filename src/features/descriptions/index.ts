export { mostBytes } from './decode.ts'
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
export { type KnownKey, knownKeys, networks, sourcedFields } from './keys.ts'
export { type FederationReading, type HosterReading, type Load, readFederation } from './read-federation.ts'
export { readDescription } from './read-file.ts'
export { type ReportLine, type Severity, wholeFile } from './report.ts'
