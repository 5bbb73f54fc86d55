import type { Translated } from '../../platform/i18n/translated.ts'
import type { DeclaredDate, Link } from './facts.ts'
import type { KeptOfFile } from './kept-of-file.ts'

export const legalForms = [
  'association',
  'informal',
  'cooperative',
  'microcompany',
  'company',
  'individual',
  'other',
] as const
export type LegalForm = (typeof legalForms)[number]

export const audiences = ['everyone', 'members', 'associations', 'schools', 'public-bodies', 'companies'] as const
export type Audience = (typeof audiences)[number]

export const activities = ['active', 'idle', 'away'] as const
export type Activity = (typeof activities)[number]

/** Where one can meet people. Coordinates are a town's centre for an individual or a service hosted at home. */
export interface Place {
  town: string | null
  postcode: string | null
  /** French department, Belgian province, Swiss canton…: the gazetteer's code, such as `FR-29`. */
  region: string | null
  country: string | null
  latitude: number | null
  longitude: number | null
  address: string | null
}

/** Whom the hoster serves, by place. Null in the facts: the hoster does not say. */
export type Area =
  | { reach: 'everywhere' }
  | { reach: 'countries'; countries: string[] }
  | { reach: 'regions'; regions: string[] }
  | { reach: 'around'; town: string | null; latitude: number; longitude: number; kilometres: number }

export interface Support {
  channels: Translated | null
  hours: Translated | null
  /** The usual time to answer, and to open an account, in the hoster's words. */
  answersWithin: Translated | null
  opensAccountWithin: Translated | null
}

/** All that a hoster states of itself; null or empty where it does not say. */
export interface HosterFacts extends KeptOfFile {
  name: string
  description: Translated
  legalForm: LegalForm | null
  registrationNumber: string | null
  website: string | null
  contactUrl: string | null
  /** Never shown: mail goes through the contact form. */
  contactEmail: string | null
  legalUrl: string | null
  technicalGuideUrl: string | null
  userGuideUrl: string | null
  social: Link[]
  chat: Link[]
  funding: Link[]
  owner: { name: string; website: string | null } | null
  founded: DeclaredDate | null
  closed: DeclaredDate | null
  activity: Activity | null
  activityNote: string | null
  statusPageUrl: string | null
  support: Support
  dataAgreementUrl: string | null
  accessibilityUrl: string | null
  backups: Translated | null
  places: Place[]
  area: Area | null
  audiences: Audience[]
  /** The hoster may switch the contact form off. */
  acceptsContact: boolean
}
