import type { Translated } from '../../platform/i18n/translated.ts'
import type { DeclaredDate, Price } from './facts.ts'
import type { Audience } from './hoster.ts'
import type { KeptOfFile } from './kept-of-file.ts'

export const accessConditions = ['none', 'free', 'member', 'client'] as const
export type AccessCondition = (typeof accessConditions)[number]

/** One way in. `who` says who may join (member); `price` is the yearly fee (member) or the least price (client). */
export interface Access {
  condition: AccessCondition
  who: Translated | null
  price: Price | null
}

/** Where the machine stands: at home, in a rack of one's own, a rented machine, somebody else's cloud. */
export const providerTypes = ['home', 'hosted-bay', 'hosted-server', 'outsourced'] as const
export type ProviderType = (typeof providerTypes)[number]
export const serverTypes = ['nano', 'physical', 'virtual', 'shared', 'cloud'] as const
export type ServerType = (typeof serverTypes)[number]

/** Who can read what is put there: anyone, its sharers and technically the hoster, or its sharers alone. */
export const readerships = ['public', 'hoster', 'end-to-end'] as const
export type Readership = (typeof readerships)[number]

export interface Host {
  name: string | null
  country: string | null
  description: string | null
  provider: ProviderType | null
  server: ServerType | null
  hypervisor: string | null
  distribution: string | null
}

/** The program behind a service as the hoster names it; `slug` when the catalogue knows it. */
export interface SoftwareUse {
  name: string
  slug: string | null
  version: string | null
  license: string | null
  website: string | null
  source: string | null
  modules: string[]
}

/** All that a hoster states of one service; null or empty where it does not say. */
export interface ServiceFacts extends KeptOfFile {
  name: string
  description: Translated
  /** The page that presents the service, and the address where it is used: one may be missing. */
  pageUrl: string | null
  url: string | null
  /** Slugs of the catalogue, the main one first. */
  kinds: string[]
  software: SoftwareUse | null
  access: Access[]
  open: boolean | null
  audiences: Audience[]
  languages: string[]
  sizeLimit: Translated | null
  retention: Translated | null
  readership: Readership | null
  /** What happens to what people put there if the hoster stops. */
  ifItStops: Translated | null
  termsUrl: string | null
  userGuideUrl: string | null
  technicalGuideUrl: string | null
  contactUrl: string | null
  support: Translated | null
  host: Host | null
  installType: string | null
  statusLevel: string | null
  startsOn: DeclaredDate | null
  endsOn: DeclaredDate | null
  /** Where those who used it go on once it has ended: here, or at somebody else's. */
  successorUrl: string | null
  /** One program for several groups of people, or one for each. */
  shared: boolean | null
  /** Never shown, and written to by nobody: mail goes to the hoster. */
  contactEmail: string | null
}
