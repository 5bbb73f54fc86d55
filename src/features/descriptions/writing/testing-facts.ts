import type { Translated } from '../../../platform/i18n/index.ts'
import type { Access, HosterFacts, KeptOfFile, Link, Place, Price, ServiceFacts } from '../../hosters/index.ts'
import type { Random } from '../testing-mutations.ts'

// Facts as somebody could type them by hand, in all the shapes that they have.

const pieces = [
  ...['Pad', 'à plusieurs', ' ', '  ', '\n', '\n\n\n', '\r\n', '\r', '\t', '=', ' = ', '#', ' # note', ':', ';', ','],
  ...['"', "'", '«', '»', '“', '”', '`', '&', '&amp;', '&eacute;', '&#10;', '&#x3c;', '<', '<b>', '</b>', '<br/>'],
  ...['\\n', '\\r\\n', '\\r', '\\', '[10.00 EUR/year]', '[', ']', 'organization.name = Autre', 'https://a.example'],
  ...['\u202e', '\u200b', '\u0000', '\u2028', '\ufeff', '\ud800', '🐈', '\u00a0', '\u202f?', '10\u00a0€', '%', '{x}'],
]

export const hostileText = (random: Random): string => {
  const isLong = random(40) === 0
  return Array.from({ length: isLong ? 3000 : random(8) }, () => pieces[random(pieces.length)]).join('')
}

export function anyHoster(random: Random): HosterFacts {
  const { maybe, oneOf, someOf, text, words, address } = from(random)
  const link = (): Link => ({
    network: oneOf(['mastodon', 'matrix', 'tipeee', 'clairière', 'à nous', 'X=1']),
    url: address(),
  })
  return {
    name: text(),
    description: words(),
    legalForm: maybe(() => oneOf(['association', 'individual', 'other'] as const)),
    registrationNumber: maybe(text),
    website: maybe(address),
    contactUrl: maybe(address),
    contactEmail: maybe(() => oneOf(['a@b.example', 'personne', 'é@b.example'])),
    legalUrl: maybe(address),
    technicalGuideUrl: maybe(address),
    userGuideUrl: maybe(address),
    social: someOf(link),
    chat: someOf(link),
    funding: someOf(link),
    owner: maybe(() => ({ name: text(), website: maybe(address) })),
    founded: maybe(() => oneOf(['2016', '2016-10', '2016-10-12', 'hier'])),
    closed: maybe(() => oneOf(['2026', '2020-02-30'])),
    activity: maybe(() => oneOf(['active', 'idle', 'away'] as const)),
    activityNote: maybe(text),
    statusPageUrl: maybe(address),
    support: {
      channels: maybe(words),
      hours: maybe(words),
      answersWithin: maybe(words),
      opensAccountWithin: maybe(words),
    },
    dataAgreementUrl: maybe(address),
    accessibilityUrl: maybe(address),
    backups: maybe(words),
    places: someOf(() => anyPlace(random)),
    area: maybe(() =>
      oneOf([
        { reach: 'everywhere' },
        { reach: 'countries', countries: ['FR', 'BE'] },
        { reach: 'regions', regions: ['FR-29', 'BE-WBR'] },
        { reach: 'around', town: text(), latitude: 48.123456789, longitude: -1e-7, kilometres: 30 },
      ]),
    ),
    audiences: someOf(() => oneOf(['everyone', 'schools', 'public-bodies'] as const)),
    acceptsContact: random(2) === 0,
    ...anyKept(random),
  }
}

