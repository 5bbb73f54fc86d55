import type { Alternative, Catalogue, Kind, Software } from '../../../hosters/index.ts'
import type { Entries, HosterEntry, PlaceEntry, ServiceEntry } from '../entries.ts'

let last = 0

/** A hoster with what matters for a fact; the rest is plain. */
export function hoster(known: Partial<HosterEntry> = {}): HosterEntry {
  const id = known.id ?? ++last
  return {
    id,
    publicId: `h${id}`,
    slug: `hoster-${id}`,
    name: `Hôte ${id}`,
    legalForm: 'association',
    standing: 'active',
    country: 'FR',
    places: [],
    everywhere: false,
    audiences: ['everyone'],
    providers: [],
    logo: null,
    since: null,
    addedAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    description: {},
    source: null,
    ...known,
  }
}

export function service(of: HosterEntry, known: Partial<ServiceEntry> = {}): ServiceEntry {
  const id = known.id ?? ++last
  return {
    id,
    publicId: `s${id}`,
    slug: `service-${id}`,
    hosterId: of.id,
    name: `Offre ${id}`,
    description: {},
    kinds: [],
    software: null,
    url: null,
    pageUrl: null,
    access: ['none'],
    open: true,
    audiences: [],
    languages: ['fr'],
    dataCountry: 'FR',
    shared: null,
    health: 'unknown',
    sizeLimit: null,
    retention: null,
    price: null,
    addedAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    source: null,
    ...known,
  }
}

export function place(town: string, latitude: number | null, longitude: number | null): PlaceEntry {
  return { town, region: null, country: 'FR', latitude, longitude }
}

export function running({ slug, name, license, free }: Software): ServiceEntry['software'] {
  return { slug, name, license, free }
}

export function kind(slug: string, name: string, known: Partial<Kind> = {}): Kind {
  const plain = { parent: null, sentence: {}, synonyms: {}, icon: 'pad', replaces: [] }
  return { slug, name: { fr: name }, ...plain, ...known }
}

export function software(slug: string, name: string, known: Partial<Software> = {}): Software {
  const plain = { aliases: [], license: null, free: true, website: null, source: null, kinds: [], sentence: {} }
  return { slug, name, ...plain, ...known }
}

export function product(slug: string, name: string, known: Partial<Alternative> = {}): Alternative {
  return { slug, name, company: null, aliases: [], kinds: [], software: [], sentence: {}, ...known }
}

export function entriesOf(
  hosters: HosterEntry[],
  services: ServiceEntry[],
  catalogue: Partial<Catalogue> = {},
  day = '2026-11-23',
): Entries & { hosters: HosterEntry[]; services: ServiceEntry[] } {
  const whole = { kinds: [], software: [], alternatives: [], ...catalogue }
  return { hosters, services, catalogue: whole, day, version: `1.0.${day}` }
}
