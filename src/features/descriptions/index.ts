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
export { type ImportResult, importBundle, loadExamples } from './import-bundle.ts'
export { type KnownKey, knownKeys, networks, sourcedFields } from './keys.ts'
export { addressInFolder, loadFolder } from './load-folder.ts'
export { type FederationReading, type HosterReading, type Load, readFederation } from './read-federation.ts'
export { readDescription } from './read-file.ts'
export type { ReportLine, Severity } from './report.ts'
