import type { Translated } from '../../platform/i18n/index.ts'
import type { DeclaredDate, HosterFacts, Provenances, ServiceFacts } from '../hosters/index.ts'
import type { ReportLine } from './report.ts'
import type { UnknownLine } from './statements.ts'

/** A file that this one leads to. */
export interface Sub {
  key: string
  address: string
  line: number
}

/** A measure over time: `values[0]` is January, week 1 or day 1; null is unknown. */
export interface Metric {
  path: string
  name: Translated | null
  description: Translated | null
  series: { year: number; per: 'months' | 'weeks' | 'days'; values: (number | null)[] }[]
}

/** What a hoster says of its place in a federation. Its own word only: who is a member is told by the register. */
export interface MembershipClaim {
  federation: string
  activity: HosterFacts['activity']
  note: string | null
  from: DeclaredDate | null
  to: DeclaredDate | null
}

export interface FederationFacts {
  name: string
  description: Translated
  website: string | null
  contactEmail: string | null
  contactUrl: string | null
  legalUrl: string | null
  userGuideUrl: string | null
  technicalGuideUrl: string | null
  startsOn: DeclaredDate | null
  endsOn: DeclaredDate | null
}

interface AnyFile {
  address: string
  protocol: string | null
  datetime: string | null
  generator: string | null
  subs: Sub[]
  metrics: Metric[]
  /** Lines whose key we do not know. */
  unknown: UnknownLine[]
  report: ReportLine[]
}

export interface FederationFile extends AnyFile {
  class: 'Federation'
  facts: FederationFacts
  logo: string | null
  favicon: string | null
}

/** `facts.name` is empty when the file does not say it. */
export interface OrganizationFile extends AnyFile {
  class: 'Organization'
  /** The slug wanted. */
  key: string | null
  facts: HosterFacts
  provenances: Provenances
  fictional: boolean
  memberOf: MembershipClaim[]
  logo: string | null
}

/** `facts.name` is empty when the file does not say it; `facts.kinds` is empty when no kind is stated. */
export interface ServiceFile extends AnyFile {
  class: 'Service'
  key: string | null
  facts: ServiceFacts
  provenances: Provenances
  /** The file gives one address without saying whether it presents the service or opens it. */
  urlIsGuessed: boolean
  logo: string | null
}

export interface OtherFile extends AnyFile {
  class: 'Metrics' | 'Device' | 'Unknown'
}

/** What one description file says, as far as it is right, with the report on the rest. */
export type Description = FederationFile | OrganizationFile | ServiceFile | OtherFile
