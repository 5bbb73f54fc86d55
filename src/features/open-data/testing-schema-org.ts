// What our JSON-LD may hold: for each type of schema.org that we use, the properties that we use, and what each holds.

type Holds = 'text' | 'address' | 'number' | 'day' | readonly string[]

const thing = { '@id': 'address', name: 'text', description: 'text', url: 'address', sameAs: 'address' } as const
const areas = ['Country', 'AdministrativeArea', 'GeoCircle'] as const

const types: Record<string, Record<string, Holds>> = {
  Organization: {
    ...thing,
    logo: 'address',
    foundingDate: 'day',
    address: ['PostalAddress'],
    areaServed: areas,
    memberOf: ['Organization'],
  },
  Service: {
    ...thing,
    serviceType: 'text',
    termsOfService: 'address',
    areaServed: areas,
    provider: ['Organization'],
  },
  DigitalDocument: {
    ...thing,
    ...{ version: 'text', inLanguage: 'text', dateCreated: 'day', datePublished: 'day', creativeWorkStatus: 'text' },
    publisher: ['Organization'],
    isBasedOn: 'address',
  },
  PostalAddress: { addressLocality: 'text', addressCountry: 'text' },
  Country: { name: 'text' },
  AdministrativeArea: { name: 'text' },
  GeoCircle: { geoMidpoint: ['GeoCoordinates'], geoRadius: 'number' },
  GeoCoordinates: { latitude: 'number', longitude: 'number' },
  BreadcrumbList: { itemListElement: ['ListItem'] },
  ListItem: { position: 'number', name: 'text', item: 'address', url: 'address' },
}

/** Where the data of a page says what schema.org does not know, or what we never meant to say. */
export function faultsInJsonLd(data: unknown): string[] {
  if (!isThing(data) || data['@context'] !== 'https://schema.org') return ['@context']
  const things = data['@graph']
  return Array.isArray(things) ? things.flatMap((each, at) => faultsInThing(each, `${at}`)) : ['@graph']
}

function faultsInThing(data: unknown, at: string, allowed?: readonly string[]): string[] {
  if (!isThing(data)) return [at]
  const type = String(data['@type'])
  const properties = types[type]
  if (!properties || (allowed && !allowed.includes(type))) return [`${at} @type ${type}`]
  return Object.entries(data)
    .filter(([name]) => name !== '@type')
    .flatMap(([name, value]) => {
      const holds = properties[name]
      const place = `${at} ${type}.${name}`
      if (!holds) return [place]
      return [value].flat().flatMap((each, i) => faultsInValue(each, holds, `${place}[${i}]`))
    })
}

function faultsInValue(value: unknown, holds: Holds, at: string): string[] {
  if (typeof holds !== 'string') return faultsInThing(value, at, holds)
  const isRight = {
    text: typeof value === 'string' && value.trim() !== '',
    address: typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value),
    number: typeof value === 'number' && Number.isFinite(value),
    day: typeof value === 'string' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value),
  }[holds]
  return isRight ? [] : [`${at} ${JSON.stringify(value)}`]
}

const isThing = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null
