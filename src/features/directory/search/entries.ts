import type { Translated } from '../../../platform/i18n/index.ts'
import type { Area, Catalogue, Standing } from '../../hosters/index.ts'

/** All that the public may find: what a snapshot is made of. */
export interface Entries {
  hosters: Iterable<HosterEntry>
  /** In any order; a service whose hoster is not among the hosters is left out. */
  services: Iterable<ServiceEntry>
  catalogue: Catalogue
  /** `YYYY-MM-DD` in the collective's zone: equals take turns by day. */
  day: string
  version: string
}

/** The same when they come out of a database that makes one wait. */
export interface ComingEntries extends Omit<Entries, 'hosters' | 'services'> {
  hosters: Iterable<HosterEntry> | AsyncIterable<HosterEntry>
  services: Iterable<ServiceEntry> | AsyncIterable<ServiceEntry>
}

export interface HosterEntry {
  id: number
  publicId: string
  slug: string
  name: string
  legalForm: string | null
  standing: Exclude<Standing, 'none'>
  country: string | null
  places: PlaceEntry[]
  /** It serves everywhere: near is not asked of it. */
  everywhere: boolean
  /** Whom it serves, by place, as it says; nothing is searched by it. */
  area?: Area | null
  audiences: string[]
  /** Where its machines stand: home, hosted-bay… */
  providers: string[]
  logo: string | null
  since: string | null
  addedAt: string
  updatedAt: string
  /** Since which day nobody said that it is true, once that is twelve months ago. */
  unconfirmedSince?: string | null
  /** Eighteen months: the usual lists leave it out. */
  isOld?: boolean
  description: Translated
  source: SourceEntry | null
}

/** Where one can meet a hoster. */
export interface PlaceEntry {
  town: string | null
  region: string | null
  country: string | null
  latitude: number | null
  longitude: number | null
}

export interface ServiceEntry {
  id: number
  publicId: string
  slug: string
  hosterId: number
  name: string
  description: Translated
  /** Slugs of the catalogue, the main one first. */
  kinds: string[]
  software: SoftwareEntry | null
  url: string | null
  pageUrl: string | null
  access: string[]
  open: boolean | null
  /** Empty: those of its hoster. */
  audiences: string[]
  languages: string[]
  /** The country of the machine that holds the data. */
  dataCountry: string | null
  shared: boolean | null
  health: string
  /** More of its health; missing where nobody measures it. */
  doing?: Doing
  /** What the card says and nothing is searched by. */
  sizeLimit: Translated | null
  retention: Translated | null
  price: Translated | null
  addedAt: string
  updatedAt: string
  source: SourceEntry | null
}

/** How a service is doing, and since when. */
export interface Doing {
  state: string
  since: string
  /** Down for so long that it comes last in the results, or is in the usual ones no more. */
  dead: 'last' | 'gone' | null
}

export interface SoftwareEntry {
  slug: string | null
  name: string
  license: string | null
  free: boolean | null
}

export interface SourceEntry {
  source: string
  url: string | null
  date: string | null
}
