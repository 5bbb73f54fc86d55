import { inLanguage } from '../../../platform/i18n/index.ts'
import type { Row } from './csv.ts'
import type { HosterResult } from './hoster-result.ts'
import type { ServiceResult } from './service-result.ts'

export const serviceColumns = [
  ...['id', 'name', 'url', 'page', 'kinds', 'software', 'softwareLicense', 'alternatives', 'access', 'open'],
  ...['hoster', 'hosterPage', 'town', 'country', 'latitude', 'longitude', 'distanceKm', 'health', 'healthSince'],
  ...[
    'languages',
    'audiences',
    'dataCountry',
    'shared',
    'sizeLimit',
    'retention',
    'standing',
    'fictional',
    'addedAt',
    'updatedAt',
  ],
  ...['unconfirmedSince', 'source', 'sourceUrl', 'sourceDate'],
]

export const hosterColumns = [
  ...['id', 'name', 'page', 'services', 'lacks', 'town', 'country', 'latitude', 'longitude', 'distanceKm'],
  ...[
    'everywhere',
    'legalForm',
    'audiences',
    'hosting',
    'memberSince',
    'standing',
    'fictional',
    'addedAt',
    'updatedAt',
  ],
  ...['unconfirmedSince', 'source', 'sourceUrl', 'sourceDate'],
]

/** Lists are written in one cell, with commas. */
export function serviceRow(result: ServiceResult, language: string): Row {
  const { id, name, url, page, open, distanceKm, health, healthSince, dataCountry, shared, hoster, software } = result
  return {
    ...{ id, name, url, page, open, distanceKm, health, healthSince, dataCountry, shared },
    kinds: result.kinds.join(),
    software: software?.name,
    softwareLicense: software?.license,
    alternatives: result.alternatives.join(),
    access: result.access.join(),
    hoster: hoster.name,
    hosterPage: hoster.page,
    languages: result.languages.join(),
    audiences: result.audiences.join(),
    sizeLimit: textIn(result.sizeLimit, language),
    retention: textIn(result.retention, language),
    ...endOf(result),
  }
}

export function hosterRow(result: HosterResult): Row {
  const { id, name, page, services, distanceKm, everywhere, legalForm, memberSince } = result
  return {
    ...{ id, name, page, services, distanceKm, everywhere, legalForm, memberSince },
    lacks: result.lacks.join(),
    audiences: result.audiences.join(),
    hosting: result.hosting.join(),
    ...endOf(result),
    country: result.place?.country ?? result.country,
  }
}

function endOf({ place, standing, fictional, source, ...result }: ServiceResult | HosterResult): Row {
  const { addedAt, updatedAt, unconfirmedSince } = result
  return {
    ...{ town: place?.town, country: place?.country, latitude: place?.latitude, longitude: place?.longitude },
    ...{ standing, fictional, addedAt, updatedAt, unconfirmedSince },
    ...{ source: source?.source, sourceUrl: source?.url, sourceDate: source?.date },
  }
}

const textIn = (text: Record<string, string> | null, language: string) => inLanguage(text, language)?.text
