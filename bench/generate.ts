import { readFileSync } from 'node:fs'
import type { Entries, HosterEntry, ServiceEntry } from '../src/features/directory/search/entries.ts'
import type { Catalogue, Kind, Software } from '../src/features/hosters/index.ts'
import { type Chance, chance } from './chance.ts'

/** A made-up directory: the real catalogue, invented hosters of ten services each; the same for the same seed. */
export interface Made {
  services: number
  seed: number
  day: string
}

const servicesEach = 10

export function entries({ services, seed, day }: Made): Entries {
  const catalogue = readCatalogue()
  const hosters = Math.ceil(services / servicesEach)
  return {
    catalogue,
    day,
    version: `${seed}.0.${day}`,
    hosters: made(hosters, (i) => hoster(i, chance(seed, i))),
    services: made(services, (i) => service(i, chance(seed + 1, i), catalogue)),
  }
}

function* made<Entry>(count: number, make: (i: number) => Entry): Generator<Entry> {
  for (let i = 0; i < count; i++) yield make(i)
}

/** Safe because the catalogue's own test reads these files. */
function readCatalogue(): Catalogue {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../examples/chatons/catalogue/${name}.json`, import.meta.url), 'utf8'))
  const catalogue = {
    kinds: read('kinds'),
    software: read('software'),
    alternatives: read('alternatives'),
  } as Catalogue
  const place = ({ slug }: Software) => (popular.includes(slug) ? popular.indexOf(slug) : popular.length)
  return { ...catalogue, software: catalogue.software.toSorted((a, b) => place(a) - place(b)) }
}

/** What hosters offer most. */
const popular = 'nextcloud etherpad jitsi-meet mastodon privatebin mobilizon peertube framadate lufi wallabag'.split(
  ' ',
)

/** Town, region, country, latitude, longitude. */
const towns = [
  ['Brest', 'FR-29', 'FR', 48.39, -4.49],
  ['Quimper', 'FR-29', 'FR', 48.0, -4.1],
  ['Rennes', 'FR-35', 'FR', 48.11, -1.68],
  ['Nantes', 'FR-44', 'FR', 47.22, -1.55],
  ['Paris', 'FR-75', 'FR', 48.86, 2.35],
  ['Lille', 'FR-59', 'FR', 50.63, 3.07],
  ['Strasbourg', 'FR-67', 'FR', 48.57, 7.75],
  ['Lyon', 'FR-69', 'FR', 45.76, 4.84],
  ['Saint-Étienne', 'FR-42', 'FR', 45.43, 4.39],
  ['Grenoble', 'FR-38', 'FR', 45.19, 5.72],
  ['Marseille', 'FR-13', 'FR', 43.3, 5.37],
  ['Montpellier', 'FR-34', 'FR', 43.61, 3.88],
  ['Toulouse', 'FR-31', 'FR', 43.6, 1.44],
  ['Bordeaux', 'FR-33', 'FR', 44.84, -0.58],
  ['Limoges', 'FR-87', 'FR', 45.83, 1.26],
  ['Dijon', 'FR-21', 'FR', 47.32, 5.04],
  ['Bruxelles', 'BE-BRU', 'BE', 50.85, 4.35],
  ['Liège', 'BE-WLG', 'BE', 50.63, 5.57],
  ['Lausanne', 'CH-VD', 'CH', 46.52, 6.63],
  ['Genève', 'CH-GE', 'CH', 46.2, 6.15],
  ['Montréal', 'CA-QC', 'CA', 45.51, -73.59],
] as const

function hoster(i: number, pick: Chance): HosterEntry {
  const name = pick.one([pick.name(), `${pick.name()} libre`, `Les amis de ${pick.name()}`, `Asso ${pick.name()}`])
  const places = Array.from({ length: pick.one([0, 1, 1, 1, 1, 1, 1, 2]) }, () => {
    const [town, region, country, latitude, longitude] = pick.one(towns)
    return { town, region, country, latitude: latitude + pick.share() / 5, longitude: longitude + pick.share() / 5 }
  })
  return {
    id: i + 1,
    publicId: `h${i}`,
    slug: `hebergeur-${i}`,
    name,
    legalForm: pick.one(['association', 'association', 'association', 'cooperative', 'company', 'individual', null]),
    standing: pick.one([...Array<'active'>(17).fill('active'), 'incubating', 'paused', 'former']),
    country: places[0]?.country ?? 'FR',
    places,
    everywhere: pick.share() < 0.3,
    audiences: pick.one([
      ['everyone'],
      ['everyone'],
      ['members'],
      ['members', 'associations'],
      ['schools', 'public-bodies'],
      [],
    ]),
    providers: pick.one([['home'], ['hosted-server'], ['hosted-bay'], ['hosted-server', 'home'], []]),
    logo: null,
    since: `${2016 + pick.below(10)}-0${1 + pick.below(9)}`,
    addedAt: instant(pick),
    updatedAt: instant(pick),
    description: { fr: pick.text(12 + pick.below(20)) },
    source: { source: 'généré', url: null, date: '2026-11' },
  }
}

function service(i: number, pick: Chance, { kinds, software }: Catalogue): ServiceEntry {
  const program = pick.often(software)
  const kind = kinds.find(({ slug }) => slug === program.kinds[0]) ?? pick.often(kinds)
  return {
    id: i + 1,
    publicId: `s${i}`,
    slug: `service-${i}`,
    hosterId: 1 + Math.floor(i / servicesEach),
    name: nameOf(pick, kind, program),
    description: pick.share() < 0.5 ? { fr: pick.text(6 + pick.below(12)) } : {},
    kinds: pick.share() < 0.8 ? [kind.slug] : [...new Set([kind.slug, ...program.kinds.slice(1, 2)])],
    software:
      pick.share() < 0.95
        ? { slug: program.slug, name: program.name, license: program.license, free: program.free }
        : null,
    url: `https://service-${i}.example/`,
    pageUrl: null,
    access: pick.one([['none'], ['none'], ['free'], ['member'], ['client'], ['none', 'member'], ['member', 'client']]),
    open: pick.one([true, true, true, false, null]),
    audiences: pick.share() < 0.15 ? ['associations', 'schools'] : [],
    languages: pick.one([['fr'], ['fr'], ['fr', 'en'], ['en'], ['fr', 'en', 'es', 'de'], []]),
    dataCountry: pick.one(['FR', 'FR', 'FR', 'FR', 'DE', 'BE', 'CH', 'CA', 'FI', null]),
    shared: pick.one([true, true, false, null]),
    health: 'unknown',
    sizeLimit: pick.share() < 0.3 ? { fr: `${1 + pick.below(20)} Gio` } : null,
    retention: pick.share() < 0.3 ? { fr: `${1 + pick.below(90)} jours` } : null,
    price: pick.share() < 0.2 ? { fr: `${5 + pick.below(60)} € par an` } : null,
    addedAt: instant(pick),
    updatedAt: instant(pick),
    source: { source: 'généré', url: null, date: '2026-11' },
  }
}

function nameOf(pick: Chance, kind: Kind, program: Software): string {
  const what = kind.name.fr ?? kind.slug
  return pick.one([what, program.name, `${what} de ${pick.name()}`, `${pick.name()} ${program.name}`, pick.name()])
}

function instant(pick: Chance): string {
  return new Date(Date.UTC(2018, 0, 1) + pick.below(8 * 365) * 86_400_000).toISOString()
}
