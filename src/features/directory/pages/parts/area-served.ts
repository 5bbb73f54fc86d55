import { inLanguage } from '../../../../platform/i18n/index.ts'
import type { View } from '../../../../ui/view.ts'
import type { Area } from '../../../hosters/index.ts'
import { regionByCode } from '../../../places/index.ts'

/** Whom a hoster serves, as machines read it (schema.org); undefined when it says nothing, or everywhere. */
export function areaServed({ format, language }: View, area: Area | null): object | undefined {
  if (area === null || area.reach === 'everywhere') return undefined
  if (area.reach === 'countries')
    return area.countries.map((code) => ({ '@type': 'Country', name: format.country(code) }))
  if (area.reach === 'regions')
    return area.regions.map((code) => ({ '@type': 'AdministrativeArea', name: nameOfRegion(code, language) }))
  const { latitude, longitude, kilometres } = area
  return {
    '@type': 'GeoCircle',
    geoMidpoint: { '@type': 'GeoCoordinates', latitude, longitude },
    geoRadius: kilometres * 1000,
  }
}

const nameOfRegion = (code: string, language: string) =>
  inLanguage(regionByCode(code)?.name ?? null, language)?.text ?? code