export function anyService(random: Random): ServiceFacts {
  const { maybe, oneOf, someOf, text, words, address } = from(random)
  const conditions = (['none', 'free', 'member', 'client'] as const).filter(() => random(2) === 0)
  return {
    name: text(),
    description: words(),
    pageUrl: maybe(address),
    url: maybe(address),
    kinds: someOf(() => oneOf(['pad', 'visio', 'liste-de-courses'])),
    software: maybe(() => ({
      name: text(),
      slug: null,
      version: maybe(text),
      license: maybe(() => oneOf(['AGPL-3.0-or-later', 'GPL', 'MIT OR Apache-2.0', text()])),
      website: maybe(address),
      source: maybe(address),
      modules: someOf(text),
    })),
    access: conditions.map(
      (condition): Access => ({
        condition,
        who: condition === 'member' ? maybe(words) : null,
        price: condition === 'member' || condition === 'client' ? maybe(() => anyPrice(random)) : null,
      }),
    ),
    open: maybe(() => oneOf([true, false])),
    audiences: someOf(() => oneOf(['members', 'companies'] as const)),
    languages: someOf(() => oneOf(['fr', 'en', 'br', 'pt-BR'])),
    sizeLimit: maybe(words),
    retention: maybe(words),
    readership: maybe(() => oneOf(['public', 'hoster', 'end-to-end'] as const)),
    ifItStops: maybe(words),
    successorUrl: maybe(address),
    termsUrl: maybe(address),
    userGuideUrl: maybe(address),
    technicalGuideUrl: maybe(address),
    contactUrl: maybe(address),
    support: maybe(words),
    host: maybe(() => ({
      name: maybe(text),
      country: maybe(() => oneOf(['FR', 'CH', 'UK'])),
      description: maybe(text),
      provider: maybe(() => oneOf(['home', 'hosted-bay', 'hosted-server', 'outsourced'] as const)),
      server: maybe(() => oneOf(['nano', 'physical', 'virtual', 'shared', 'cloud'] as const)),
      hypervisor: maybe(text),
      distribution: maybe(text),
    })),
    installType: maybe(() => oneOf(['PACKAGE', 'à la main'])),
    statusLevel: maybe(() => oneOf(['OK', 'VOID', 'bien'])),
    startsOn: maybe(() => oneOf(['2016', '2016-10'])),
    endsOn: maybe(() => '2027-01-31'),
    shared: maybe(() => oneOf([true, false])),
    contactEmail: maybe(() => oneOf(['a@b.example', 'personne'])),
    ...anyKept(random),
  }
}

const anyKept = (random: Random): KeptOfFile => {
  const { maybe, oneOf, someOf, text, address } = from(random)
  const value = () => oneOf(['1,,3', '2020', 'ACTIVE', 'https://a.example/', text()])
  return {
    logoUrl: maybe(address),
    figuresAt: someOf(() => ({ key: oneOf(['metrics', 'à nous', 'a.b', '']), url: address() })),
    figures: someOf(() => ({ key: oneOf(figuresKeys), value: value() })),
    otherStatements: someOf(() => ({ key: oneOf([...otherKeys, text()]), value: value() })),
  }
}

const figuresKeys = ['metrics.http.hits.2026.months', 'metrics.http.name', 'metrics', 'organization.name']
const otherKeys = [
  ...['organization.couleur', 'service.couleur', 'humeur', 'a=b', '# note', 'software.license.url'],
  ...['organization.memberof.chatons.startdate', 'organization.memberof.chatons.status.level', 'service.name'],
  ...['organization.name', 'organization.logo', 'file.class', 'subs.pad', 'organization.NAME', 'federation.name'],
]

const anyPlace = (random: Random): Place => {
  const { maybe, oneOf, text } = from(random)
  return {
    town: maybe(text),
    postcode: maybe(() => '29200'),
    region: maybe(() => oneOf(['FR-29', 'Bretagne'])),
    country: maybe(() => oneOf(['FR', 'BE', 'XX'])),
    latitude: maybe(() => oneOf([48.39, -1e-7, 0, 91])),
    longitude: maybe(() => oneOf([-4.49, 0.1 + 0.2, 0])),
    address: maybe(text),
  }
}

function anyPrice(random: Random): Price {
  const { oneOf, words } = from(random)
  const figures = oneOf([
    { cents: 1000, currency: 'EUR', per: 'year' as const, from: false },
    { cents: 5, currency: 'CHF', per: 'once' as const, from: true },
    { cents: null, currency: null, per: null, from: false },
    { cents: 10 ** 12, currency: 'EUR', per: 'month' as const, from: false },
  ])
  return { text: words(), ...figures }
}

/** Draws of one run of numbers. */
function from(random: Random) {
  const oneOf = <Each>(all: readonly Each[]): Each => {
    const [first, ...others] = all
    if (first === undefined) throw new Error('nothing to choose from')
    return others[random(all.length) - 1] ?? first
  }
  return {
    oneOf,
    maybe: <Value>(value: () => Value): Value | null => (random(3) > 0 ? value() : null),
    someOf: <Each>(each: () => Each): Each[] => Array.from({ length: random(4) }, each),
    text: () => hostileText(random),
    words: (): Translated =>
      Object.fromEntries(
        ['fr', 'en', 'pt-BR', 'klingon'].filter(() => random(2) === 0).map((at) => [at, hostileText(random)]),
      ),
    address: () =>
      oneOf(['https://a.example/', 'https://a.example/?q=1#haut', 'http://b.example/é', 'javascript:alert(1)', 'a\nb']),
  }
}
